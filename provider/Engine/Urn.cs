namespace NumberProvider.Engine;

/// <summary>The name of a resource that is unique within all stacks: <c>urn:pulumi:STACK::PROJECT::QUALIFIEDTYPE::NAME</c>.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 3.</remarks>
public sealed record Urn
{
    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    /// <summary>The type of the root of every stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private Urn(string stack, string project, string qualifiedType, string name) =>
        (Stack, Project, QualifiedType, Name) = (stack, project, qualifiedType, name);

    /// <summary>The stack's bare name.</summary>
    public string Stack { get; }

    /// <summary>The project's name.</summary>
    public string Project { get; }

    /// <summary>The types of the ancestors and of the resource, joined by <c>$</c>.</summary>
    public string QualifiedType { get; }

    /// <summary>The resource's own type token.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The resource's name; it may hold <c>::</c>.</summary>
    public string Name { get; }

    /// <summary>The URN of a resource.</summary>
    /// <param name="stack">The stack's bare name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The parent, or null; the root stack leaves no trace in the type.</param>
    /// <param name="type">The resource's type token.</param>
    /// <param name="name">The resource's name.</param>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var qualified = parent is null || parent.Type == StackType ? type : $"{parent.QualifiedType}${type}";
        return new Urn(stack, project, qualified, name);
    }

    /// <summary>The URN of a stack's root.</summary>
    public static Urn OfStack(string stack, string project) => Create(stack, project, parent: null, StackType, $"{project}-{stack}");

    /// <summary>Reads a URN.</summary>
    /// <exception cref="FormatException">The text is not a URN.</exception>
    public static Urn Parse(string text)
    {
        var parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split(Separator, 4) : [];
        return parts.Length == 4 ? new Urn(parts[0], parts[1], parts[2], parts[3]) : throw new FormatException($"'{text}' is not a URN.");
    }

    /// <inheritdoc/>
    public override string ToString() => Prefix + string.Join(Separator, Stack, Project, QualifiedType, Name);
}
