namespace NumberProvider.Cli.Pages;

/// <summary>Groups of one sort, below the table.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Groups">The groups; without any the section is left out.</param>
internal sealed record PageSection(string Title, IReadOnlyList<PageGroup> Groups);
