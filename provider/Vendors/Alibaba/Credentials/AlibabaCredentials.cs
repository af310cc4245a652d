using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Looks for a key where users of the vendor's own tools keep one, and stays with the first place that gives one.</summary>
/// <remarks>
/// Order: explicit settings, environment, OIDC role, CLI file, INI file, ECS role, credentials URI (alibaba-openapi sheet, 7.1).
/// A profile that the configuration names is an explicit setting, so it comes before the environment's key, and only files are searched for it.
/// A place that is set up and does not work ends the search: a call must not run under another identity than the user meant.
/// </remarks>
/// <param name="explicitKey">The key of the configuration, or null.</param>
/// <param name="profile">The profile of the files that the configuration names, or null for the environment's or the current one.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="home">The user's home folder.</param>
/// <param name="time">The clock; null for the system's.</param>
public sealed class AlibabaCredentials(
    AlibabaKey? explicitKey, string? profile, Func<string, string?> environment, string home, TimeProvider? time = null) : IAlibabaCredentials
{
    private readonly KeyServices _services = new(environment, time ?? TimeProvider.System);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IAlibabaCredentials? _found;
    private string? _noEcs;

    /// <inheritdoc/>
    public async ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken)
    {
        if (_found is { } known)
        {
            return await known.GetAsync(cancellationToken);
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var found = _found ?? await FindAsync(cancellationToken);
            var key = await found.GetAsync(cancellationToken);
            _found = found;
            return key;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public bool Discard(AlibabaKey key) => _found?.Discard(key) == true;

    private async Task<IAlibabaCredentials> FindAsync(CancellationToken cancellationToken)
    {
        if (explicitKey is { } key)
        {
            return LastingCredentials.From(key.AccessKeyId, key.AccessKeySecret, key.SecurityToken, "the configuration number:alibaba")
                ?? throw new MissingCredentialsException("The configuration number:alibaba has a blank accessKeyId or accessKeySecret.");
        }

        var looked = new List<string>();
        if (profile is not null)
        {
            return FromFiles(profile, looked) ?? throw new MissingCredentialsException(
                $"There is no access key for Alibaba Cloud in a profile '{profile}'. Looked for: {string.Join("; ", looked)}. "
                    + "Correct profile in the configuration number:alibaba, or set accessKeyId and accessKeySecret there.");
        }

        return FromEnvironment(looked)
            ?? FromOidc(looked)
            ?? FromFiles(environment.Text("ALIBABA_CLOUD_PROFILE"), looked)
            ?? await FromEcsAsync(looked, cancellationToken)
            ?? FromUri(looked)
            ?? throw new MissingCredentialsException(
                $"There is no access key for Alibaba Cloud. Looked for: {string.Join("; ", looked)}. Set accessKeyId and accessKeySecret in the configuration "
                    + "number:alibaba, or the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a profile in ~/.aliyun/config.json.");
    }

    private LastingCredentials? FromEnvironment(List<string> looked) => Found(
        LastingCredentials.From(
            environment("ALIBABA_CLOUD_ACCESS_KEY_ID"), environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), environment("ALIBABA_CLOUD_SECURITY_TOKEN"), "the environment"),
        looked,
        Unset("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"));

    private IAlibabaCredentials? FromOidc(List<string> looked) =>
        environment.Text("ALIBABA_CLOUD_ROLE_ARN") is { } role
        && environment.Text("ALIBABA_CLOUD_OIDC_PROVIDER_ARN") is { } provider
        && environment.Text("ALIBABA_CLOUD_OIDC_TOKEN_FILE") is { } file
            ? _services.AssumeRoleWithOidc(
                provider, file, new AssumedRole { RoleArn = role }.Named(environment.Text("ALIBABA_CLOUD_ROLE_SESSION_NAME")), _services.PlaceOfEnvironment)
            : Found<IAlibabaCredentials>(null, looked, Unset("ALIBABA_CLOUD_ROLE_ARN", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "ALIBABA_CLOUD_OIDC_TOKEN_FILE"));

    private IAlibabaCredentials? FromFiles(string? name, List<string> looked)
    {
        var cli = Path.Combine(home, ".aliyun", "config.json");
        var found = environment.IsTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
            ? Found<IAlibabaCredentials>(null, looked, "the CLI's file (ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true)")
            : Found(new CliProfileFile(cli, _services).Find(name), looked, InFile(cli, name is null ? "its current profile" : $"a profile '{name}'"));
        var folder = Path.Combine(home, ".alibabacloud");
        string[] candidates = environment.Text("ALIBABA_CLOUD_CREDENTIALS_FILE") is { } file
            ? [file]
            : [Path.Combine(folder, "credentials"), Path.Combine(folder, "credentials.ini")];
        foreach (var candidate in candidates)
        {
            found ??= Found(new IniProfileFile(candidate, _services).Find(name ?? "default"), looked, InFile(candidate, $"a profile '{name ?? "default"}'"));
        }

        return found;
    }

    private async Task<IAlibabaCredentials?> FromEcsAsync(List<string> looked, CancellationToken cancellationToken)
    {
        if (environment.IsTrue("ALIBABA_CLOUD_ECS_METADATA_DISABLED"))
        {
            return Found<IAlibabaCredentials>(null, looked, "the role of an ECS instance (ALIBABA_CLOUD_ECS_METADATA_DISABLED is true)");
        }

        if (environment.Text("ALIBABA_CLOUD_ECS_METADATA") is { } role)
        {
            return _services.EcsRole(role);
        }

        try
        {
            return _noEcs is null ? _services.EcsRole(await _services.FindEcsRoleAsync(cancellationToken)) : Found<IAlibabaCredentials>(null, looked, _noEcs);
        }
        catch (VendorException exception)
        {
            // Asked once a process: off ECS every question costs a wait.
            _noEcs = $"the role of an ECS instance ({exception.Failure.Message})";
            return Found<IAlibabaCredentials>(null, looked, _noEcs);
        }
    }

    private IAlibabaCredentials? FromUri(List<string> looked)
    {
        if (environment.Text("ALIBABA_CLOUD_CREDENTIALS_URI") is not { } text)
        {
            return Found<IAlibabaCredentials>(null, looked, "ALIBABA_CLOUD_CREDENTIALS_URI (not set)");
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? _services.FromUri(address)
            : throw new MissingCredentialsException("ALIBABA_CLOUD_CREDENTIALS_URI is no address; it must begin with http:// or https://.");
    }

    private string Unset(params string[] names) => string.Join(", ", names.Select(name => $"{name} ({(environment.Text(name) is null ? "not set" : "set")})"));

    private static string InFile(string path, string what) => File.Exists(path) ? $"{what} in {path} (not there, or empty)" : $"{path} (no such file)";

    private static T? Found<T>(T? credentials, List<string> looked, string place) where T : class
    {
        if (credentials is null)
        {
            looked.Add(place);
        }

        return credentials;
    }
}
