using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace NumberProvider.Protocol.Properties;

/// <summary>Turns property values into <c>google.protobuf.Struct</c> and back without loss.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 3.</remarks>
public static class PropertyStruct
{
    /// <summary>Reads a property map.</summary>
    /// <exception cref="FormatException">A special value has an unknown signature or lacks a member.</exception>
    public static PropertyMap ToProperties(this Struct wire) =>
        PropertyMap.From(wire.Fields.Select(field => KeyValuePair.Create(field.Key, ToProperty(field.Value))));

    /// <summary>Reads one value.</summary>
    /// <exception cref="FormatException">A special value has an unknown signature or lacks a member.</exception>
    public static PropertyValue ToProperty(this Value wire) => wire.KindCase switch
    {
        Value.KindOneofCase.BoolValue => wire.BoolValue,
        Value.KindOneofCase.NumberValue => wire.NumberValue,
        Value.KindOneofCase.StringValue when PropertyUnknown.IsSentinel(wire.StringValue) => new PropertyUnknown(wire.StringValue),
        Value.KindOneofCase.StringValue => wire.StringValue,
        Value.KindOneofCase.ListValue => new PropertyList(wire.ListValue.Values.Select(ToProperty)),
        Value.KindOneofCase.StructValue => FromObject(wire.StructValue),
        _ => PropertyNull.Instance,
    };

    /// <summary>Writes a property map.</summary>
    public static Struct ToStruct(this PropertyMap map)
    {
        var wire = new Struct();
        foreach (var (key, value) in map)
        {
            wire.Fields[key] = ToWire(value);
        }

        return wire;
    }

    /// <summary>Writes one value.</summary>
    public static Value ToWire(this PropertyValue value) => value switch
    {
        PropertyNull => Value.ForNull(),
        PropertyBool flag => Value.ForBool(flag.Value),
        PropertyNumber number => Value.ForNumber(number.Value),
        PropertyText text => Value.ForString(text.Value),
        PropertyUnknown unknown => Value.ForString(unknown.Sentinel),
        PropertyList list => Value.ForList([.. list.Select(ToWire)]),
        PropertyMap map => Value.ForStruct(map.ToStruct()),
        PropertySecret secret => Signed(Signatures.Secret, PropertyMap.Of(("value", secret.Value))),
        PropertyAsset asset => Signed(Signatures.Asset, asset.Fields),
        PropertyArchive archive => Signed(Signatures.Archive, archive.Fields),
        PropertyReference reference => Signed(Signatures.Reference, reference.Fields),
        PropertyOutput output => Signed(Signatures.Output, OutputFields(output)),
        PropertyBytes bytes => Signed(Signatures.Bytes, PropertyMap.Of(("value", bytes.Base64))),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "This kind of value has no wire form."),
    };

    private static Value Signed(string signature, PropertyMap fields) => Value.ForStruct(fields.With(Signatures.Key, signature).ToStruct());

    private static PropertyMap OutputFields(PropertyOutput output)
    {
        var fields = PropertyMap.Empty;
        fields = output.Value is { } value ? fields.With("value", value) : fields;
        fields = output.IsSecret is { } secret ? fields.With("secret", secret) : fields;
        return output.Dependencies.IsDefault
            ? fields
            : fields.With("dependencies", new PropertyList(output.Dependencies.Select(urn => (PropertyValue)urn)));
    }

    private static PropertyValue FromObject(Struct wire)
    {
        if (!wire.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return wire.ToProperties();
        }

        var fields = wire.ToProperties().Without(Signatures.Key);
        return signature.StringValue switch
        {
            Signatures.Secret => new PropertySecret(Member(fields, "value", "secret")),
            Signatures.Asset => new PropertyAsset(fields),
            Signatures.Archive => new PropertyArchive(fields),
            Signatures.Reference => new PropertyReference(fields),
            Signatures.Output => ToOutput(fields),
            Signatures.Bytes => new PropertyBytes(fields.Text("value") ?? ""),
            var other => throw new FormatException($"A value has the unknown signature '{other}'."),
        };
    }

    private static PropertyOutput ToOutput(PropertyMap fields) => new(
        fields.GetValueOrDefault("value"),
        (fields.GetValueOrDefault("secret") as PropertyBool)?.Value,
        fields.GetValueOrDefault("dependencies") is PropertyList urns
            ? [.. urns.OfType<PropertyText>().Select(urn => urn.Value)]
            : default(ImmutableArray<string>));

    private static PropertyValue Member(PropertyMap fields, string name, string kind) =>
        fields.TryGetValue(name, out var value) ? value : throw new FormatException($"A {kind} has no '{name}'.");
}
