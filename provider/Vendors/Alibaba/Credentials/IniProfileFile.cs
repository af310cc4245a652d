using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The shared file of the vendor's SDKs, <c>~/.alibabacloud/credentials</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.3.</remarks>
internal sealed class IniProfileFile(string path, KeyServices services)
{
    private const string Types = "access_key, ram_role_arn, ecs_ram_role and oidc_role_arn";

    /// <summary>The credentials of a profile; null when there is no such file or profile, or the profile is switched off.</summary>
    /// <exception cref="MissingCredentialsException">The file cannot be read, or the profile lacks something.</exception>
    public IAlibabaCredentials? Find(string profile)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var values = Section(File.ReadLines(path), profile);
            return values.Count == 0 || values.GetValueOrDefault("enable") == "false" ? null : ToCredentials(values, profile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MissingCredentialsException($"The file {path} cannot be read: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, string> Section(IEnumerable<string> lines, string profile)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var isInside = false;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line[0] == '[')
            {
                isInside = line == $"[{profile}]";
            }
            else if (isInside && line.Split('=', 2) is [var name, var value] && value.Trim() is { Length: > 0 } text)
            {
                values[name.Trim()] = text;
            }
        }

        return values;
    }

    private IAlibabaCredentials ToCredentials(Dictionary<string, string> values, string profile)
    {
        string Needed(string field) => values.GetValueOrDefault(field) ?? throw new MissingCredentialsException($"The profile '{profile}' in {path} lacks {field}.");

        LastingCredentials Key() =>
            LastingCredentials.From(Needed("access_key_id"), Needed("access_key_secret"), values.GetValueOrDefault("security_token"), $"the profile '{profile}' in {path}")!;

        AssumedRole Role() => new AssumedRole { RoleArn = Needed("role_arn"), Policy = values.GetValueOrDefault("policy") }.Named(values.GetValueOrDefault("role_session_name"));

        return Needed("type") switch
        {
            "access_key" => Key(),
            "ram_role_arn" => services.AssumeRole(Key(), Role(), services.PlaceOfEnvironment),
            "ecs_ram_role" => services.EcsRole(Needed("role_name")),
            "oidc_role_arn" => services.AssumeRoleWithOidc(Needed("oidc_provider_arn"), Needed("oidc_token_file_path"), Role(), services.PlaceOfEnvironment),
            var type => throw new MissingCredentialsException($"The profile '{profile}' in {path} has the type {type}; {Types} are read here."),
        };
    }
}
