using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The file of the vendor's command line, <c>~/.aliyun/config.json</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.2.</remarks>
internal static class CliProfileFile
{
    /// <summary>The key of a profile; null when there is no such file or profile.</summary>
    /// <exception cref="MissingCredentialsException">The file cannot be read, or the profile's mode is not one with keys.</exception>
    public static AlibabaKey? Read(string path, string? profile)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var name = profile ?? document.RootElement.Text("current") ?? "default";
            var found = document.RootElement.Items("profiles").FirstOrDefault(item => item.Text("name") == name);
            return found.ValueKind == JsonValueKind.Object ? ToKey(found, name, path) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new MissingCredentialsException($"The file {path} cannot be read: {exception.Message}");
        }
    }

    private static AlibabaKey? ToKey(JsonElement profile, string name, string path)
    {
        var mode = profile.Text("mode") ?? "AK";
        if (mode is not ("AK" or "StsToken"))
        {
            throw new MissingCredentialsException($"The profile '{name}' in {path} has the mode {mode}; only AK and StsToken are read here.");
        }

        return profile.Text("access_key_id") is { Length: > 0 } id && profile.Text("access_key_secret") is { Length: > 0 } secret
            ? new AlibabaKey(id, secret, mode == "StsToken" ? profile.Text("sts_token") : null)
            : null;
    }
}
