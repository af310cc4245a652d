using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The file of the vendor's command line, <c>~/.aliyun/config.json</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.2.</remarks>
internal sealed class CliProfileFile(string path, KeyServices services)
{
    private const string Modes = "AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole and OIDC";

    /// <summary>The credentials of a profile; null when there is no such file or profile, or the profile is empty.</summary>
    /// <param name="profile">The profile's name; null for the one that the file calls current.</param>
    /// <exception cref="MissingCredentialsException">The file cannot be read, or the profile lacks something.</exception>
    public IAlibabaCredentials? Find(string? profile)
    {
        if (Read() is not { } file)
        {
            return null;
        }

        var name = profile ?? file.TextOrNull("current") ?? "default";
        return Find(file, name) is { } found ? ToCredentials(file, found, name, []) : null;
    }

    private static JsonElement? Find(JsonElement file, string name) =>
        file.Items("profiles").FirstOrDefault(item => item.Text("name") == name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    private JsonElement? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return LenientJson.ParseObject(File.ReadAllBytes(path)) ?? throw new MissingCredentialsException($"The file {path} cannot be read: it is not a JSON object.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MissingCredentialsException($"The file {path} cannot be read: {exception.Message}", exception);
        }
    }

    private IAlibabaCredentials? ToCredentials(JsonElement file, JsonElement profile, string name, IReadOnlyList<string> onTheWay)
    {
        string Needed(string field) => profile.TextOrNull(field) ?? throw new MissingCredentialsException($"The profile '{name}' in {path} lacks {field}.");

        LastingCredentials? Key(string? token) =>
            LastingCredentials.From(profile.Text("access_key_id"), profile.Text("access_key_secret"), token, $"the profile '{name}' in {path}");

        AssumedRole Role() => new AssumedRole
        {
            RoleArn = Needed("ram_role_arn"),
            ExternalId = profile.TextOrNull("external_id"),
            Policy = profile.TextOrNull("policy"),
        }.Named(profile.TextOrNull("ram_session_name")).Lasting(profile.Small("expired_seconds"));

        IAlibabaCredentials Source(string source) =>
            onTheWay.Contains(source) || source == name ? throw new MissingCredentialsException($"The profile '{name}' in {path} leads back to itself through source_profile.")
            : Find(file, source) is { } found ? ToCredentials(file, found, source, [.. onTheWay, name]) ?? throw new MissingCredentialsException($"The profile '{source}' in {path} holds no key.")
            : throw new MissingCredentialsException($"The profile '{name}' in {path} names the source_profile '{source}', which is not there.");

        var place = new StsPlace(profile.TextOrNull("sts_endpoint"), profile.TextOrNull("sts_region"), profile.Flag("enable_vpc") ?? false);
        return profile.TextOrNull("mode") switch
        {
            null or "AK" => Key(token: null),
            "StsToken" => Key(Needed("sts_token")),
            "RamRoleArn" => services.AssumeRole(
                Key(profile.TextOrNull("sts_token")) ?? throw new MissingCredentialsException($"The profile '{name}' in {path} lacks access_key_id or access_key_secret."), Role(), place),
            "ChainableRamRoleArn" => services.AssumeRole(Source(Needed("source_profile")), Role(), place),
            "EcsRamRole" => services.EcsRole(Needed("ram_role_name")),
            "OIDC" => services.AssumeRoleWithOidc(Needed("oidc_provider_arn"), Needed("oidc_token_file"), Role(), place),
            var mode => throw new MissingCredentialsException($"The profile '{name}' in {path} has the mode {mode}; {Modes} are read here."),
        };
    }
}
