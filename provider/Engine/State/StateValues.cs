using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Engine.Secrets;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>Property values in state files: plain JSON, with secrets encrypted.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 2.4.</remarks>
/// <param name="secrets">Encrypts and decrypts; null where the file holds nothing encrypted.</param>
/// <param name="showSecrets">Whether secrets are written in clear, for an export that asks for them.</param>
internal sealed class StateValues(PassphraseSecretsManager? secrets, bool showSecrets = false)
{
    public JsonObject Write(PropertyMap map) => new(map.Select(entry => KeyValuePair.Create(entry.Key, Write(entry.Value))));

    public JsonNode? Write(PropertyValue value) => value switch
    {
        PropertyNull => null,
        PropertyBool flag => JsonValue.Create(flag.Value),
        PropertyNumber number when !double.IsFinite(number.Value) => Signed(
            Signatures.NonFiniteNumber, ("value", BitConverter.DoubleToUInt64Bits(number.Value).ToString("x16", CultureInfo.InvariantCulture))),
        PropertyNumber number => JsonNode.Parse(NumberText.ToJson(number.Value)),
        PropertyText text => JsonValue.Create(text.Value),
        PropertyUnknown => JsonValue.Create(PropertyUnknown.TextSentinel),
        PropertyList list => new JsonArray([.. list.Select(Write)]),
        PropertyMap map => Write(map),
        PropertySecret secret => WriteSecret(secret.WithoutSecrets()),
        PropertyOutput { IsSecret: true } output => WriteSecret(output.Revealed.WithoutSecrets()),
        PropertyOutput output => Write(output.Revealed),
        PropertyAsset asset => Write(asset.Fields.With(Signatures.Key, Signatures.Asset)),
        PropertyArchive archive => Write(archive.Fields.With(Signatures.Key, Signatures.Archive)),
        PropertyReference reference => Write(reference.Fields.With(Signatures.Key, Signatures.Reference)),
        PropertyBytes bytes => Signed(Signatures.Bytes, ("value", bytes.Base64)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "This kind of value has no form in a state."),
    };

    public PropertyMap ReadMap(JsonNode? node) => node is JsonObject members
        ? PropertyMap.From(members.Select(member => KeyValuePair.Create(member.Key, Read(member.Value))))
        : PropertyMap.Empty;

    public PropertyValue Read(JsonNode? node) => node switch
    {
        null => PropertyNull.Instance,
        JsonArray list => new PropertyList(list.Select(Read)),
        JsonObject members when members.ContainsKey(Signatures.Key) => ReadSigned(members),
        JsonObject => ReadMap(node),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => value.GetValue<double>(),
        JsonValue value => value.GetValue<string>() is var text && PropertyUnknown.IsSentinel(text) ? new PropertyUnknown(text) : text,
        _ => throw new EngineException("The state holds a value of an unknown kind."),
    };

    private static JsonObject Signed(string signature, params IEnumerable<(string Name, string Value)> members) =>
        new([KeyValuePair.Create<string, JsonNode?>(Signatures.Key, signature), .. members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Value))]);

    private JsonObject WriteSecret(PropertyValue value)
    {
        var json = PropertyJson.ToJson(Plain(value));
        return showSecrets
            ? Signed(Signatures.Secret, ("plaintext", json))
            : Signed(Signatures.Secret, ("ciphertext", (secrets ?? throw new EngineException("A secret is to be stored, and there is no passphrase.")).Encrypt(json)));
    }

    // Inside a secret the whole value is JSON text, so special values take their signed form there.
    private PropertyValue Plain(PropertyValue value) => value switch
    {
        PropertyList list => new PropertyList(list.Select(Plain)),
        PropertyMap map => map.Select((_, item) => Plain(item)),
        PropertyNull or PropertyBool or PropertyText => value,
        PropertyNumber { Value: var number } when double.IsFinite(number) => value,
        _ => PropertyJson.Parse(Write(value)!.ToJsonString()),
    };

    private PropertyValue ReadSigned(JsonObject members)
    {
        var signature = members[Signatures.Key]!.GetValue<string>();
        if (signature == Signatures.Secret)
        {
            return new PropertySecret(Read(JsonNode.Parse(Open(members))));
        }

        var fields = PropertyMap.From(members.Where(member => member.Key != Signatures.Key).Select(member => KeyValuePair.Create(member.Key, Read(member.Value))));
        return signature switch
        {
            Signatures.Asset => new PropertyAsset(fields),
            Signatures.Archive => new PropertyArchive(fields),
            Signatures.Reference => new PropertyReference(fields),
            Signatures.Bytes => new PropertyBytes(fields.Text("value") ?? ""),
            Signatures.NonFiniteNumber => BitConverter.UInt64BitsToDouble(ulong.Parse(fields.Text("value")!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
            _ => throw new EngineException($"The state holds a value with the unknown signature '{signature}'."),
        };
    }

    private string Open(JsonObject secret)
    {
        if (secret["plaintext"] is { } plain)
        {
            return plain.GetValue<string>();
        }

        var manager = secrets ?? throw new EngineException("The state holds encrypted values, but names no passphrase manager.");
        try
        {
            return manager.Decrypt(secret["ciphertext"]!.GetValue<string>());
        }
        catch (System.Security.Cryptography.CryptographicException exception)
        {
            throw new EngineException("A value of the state cannot be decrypted with this passphrase.", inner: exception);
        }
    }
}
