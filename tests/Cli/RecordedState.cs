using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumberProvider.Engine.Secrets;

namespace NumberProvider.Cli.Tests;

/// <summary>A state file as text that can be compared: secrets in clear, without what differs from run to run.</summary>
internal static partial class RecordedState
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private static readonly string[] Informational = ["sourcePosition", "stackTrace", "created", "modified"];

    /// <summary>The resources, one a line, in no order; then the creates that are pending.</summary>
    public static string Describe(string file, string passphrase, bool withPending)
    {
        var latest = JsonNode.Parse(File.ReadAllText(file))!["checkpoint"]?["latest"];
        var salt = latest?["secrets_providers"]?["state"]?["salt"]?.GetValue<string>();
        var secrets = salt is null ? null : PassphraseSecretsManager.Open(passphrase, salt);
        var lines = Array(latest, "resources").Select(resource => Line(resource, secrets));
        var pending = Array(latest, "pending_operations").Where(_ => withPending).Select(operation => "pending " + Line(operation, secrets));
        return string.Join("\n", lines.Concat(pending).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Array(JsonNode? latest, string name) => (latest?[name] as JsonArray ?? []).Select(item => item!);

    private static string Line(JsonNode resource, PassphraseSecretsManager? secrets) => Uuid().Replace(JsonSerializer.Serialize(Plain(resource, secrets)), "<uuid>");

    private static JsonNode? Plain(JsonNode? node, PassphraseSecretsManager? secrets) => node switch
    {
        JsonObject secret when secret["ciphertext"] is { } ciphertext && secret.ContainsKey(Signature) => new JsonObject { ["secret"] = JsonNode.Parse(secrets!.Decrypt(ciphertext.GetValue<string>())) },
        JsonObject members => new JsonObject(members.Where(member => !Informational.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Key == "propertyDependencies" ? Dependencies(member.Value) : Sorted(member.Key, Plain(member.Value, secrets))))
            .Where(member => member.Value is not JsonObject { Count: 0 })),
        JsonArray list => new JsonArray([.. list.Select(item => Plain(item, secrets))]),
        _ => node?.DeepClone(),
    };

    // An empty list says the same as none.
    private static JsonObject Dependencies(JsonNode? node) => new((node as JsonObject ?? []).Where(member => member.Value is JsonArray { Count: > 0 })
        .OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted("dependencies", member.Value!.DeepClone()))));

    private static JsonNode? Sorted(string name, JsonNode? node) => name is "dependencies" or "additionalSecretOutputs" && node is JsonArray list
        ? new JsonArray([.. list.Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal).Select(item => (JsonNode?)item)])
        : node;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
