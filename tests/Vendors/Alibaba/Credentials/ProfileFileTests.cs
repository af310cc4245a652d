using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba.Credentials;

/// <summary>The files in which the vendor's own tools keep keys.</summary>
public sealed class ProfileFileTests : IDisposable
{
    private const string Key = "\"access_key_id\":\"id\",\"access_key_secret\":\"s\"";

    private readonly CredentialsHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("credentials")]
    [InlineData("credentials.ini")]
    public async Task The_ini_file_is_read_under_both_its_names(string name)
    {
        _home.WriteIni(
            """
            # a comment
            [default]
            type = access_key
            access_key_id = ini
            access_key_secret = ini=secret

            [other]
            type=access_key
            access_key_id=ini-other
            access_key_secret=s
            """,
            name);
        (await _home.GetAsync()).Should().Be(new AlibabaKey("ini", "ini=secret", SecurityToken: null));
        (await _home.GetAsync(profile: "other")).AccessKeyId.Should().Be("ini-other");
    }

    [Fact]
    public async Task The_ini_file_may_lie_where_the_environment_says()
    {
        _home.Environment["ALIBABA_CLOUD_CREDENTIALS_FILE"] = _home.Write("elsewhere", "[default]\ntype=access_key\naccess_key_id=there\naccess_key_secret=s");
        (await _home.GetAsync()).AccessKeyId.Should().Be("there");
    }

    [Fact]
    public async Task A_section_that_is_switched_off_is_passed_over()
    {
        _home.WriteIni("[default]\nenable=false\ntype=access_key\naccess_key_id=ini\naccess_key_secret=s");
        (await _home.FailureAsync()).Should().Contain("credentials (not there, or empty)");
    }

    [Theory]
    [InlineData("access_key_id=ini", "lacks type")]
    [InlineData("type=access_key\naccess_key_id=ini", "lacks access_key_secret")]
    [InlineData("type=rsa_key_pair", "rsa_key_pair")]
    [InlineData("type=ram_role_arn\naccess_key_id=ini\naccess_key_secret=s", "lacks role_arn")]
    [InlineData("type=ecs_ram_role", "lacks role_name")]
    [InlineData("type=oidc_role_arn\nrole_arn=r\noidc_provider_arn=p", "lacks oidc_token_file_path")]
    public async Task A_section_that_cannot_be_used_is_a_failure_that_names_the_field(string section, string expected)
    {
        _home.WriteIni($"[default]\n{section}");
        (await _home.FailureAsync()).Should().Contain(expected).And.Contain("'default'").And.Contain(".alibabacloud");
    }

    [Theory]
    [InlineData("""{"name":"a","mode":"CloudSSO"}""", "CloudSSO")]
    [InlineData("""{"name":"a","mode":"External","process_command":"x"}""", "External")]
    [InlineData("{\"name\":\"a\",\"mode\":\"StsToken\"," + Key + "}", "lacks sts_token")]
    [InlineData("{\"name\":\"a\",\"mode\":\"RamRoleArn\"," + Key + "}", "lacks ram_role_arn")]
    [InlineData("""{"name":"a","mode":"RamRoleArn","ram_role_arn":"r"}""", "lacks access_key_id")]
    [InlineData("""{"name":"a","mode":"EcsRamRole"}""", "lacks ram_role_name")]
    [InlineData("""{"name":"a","mode":"OIDC","oidc_provider_arn":"p","oidc_token_file":"f"}""", "lacks ram_role_arn")]
    [InlineData("""{"name":"a","mode":"ChainableRamRoleArn","ram_role_arn":"r"}""", "lacks source_profile")]
    [InlineData("""{"name":"a","mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"z"}""", "'z', which is not there")]
    [InlineData("""{"name":"a","mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"a"}""", "leads back to itself")]
    [InlineData("""{"name":"a","mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"b"},{"name":"b","mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"a"}""", "leads back to itself")]
    public async Task A_profile_that_cannot_be_used_is_a_failure_that_names_the_field(string profiles, string expected)
    {
        _home.WriteCli($$"""{"current":"a","profiles":[{{profiles}}]}""");
        (await _home.FailureAsync()).Should().Contain(expected).And.Contain("config.json");
    }

    [Fact]
    public async Task A_token_file_that_cannot_be_read_is_named()
    {
        var file = Path.Combine(_home.Path, "token");
        _home.WriteCli($$"""{"current":"a","profiles":[{"name":"a","mode":"OIDC","oidc_provider_arn":"p","oidc_token_file":"{{file}}","ram_role_arn":"r"}]}""");
        (await _home.FailureAsync()).Should().Contain(file);
    }
}
