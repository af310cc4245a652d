using System.Collections.Immutable;

namespace NumberProvider.Engine.Program.Schema;

/// <summary>A type, of a schema or of an expression.</summary>
internal abstract record SchemaType
{
    public static SchemaType Any { get; } = new AnyType();

    public static SchemaType Text { get; } = new PrimitiveType("string");

    public static SchemaType Number { get; } = new PrimitiveType("number");

    public static SchemaType Integer { get; } = new PrimitiveType("integer");

    public static SchemaType Bool { get; } = new PrimitiveType("boolean");

    public static SchemaType Null { get; } = new NullType();
}

/// <summary>A type about which nothing is known: everything passes.</summary>
internal sealed record AnyType : SchemaType
{
    public override string ToString() => "any";
}

/// <summary>The type of null.</summary>
internal sealed record NullType : SchemaType
{
    public override string ToString() => "null";
}

/// <summary>A text, a number, a whole number or a truth value.</summary>
internal sealed record PrimitiveType(string Name) : SchemaType
{
    public override string ToString() => Name;
}

/// <summary>One of some texts.</summary>
internal sealed record EnumType(string Name, ImmutableArray<string> Values) : SchemaType
{
    public override string ToString() => Name;
}

/// <summary>A list.</summary>
internal sealed record ListType(SchemaType Element) : SchemaType
{
    public override string ToString() => $"list of {Element}";
}

/// <summary>An object with any names and one type of values.</summary>
internal sealed record MapType(SchemaType Element) : SchemaType
{
    public override string ToString() => $"map of {Element}";
}

/// <summary>An object with declared names.</summary>
internal sealed record ObjectType(string? Name, ImmutableSortedDictionary<string, SchemaType> Properties, ImmutableArray<string> Required) : SchemaType
{
    public override string ToString() => Name ?? $"{{{string.Join(", ", Properties.Select(property => $"{property.Key}: {property.Value}"))}}}";
}

/// <summary>A resource.</summary>
internal sealed record ResourceType(string Token, ImmutableSortedDictionary<string, SchemaType>? Outputs) : SchemaType
{
    public override string ToString() => Token;
}

/// <summary>One of several types.</summary>
internal sealed record UnionType(ImmutableArray<SchemaType> Types) : SchemaType
{
    public override string ToString() => string.Join(" or ", Types);
}
