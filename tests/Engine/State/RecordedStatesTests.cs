using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine.Secrets;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.State;

/// <summary>States that the real Pulumi wrote load without loss: written again they say the same.</summary>
public sealed class RecordedStatesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "states");

    public static TheoryData<string> States => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_is_written_again_as_it_was(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var passphrase = file.Contains("empty", StringComparison.Ordinal) ? "" : "golden";
        PassphraseSecretsManager Open(string salt) => PassphraseSecretsManager.Open(passphrase, salt);
        var recorded = JsonNode.Parse(bytes)!;
        var checkpoint = CheckpointJson.Read(bytes, file, Open);

        var salt = checkpoint.Salt ?? PassphraseSecretsManager.Create(passphrase).Salt;
        var written = JsonNode.Parse(CheckpointJson.Write("call-center", "dev", checkpoint.Snapshot, Open(salt), TimeProvider.System))!;

        Comparable(written["checkpoint"]?["latest"]?["resources"], Open(salt)).Should().Be(Comparable(recorded["checkpoint"]?["latest"]?["resources"], Open(salt)));
        Comparable(written["checkpoint"]?["latest"]?["pending_operations"], Open(salt)).Should().Be(Comparable(recorded["checkpoint"]?["latest"]?["pending_operations"], Open(salt)));
        if (recorded["checkpoint"]?["latest"]?["manifest"] is { } manifest)
        {
            CheckpointJson.Magic(manifest["version"]!.GetValue<string>()).Should().Be(manifest["magic"]!.GetValue<string>());
            written["version"]!.GetValue<int>().Should().Be(recorded["version"]!.GetValue<int>());
        }
    }

    /// <summary>Sorted JSON with secrets in clear, times to the microsecond, and empty fields left out, so that only what is said counts.</summary>
    private static string Comparable(JsonNode? node, PassphraseSecretsManager secrets) => JsonSerializer.Serialize(Plain(node, secrets));

    private static JsonNode? Plain(JsonNode? node, PassphraseSecretsManager secrets)
    {
        switch (node)
        {
            case JsonObject members when members["ciphertext"] is { } ciphertext:
                return new JsonObject { ["secret"] = Plain(JsonNode.Parse(secrets.Decrypt(ciphertext.GetValue<string>())), secrets) };
            case JsonObject members:
                return new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Where(member => member.Value is not JsonArray { Count: 0 } || member.Key is not ("dependencies" or "initErrors"))
                    .Where(member => member.Value is not JsonObject { Count: 0 } || member.Key is not ("inputs" or "outputs" or "propertyDependencies"))
                    .Select(member => KeyValuePair.Create(member.Key, member.Key is "created" or "modified" ? member.Value!.GetValue<string>()[..23] : Plain(member.Value, secrets))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Plain(item, secrets))]);
            case null:
                return null;
            default:
                return node.GetValueKind() == JsonValueKind.Number ? JsonNode.Parse(NumberText.ToJson(node.GetValue<double>())) : JsonNode.Parse(node.ToJsonString());
        }
    }
}
