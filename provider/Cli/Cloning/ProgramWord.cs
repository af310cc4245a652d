namespace NumberProvider.Cli.Cloning;

/// <summary>A word of a program.</summary>
/// <param name="Text">The word without the quotes that may stand around it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Start">Where it begins in the text, its quotes included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="NeedsQuotes">Whether what takes its place must stand in quotes.</param>
internal sealed record ProgramWord(string Text, int Line, int Start, int End, bool NeedsQuotes);
