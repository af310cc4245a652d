using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>Values of the older block <c>configuration</c>, held against their declared types.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.5.</remarks>
internal static class DeclaredConfig
{
    private const string Types = "String, Number, Integer, Boolean, Object and List<...> of these";

    /// <summary>The value of an entry.</summary>
    /// <exception cref="EngineException">It is missing, of another type, or secret against its declaration.</exception>
    public static PropertyValue ValueOf(ConfigurationDeclaration declaration, ProgramContext context)
    {
        var fallback = declaration.Default is { } given ? Constant(given) : null;
        var declared = declaration.Type is { } written ? TypeOf(written.ToLowerInvariant()) ?? throw Wrong(declaration, $"has the type '{written}'; there are {Types}") : null;
        if (declared is not null && fallback is not null && !Fits(fallback, declared))
        {
            throw Wrong(declaration, $"must be {declared}, but its default is {TypeOf(fallback)}");
        }

        var type = declared ?? TypeOf(fallback!);
        var found = context.Config.GetValueOrDefault(declaration.Source) ?? context.Config.GetValueOrDefault($"{context.Project}:{declaration.Source}");
        if (found is { IsSecret: true } && declaration.IsSecret == false)
        {
            throw Wrong(declaration, "is declared as not secret, but the stack's value is encrypted");
        }

        var value = found is null
            ? fallback ?? throw Wrong(declaration, $"has neither a value nor a default. Set it with: numbers config set {declaration.Source} VALUE")
            : Read(declaration, found, type);
        return declaration.IsSecret == true ? value.AsSecret() : value;
    }

    // A value of the same name is what it looks like, whatever is declared.
    private static PropertyValue Read(ConfigurationDeclaration declaration, ConfigValue found, SchemaType type)
    {
        var guessed = ConfigGuess.Of(found);
        PropertyValue typed = type == SchemaType.Text ? found.Text
            : type == SchemaType.Bool && found.Text is "0" or "1" ? found.Text == "1"
            : guessed.WithoutSecrets();
        return !Fits(typed, type) ? throw Wrong(declaration, $"must be {type}")
            : declaration.Source == declaration.Key ? guessed
            : found.IsSecret ? typed.AsSecret() : typed;
    }

    private static EngineException Wrong(ConfigurationDeclaration declaration, string what) => new($"The configuration '{declaration.Key}' {what}.", declaration.Location);

    private static SchemaType? TypeOf(string written) => written switch
    {
        "string" => SchemaType.Text,
        "number" => SchemaType.Number,
        "int" or "integer" => SchemaType.Integer,
        "bool" or "boolean" => SchemaType.Bool,
        "object" => new MapType(SchemaType.Any),
        _ when written.StartsWith("list<", StringComparison.Ordinal) && written.EndsWith('>') => TypeOf(written[5..^1].Trim()) is { } element ? new ListType(element) : null,
        _ => null,
    };

    private static SchemaType TypeOf(PropertyValue value) => value switch
    {
        PropertyText => SchemaType.Text,
        PropertyNumber => SchemaType.Number,
        PropertyBool => SchemaType.Bool,
        PropertyMap => new MapType(SchemaType.Any),
        PropertyList list => new ListType(list.Count > 0 ? TypeOf(list[0]) : SchemaType.Any),
        _ => SchemaType.Null,
    };

    private static bool Fits(PropertyValue value, SchemaType type) => (value, type) switch
    {
        (_, AnyType) => true,
        (PropertyNumber { Value: var number }, PrimitiveType { Name: "integer" }) => number == Math.Floor(number),
        (PropertyList list, ListType { Element: var element }) => list.All(item => Fits(item, element)),
        (PropertyMap, MapType) => true,
        _ => TypeOf(value) == type,
    };

    private static PropertyValue Constant(Expression expression) => expression switch
    {
        LiteralExpression { Value: not PropertyNull } literal => literal.Value,
        ListExpression list => new PropertyList(list.Items.Select(Constant)),
        ObjectExpression given when given.Entries.All(entry => entry.Key.Text is not null) => PropertyMap.From(given.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text!, Constant(entry.Value)))),
        _ => throw new EngineException("A default must be written out, without references and functions.", expression.Location),
    };
}
