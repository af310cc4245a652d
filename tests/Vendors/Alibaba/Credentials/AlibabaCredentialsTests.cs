using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Credentials;

/// <summary>Where a key is looked for, and in which order.</summary>
public sealed class AlibabaCredentialsTests : IDisposable
{
    private const string OneProfile = """{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"cli","access_key_secret":"s"}]}""";
    private const string OneSection = "[default]\ntype = access_key\naccess_key_id = ini\naccess_key_secret = s\n";

    private readonly CredentialsHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_configured_key_wins_over_everything()
    {
        _home.SetKey("env");
        var key = new AlibabaKey("explicit", "secret", SecurityToken: null);
        (await _home.GetAsync(key)).Should().Be(key);
    }

    [Fact]
    public async Task The_environment_wins_over_the_files()
    {
        _home.SetKey("env");
        _home.Environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = "token";
        _home.WriteCli(OneProfile);
        (await _home.GetAsync()).Should().Be(new AlibabaKey("env", "env-secret", "token"));
    }

    [Fact]
    public async Task Half_a_key_in_the_environment_is_none()
    {
        _home.Environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "env";
        (await _home.FailureAsync()).Should().Contain("ALIBABA_CLOUD_ACCESS_KEY_ID (set), ALIBABA_CLOUD_ACCESS_KEY_SECRET (not set)");
        _home.WriteCli(OneProfile);
        (await _home.GetAsync()).AccessKeyId.Should().Be("cli");
    }

    [Fact]
    public async Task A_configured_profile_wins_over_the_environment()
    {
        _home.SetKey("env");
        _home.WriteCli("""{"current":"a","profiles":[{"name":"b","mode":"StsToken","access_key_id":"cli","access_key_secret":"s","sts_token":"t"}]}""");
        (await _home.GetAsync(profile: "b")).Should().Be(new AlibabaKey("cli", "s", "t"));
    }

    [Theory]
    [InlineData(null, "from-a")]
    [InlineData("b", "from-b")]
    public async Task The_environment_s_profile_wins_over_the_current_one(string? named, string expected)
    {
        _home.WriteCli("""
            {"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"from-a","access_key_secret":"s"},
                                       {"name":"b","mode":"AK","access_key_id":"from-b","access_key_secret":"s"}]}
            """);
        if (named is not null)
        {
            _home.Environment["ALIBABA_CLOUD_PROFILE"] = named;
        }

        (await _home.GetAsync()).AccessKeyId.Should().Be(expected);
    }

    [Fact]
    public async Task The_cli_file_wins_over_the_ini_file_until_it_is_switched_off()
    {
        _home.WriteCli(OneProfile);
        _home.WriteIni(OneSection);
        (await _home.GetAsync()).AccessKeyId.Should().Be("cli");
        _home.Environment["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        (await _home.GetAsync()).AccessKeyId.Should().Be("ini");
    }

    [Fact]
    public async Task The_files_win_over_the_role_of_the_instance()
    {
        await using var services = await ScriptedVendor.StartAsync();
        _home.UseServicesAt(services.Address);
        _home.Environment["ALIBABA_CLOUD_ECS_METADATA"] = "role";
        _home.WriteIni(OneSection);
        (await _home.GetAsync()).AccessKeyId.Should().Be("ini");
        services.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task The_key_that_was_found_is_kept()
    {
        _home.SetKey("env");
        var credentials = _home.Credentials();
        await credentials.GetAsync(CancellationToken.None);
        _home.Environment.Clear();
        (await credentials.GetAsync(CancellationToken.None)).AccessKeyId.Should().Be("env");
    }

    [Fact]
    public async Task Without_a_key_the_failure_names_every_place_and_what_to_set()
    {
        var failure = await _home.FailureAsync();
        failure.Should().ContainAll(
            "ALIBABA_CLOUD_ACCESS_KEY_ID (not set)",
            "ALIBABA_CLOUD_ROLE_ARN (not set)",
            $"{Path.Combine(_home.Path, ".aliyun", "config.json")} (no such file)",
            $"{Path.Combine(_home.Path, ".alibabacloud", "credentials")} (no such file)",
            "ALIBABA_CLOUD_ECS_METADATA_DISABLED is true",
            "ALIBABA_CLOUD_CREDENTIALS_URI (not set)",
            "number:alibaba");
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named_and_nothing_else_is_tried()
    {
        _home.SetKey("env");
        _home.WriteCli(OneProfile);
        (await _home.FailureAsync(profile: "nowhere")).Should().Contain("a profile 'nowhere'").And.Contain("config.json").And.NotContain("ALIBABA_CLOUD_ACCESS_KEY_ID (");
    }

    [Fact]
    public async Task An_unfinished_profile_of_a_fresh_cli_is_passed_over()
    {
        _home.WriteCli("""{"current":"default","profiles":[{"name":"default","mode":"AK","access_key_id":"","access_key_secret":""}]}""");
        _home.WriteIni(OneSection);
        (await _home.GetAsync()).AccessKeyId.Should().Be("ini");
    }

    [Fact]
    public async Task A_place_that_is_set_up_and_broken_ends_the_search()
    {
        _home.WriteCli("{");
        _home.WriteIni(OneSection);
        (await _home.FailureAsync()).Should().Contain("config.json");
    }

    [Fact]
    public async Task Spaces_around_a_key_are_taken_off_and_a_line_end_inside_is_refused_without_showing_it()
    {
        _home.SetKey("env");
        _home.Environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = " token\n";
        (await _home.GetAsync()).SecurityToken.Should().Be("token");
        _home.Environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = "hidden\ntoken";
        (await _home.FailureAsync()).Should().Contain("the environment").And.NotContain("hidden");
    }

    [Fact]
    public void A_key_does_not_print_its_secret() =>
        new AlibabaKey("id", "hidden", "hidden").ToString().Should().Contain("id").And.NotContain("hidden");
}
