using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>An expression of a program, with its place.</summary>
internal abstract record Expression(SourceLocation Location)
{
    /// <summary>The names that the expression needs.</summary>
    public virtual IEnumerable<string> Names => [];
}

/// <summary>A value as written.</summary>
internal sealed record LiteralExpression(PropertyValue Value, SourceLocation Location) : Expression(Location);

/// <summary>One <c>${...}</c> and nothing else: the value keeps its type.</summary>
internal sealed record AccessExpression(PropertyAccess Access, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<string> Names => [Access.Root];
}

/// <summary>A text with <c>${...}</c> in it.</summary>
internal sealed record InterpolationExpression(ImmutableArray<InterpolationPart> Parts, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<string> Names => Parts.Select(part => part.Access?.Root).OfType<string>();
}

/// <summary>A list.</summary>
internal sealed record ListExpression(ImmutableArray<Expression> Items, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<string> Names => Items.SelectMany(item => item.Names);
}

/// <summary>An object; its keys are expressions too.</summary>
internal sealed record ObjectExpression(ImmutableArray<ObjectEntry> Entries, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<string> Names => Entries.SelectMany(entry => entry.Key.Names.Concat(entry.Value.Names));

    /// <summary>The value under a key that is a plain text.</summary>
    public Expression? Find(string key) => Entries.FirstOrDefault(entry => entry.PlainKey == key)?.Value;
}

/// <summary>A function call, <c>fn::NAME</c>.</summary>
internal sealed record CallExpression(string Function, Expression Argument, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<string> Names => Argument.Names;
}

/// <summary>An entry of an object.</summary>
internal sealed record ObjectEntry(Expression Key, Expression Value)
{
    public string? PlainKey => ((Key as LiteralExpression)?.Value as PropertyText)?.Value;
}

/// <summary>A part of a text: letters as they are, then a value.</summary>
internal sealed record InterpolationPart(string Text, PropertyAccess? Access);
