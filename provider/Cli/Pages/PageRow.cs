namespace NumberProvider.Cli.Pages;

/// <summary>A line of the table.</summary>
/// <param name="State">The state, which comes first.</param>
/// <param name="Cells">What follows, in the order of the columns.</param>
internal sealed record PageRow(PageState State, IReadOnlyList<string> Cells);
