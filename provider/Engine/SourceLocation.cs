namespace NumberProvider.Engine;

/// <summary>A place in a file of the user's.</summary>
/// <param name="File">The file's name as the user knows it, relative to the project.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary><c>FILE:LINE,COLUMN</c>.</summary>
    public override string ToString() => $"{File}:{Line},{Column}";
}
