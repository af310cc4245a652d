using NumberProvider.Engine.Program.Schema;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Which types pass for which.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.4.</remarks>
internal static class Assignability
{
    /// <summary>Whether a value of one type may stand where another is declared. A number or a truth value passes for a text, as with Pulumi; the provider's Check sees what it got.</summary>
    public static bool IsAssignableTo(this SchemaType given, SchemaType wanted) => (given, wanted) switch
    {
        (AnyType or NullType, _) or (_, AnyType) => true,
        (UnionType { Types: var types }, _) => types.Any(type => type.IsAssignableTo(wanted)),
        (_, UnionType { Types: var types }) => types.Any(type => given.IsAssignableTo(type)),
        (EnumType, _) => SchemaType.Text.IsAssignableTo(wanted),
        (_, EnumType) => given.IsAssignableTo(SchemaType.Text),
        (PrimitiveType { Name: var from }, PrimitiveType { Name: var to }) => (from, to) switch
        {
            _ when from == to => true,
            (_, "string") => true,
            ("number", "integer") or ("integer", "number") => true,
            _ => false,
        },
        (ListType { Element: var from }, ListType { Element: var to }) => from.IsAssignableTo(to),
        (MapType or ObjectType, MapType or ObjectType) => true,
        _ => false,
    };
}
