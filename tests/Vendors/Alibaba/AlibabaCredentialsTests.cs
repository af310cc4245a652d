using NumberProvider.Vendors.Alibaba.Credentials;

namespace NumberProvider.Vendors.Tests.Alibaba;

public sealed class AlibabaCredentialsTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("credentials-");
    private readonly Dictionary<string, string> _environment = [];

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void The_configured_key_wins_over_everything()
    {
        Environment("env");
        var key = new AlibabaKey("explicit", "secret", SecurityToken: null);
        Credentials(key).Get().Should().Be(key);
    }

    [Fact]
    public void The_environment_wins_over_the_files()
    {
        Environment("env");
        _environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = "token";
        WriteCli("""{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"cli","access_key_secret":"s"}]}""");
        Credentials().Get().Should().Be(new AlibabaKey("env", "env-secret", "token"));
    }

    [Fact]
    public void A_configured_profile_wins_over_the_environment()
    {
        Environment("env");
        WriteCli("""{"current":"a","profiles":[{"name":"b","mode":"StsToken","access_key_id":"cli","access_key_secret":"s","sts_token":"t"}]}""");
        Credentials(profile: "b").Get().Should().Be(new AlibabaKey("cli", "s", "t"));
    }

    [Theory]
    [InlineData(null, "from-a")]
    [InlineData("b", "from-b")]
    public void The_environment_s_profile_wins_over_the_current_one(string? named, string expected)
    {
        WriteCli("""
            {"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"from-a","access_key_secret":"s"},
                                       {"name":"b","mode":"AK","access_key_id":"from-b","access_key_secret":"s"}]}
            """);
        if (named is not null)
        {
            _environment["ALIBABA_CLOUD_PROFILE"] = named;
        }

        Credentials().Get().AccessKeyId.Should().Be(expected);
    }

    [Theory]
    [InlineData("credentials")]
    [InlineData("credentials.ini")]
    public void The_ini_file_is_read_under_both_its_names(string name)
    {
        WriteIni(name);
        Credentials().Get().Should().Be(new AlibabaKey("ini", "ini=secret", SecurityToken: null));
        Credentials(profile: "other").Get().AccessKeyId.Should().Be("ini-other");
    }

    [Fact]
    public void The_cli_file_can_be_switched_off()
    {
        WriteCli("""{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"cli","access_key_secret":"s"}]}""");
        WriteIni("credentials");
        Credentials().Get().AccessKeyId.Should().Be("cli");
        _environment["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        Credentials().Get().AccessKeyId.Should().Be("ini");
    }

    [Fact]
    public void The_key_that_was_found_is_kept()
    {
        Environment("env");
        var credentials = Credentials();
        credentials.Get();
        _environment.Clear();
        credentials.Get().AccessKeyId.Should().Be("env");
    }

    [Fact]
    public void Without_a_key_the_failure_names_what_to_set() =>
        FluentActions.Invoking(() => Credentials().Get()).Should().Throw<MissingCredentialsException>().WithMessage("*ALIBABA_CLOUD_ACCESS_KEY_ID*");

    [Fact]
    public void A_profile_that_does_not_exist_is_named() =>
        FluentActions.Invoking(() => Credentials(profile: "nowhere").Get()).Should().Throw<MissingCredentialsException>().WithMessage("*'nowhere'*");

    [Fact]
    public void A_profile_of_a_mode_without_keys_is_refused_by_name()
    {
        WriteCli("""{"current":"a","profiles":[{"name":"a","mode":"CloudSSO"}]}""");
        FluentActions.Invoking(() => Credentials().Get()).Should().Throw<MissingCredentialsException>().WithMessage("*'a'*CloudSSO*");
    }

    [Fact]
    public void A_broken_cli_file_is_a_failure_that_names_it()
    {
        WriteCli("{");
        FluentActions.Invoking(() => Credentials().Get()).Should().Throw<MissingCredentialsException>().WithMessage("*config.json*");
    }

    [Fact]
    public void A_key_does_not_print_its_secret() =>
        new AlibabaKey("id", "hidden", "hidden").ToString().Should().Contain("id").And.NotContain("hidden");

    private AlibabaCredentials Credentials(AlibabaKey? key = null, string? profile = null) =>
        new(key, profile, name => _environment.GetValueOrDefault(name), _home.FullName);

    private void Environment(string id)
    {
        _environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = id;
        _environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = $"{id}-secret";
    }

    private void WriteCli(string json) => File.WriteAllText(Path.Combine(_home.CreateSubdirectory(".aliyun").FullName, "config.json"), json);

    private void WriteIni(string name) => File.WriteAllText(Path.Combine(_home.CreateSubdirectory(".alibabacloud").FullName, name), """
        # a comment
        [default]
        type = access_key
        access_key_id = ini
        access_key_secret = ini=secret

        [other]
        type=access_key
        access_key_id=ini-other
        access_key_secret=s
        """);
}
