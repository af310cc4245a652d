namespace NumberProvider.Cli.Pages;

/// <summary>A table that filters and sorts.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Columns">The columns after that of the state.</param>
/// <param name="Rows">The rows.</param>
internal sealed record PageTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<PageRow> Rows);
