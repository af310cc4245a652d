using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine.Secrets;

namespace NumberProvider.Engine.State;

/// <summary>The envelope of a stack's file, and the form of exports.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 2.</remarks>
internal static class CheckpointJson
{
    private const string EngineVersion = "v3.260.0";
    private static readonly string[] Features = ["refreshBeforeUpdate", "views", "hooks", "taint", "replaceWith"];
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a stack's file.</summary>
    public static byte[] Write(string project, string stack, Snapshot snapshot, PassphraseSecretsManager secrets, TimeProvider time)
    {
        var features = FeaturesOf(snapshot);
        var json = new JsonObject { ["version"] = features.Count > 0 ? 4 : 3 };
        if (features.Count > 0)
        {
            json["features"] = new JsonArray([.. features.Select(feature => (JsonNode?)feature)]);
        }

        json["checkpoint"] = new JsonObject { ["stack"] = $"organization/{project}/{stack}", ["latest"] = WriteDeployment(snapshot, secrets, time, showSecrets: false) };
        return Encoding.UTF8.GetBytes(json.ToJsonString(Compact));
    }

    /// <summary>The object that <c>latest</c> and exports hold.</summary>
    public static JsonObject WriteDeployment(Snapshot snapshot, PassphraseSecretsManager secrets, TimeProvider time, bool showSecrets)
    {
        var resources = new ResourceJson(new StateValues(secrets, showSecrets));
        var deployment = new JsonObject
        {
            ["manifest"] = new JsonObject
            {
                ["time"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
                ["magic"] = Magic(EngineVersion),
                ["version"] = EngineVersion,
            },
            ["secrets_providers"] = new JsonObject { ["type"] = "passphrase", ["state"] = new JsonObject { ["salt"] = secrets.Salt } },
        };
        if (snapshot.Resources.Length > 0)
        {
            deployment["resources"] = new JsonArray([.. snapshot.Resources.Select(resources.Write)]);
        }

        if (snapshot.PendingOperations.Length > 0)
        {
            deployment["pending_operations"] = new JsonArray([.. snapshot.PendingOperations.Select(operation => new JsonObject
            {
                ["resource"] = resources.Write(operation.Resource),
                ["type"] = operation.Type.ToString().ToLowerInvariant(),
            })]);
        }

        deployment["metadata"] = new JsonObject();
        return deployment;
    }

    /// <summary>Reads a stack's file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="open">Opens the secrets of a salt.</param>
    /// <exception cref="EngineException">The file is not one this engine may go on from.</exception>
    public static Checkpoint Read(byte[] bytes, string file, Func<string, PassphraseSecretsManager> open)
    {
        var root = Parse(bytes, file);
        var version = Version(root, file);
        var latest = root["checkpoint"]?["latest"];
        if (version == 0 && latest is not null)
        {
            throw new EngineException($"The state {file} names no version. Read as it stands it would count as empty, and everything would be made a second time. Put \"version\": 3 in front.");
        }

        return latest is JsonObject deployment ? ReadDeployment(deployment, open) : new Checkpoint(Snapshot.Empty, Salt: null);
    }

    /// <summary>Reads a deployment, of a stack's file or an export.</summary>
    public static Checkpoint ReadDeployment(JsonObject deployment, Func<string, PassphraseSecretsManager> open)
    {
        CheckManifest(deployment["manifest"] as JsonObject);
        var provider = deployment["secrets_providers"] as JsonObject;
        if (provider?["type"]?.GetValue<string>() is { } type and not "passphrase")
        {
            throw new EngineException($"The state's secrets are kept by '{type}'; only passphrases are read here.");
        }

        var salt = provider?["state"]?["salt"]?.GetValue<string>();
        var resources = new ResourceJson(new StateValues(salt is null ? null : open(salt)));
        var snapshot = new Snapshot(
            [.. (deployment["resources"] as JsonArray ?? []).OfType<JsonObject>().Select(resources.Read)],
            [.. (deployment["pending_operations"] as JsonArray ?? []).OfType<JsonObject>().Select(operation =>
                new PendingOperation(resources.Read((JsonObject)operation["resource"]!), Enum.Parse<OperationType>(operation["type"]!.GetValue<string>(), ignoreCase: true)))]);
        SnapshotIntegrity.Check(snapshot);
        return new Checkpoint(snapshot, salt);
    }

    /// <summary>Lower-case hex SHA-256 of the version's text: Pulumi takes a file whose two do not agree for tampered with.</summary>
    public static string Magic(string version) => version.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));

    private static JsonObject Parse(byte[] bytes, string file)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw new EngineException($"The state {file} is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new EngineException($"The state {file} cannot be read: {exception.Message}", inner: exception);
        }
    }

    private static int Version(JsonObject root, string file)
    {
        var version = root["version"] switch
        {
            null => 0,
            JsonValue value when value.TryGetValue<int>(out var number) => number,
            _ => throw new EngineException($"The state {file} has a version that is not a whole number."),
        };
        if (version is < 0 or > 4)
        {
            throw new EngineException($"The state {file} has the version {version}; this engine reads up to 4.");
        }

        var unknown = version < 4 ? [] : (root["features"] as JsonArray ?? []).Select(feature => feature!.GetValue<string>()).Except(Features).ToList();
        return unknown.Count == 0 ? version : throw new EngineException($"The state {file} uses features that this engine does not know: {string.Join(", ", unknown)}.");
    }

    private static void CheckManifest(JsonObject? manifest)
    {
        var version = manifest?["version"]?.GetValue<string>() ?? "";
        if (manifest is not null && version.Length > 0 && (manifest["magic"]?.GetValue<string>() ?? "") != Magic(version))
        {
            throw new EngineException("The state's magic does not fit its version: it was changed by hand or is damaged. Restore it from .pulumi/backups.");
        }
    }

    private static List<string> FeaturesOf(Snapshot snapshot)
    {
        var features = new List<string>();
        void Add(string feature, bool isUsed)
        {
            if (isUsed)
            {
                features.Add(feature);
            }
        }

        Add("refreshBeforeUpdate", snapshot.Resources.Any(resource => resource.RefreshBeforeUpdate));
        Add("views", snapshot.Resources.Any(resource => resource.Others.ContainsKey("viewOf")));
        Add("hooks", snapshot.Resources.Any(resource => resource.Others.ContainsKey("resourceHooks")));
        Add("taint", snapshot.Resources.Any(resource => resource.Taint));
        Add("replaceWith", snapshot.Resources.Any(resource => resource.ReplaceWith.Length > 0));
        return features;
    }
}
