namespace NumberProvider.Cli.Pages;

/// <summary>The state of a number on a page.</summary>
/// <param name="Label">The state in words, by which rows are filtered.</param>
/// <param name="Sign">The state as a sign.</param>
/// <param name="Tone">The state as a colour.</param>
internal sealed record PageState(string Label, char Sign, PageTone Tone);
