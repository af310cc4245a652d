namespace NumberProvider.Cli.Pages;

/// <summary>A number of a group.</summary>
/// <param name="Text">The number.</param>
/// <param name="Detail">What else is to be said; may be empty.</param>
/// <param name="State">How it stands.</param>
internal sealed record PageMember(string Text, string Detail, PageState State);
