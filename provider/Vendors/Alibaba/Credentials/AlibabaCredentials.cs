namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Looks for a key where users of the vendor's own tools keep one, and remembers the first that it finds.</summary>
/// <remarks>
/// Order: explicit settings, environment, CLI file, INI file (alibaba-openapi sheet, 7.1).
/// A profile that the configuration names is such a setting, so it comes before the environment's key.
/// </remarks>
/// <param name="explicitKey">The key of the configuration, or null.</param>
/// <param name="profile">The profile of the files that the configuration names, or null for the environment's or the current one.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="home">The user's home folder.</param>
public sealed class AlibabaCredentials(AlibabaKey? explicitKey, string? profile, Func<string, string?> environment, string home) : IAlibabaCredentials
{
    private AlibabaKey? _found = explicitKey;

    /// <inheritdoc/>
    public AlibabaKey Get() => _found ??= (profile is null ? FromEnvironment() : null) ?? FromFiles() ?? throw new MissingCredentialsException(Advice);

    private string Advice => profile is null
        ? "There is no access key for Alibaba Cloud. Set accessKeyId and accessKeySecret in the configuration number:alibaba, "
            + "or the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a profile in ~/.aliyun/config.json."
        : $"There is no access key for Alibaba Cloud in a profile '{profile}' of ~/.aliyun/config.json or ~/.alibabacloud/credentials. "
            + "Correct profile in the configuration number:alibaba, or set accessKeyId and accessKeySecret there.";

    private AlibabaKey? FromEnvironment() =>
        environment("ALIBABA_CLOUD_ACCESS_KEY_ID") is { Length: > 0 } id && environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET") is { Length: > 0 } secret
            ? new AlibabaKey(id, secret, environment("ALIBABA_CLOUD_SECURITY_TOKEN") is { Length: > 0 } token ? token : null)
            : null;

    private AlibabaKey? FromFiles()
    {
        var name = profile ?? (environment("ALIBABA_CLOUD_PROFILE") is { Length: > 0 } named ? named : null);
        var cliIsOff = string.Equals(environment("ALIBABA_CLOUD_CLI_PROFILE_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return (cliIsOff ? null : CliProfileFile.Read(Path.Combine(home, ".aliyun", "config.json"), name)) ?? FromIni(name ?? "default");
    }

    private AlibabaKey? FromIni(string name)
    {
        var folder = Path.Combine(home, ".alibabacloud");
        string[] candidates = environment("ALIBABA_CLOUD_CREDENTIALS_FILE") is { Length: > 0 } file
            ? [file]
            : [Path.Combine(folder, "credentials"), Path.Combine(folder, "credentials.ini")];
        return candidates.Select(candidate => IniProfileFile.Read(candidate, name)).FirstOrDefault(key => key is not null);
    }
}
