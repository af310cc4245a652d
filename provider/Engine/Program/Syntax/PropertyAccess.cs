using System.Collections.Immutable;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>A way to a value: a name, then accessors.</summary>
internal sealed record PropertyAccess(string Root, ImmutableArray<Accessor> Accessors)
{
    public override string ToString() => Root + string.Concat(Accessors);

    /// <summary>The way up to an accessor, as messages show it.</summary>
    public string UpTo(int count) => Root + string.Concat(Accessors.Take(count));
}

/// <summary>A step: a name after a dot, a key in brackets and quotes, or an index in brackets.</summary>
internal sealed record Accessor(string? Name, string? Key, int Index)
{
    public string? Property => Name ?? Key;

    public override string ToString() => Name is not null ? $".{Name}" : Key is not null ? $"[\"{Key}\"]" : $"[{Index}]";
}
