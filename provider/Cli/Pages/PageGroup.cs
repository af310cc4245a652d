namespace NumberProvider.Cli.Pages;

/// <summary>A group, a campaign or a pool with its numbers.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What it is, and where.</param>
/// <param name="Members">Its numbers.</param>
internal sealed record PageGroup(string Title, string Kind, IReadOnlyList<PageMember> Members);
