using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>An expression of a program, with its place.</summary>
internal abstract record Expression(SourceLocation Location)
{
    /// <summary>The expressions that it is made of.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>The names that the expression needs, each with the place that needs it.</summary>
    public virtual IEnumerable<(string Name, SourceLocation Location)> Names => Parts.SelectMany(part => part.Names);

    /// <summary>It and all expressions in it.</summary>
    public IEnumerable<Expression> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>The text, where it is written out.</summary>
    public string? Text => (this as LiteralExpression)?.Value is PropertyText { Value: var text } ? text : null;
}

/// <summary>A value as written.</summary>
internal sealed record LiteralExpression(PropertyValue Value, SourceLocation Location) : Expression(Location);

/// <summary>One <c>${...}</c> and nothing else: the value keeps its type.</summary>
internal sealed record AccessExpression(PropertyAccess Access, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<(string Name, SourceLocation Location)> Names => [(Access.Root, Location)];
}

/// <summary>A text with <c>${...}</c> in it.</summary>
internal sealed record InterpolationExpression(ImmutableArray<InterpolationPart> Pieces, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<(string Name, SourceLocation Location)> Names => Pieces.Select(piece => piece.Access?.Root).OfType<string>().Select(name => (name, Location));
}

/// <summary>A list.</summary>
internal sealed record ListExpression(ImmutableArray<Expression> Items, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<Expression> Parts => Items;
}

/// <summary>An object; its keys are expressions too.</summary>
internal sealed record ObjectExpression(ImmutableArray<ObjectEntry> Entries, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<Expression> Parts => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });

    /// <summary>The value under a key that is a plain text.</summary>
    public Expression? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

/// <summary>A call of a function of the language, <c>fn::NAME</c>.</summary>
internal sealed record CallExpression(string Function, Expression Argument, SourceLocation Location) : Expression(Location)
{
    public override IEnumerable<Expression> Parts => [Argument];
}

/// <summary>An entry of an object.</summary>
internal sealed record ObjectEntry(Expression Key, Expression Value);

/// <summary>A part of a text: letters as they are, then a value.</summary>
internal sealed record InterpolationPart(string Text, PropertyAccess? Access);
