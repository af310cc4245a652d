using System.Collections.Immutable;

namespace NumberProvider.Engine.Program.Schema;

/// <summary>A resource of a package.</summary>
internal sealed record ResourceSchema(
    string Token, ImmutableSortedDictionary<string, PropertySchema> Inputs, ImmutableArray<string> Required, ImmutableSortedDictionary<string, PropertySchema> Outputs)
{
    /// <summary>The inputs as an object type.</summary>
    public ObjectType InputType { get; } = new(Token, Inputs.ToImmutableSortedDictionary(input => input.Key, input => input.Value.Type, StringComparer.Ordinal), Required);

    /// <summary>What programs can read: inputs are outputs too.</summary>
    public ImmutableSortedDictionary<string, SchemaType> OutputTypes { get; } =
        Outputs.ToImmutableSortedDictionary(output => output.Key, output => output.Value.Type, StringComparer.Ordinal);
}

/// <summary>A property of a resource.</summary>
internal sealed record PropertySchema(SchemaType Type, bool IsSecret, bool ReplacesOnChange, Protocol.Properties.PropertyValue? Constant);

/// <summary>A function of a package.</summary>
/// <param name="Token">The full token.</param>
/// <param name="Returns">What it gives.</param>
/// <param name="IsScalar">Whether that is a single value instead of an object with properties.</param>
internal sealed record FunctionSchema(string Token, SchemaType Returns, bool IsScalar);
