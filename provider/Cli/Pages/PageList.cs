namespace NumberProvider.Cli.Pages;

/// <summary>Lines under a title.</summary>
/// <param name="Title">The title.</param>
/// <param name="Items">The lines; without any the list is left out.</param>
internal sealed record PageList(string Title, IReadOnlyList<string> Items);
