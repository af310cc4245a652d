namespace NumberProvider.Cli.Pages;

/// <summary>An inventory as a page for people. All texts are plain; the writer escapes them.</summary>
internal sealed record Page
{
    public required string Title { get; init; }

    /// <summary>What it comes to, in a sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>How the whole stands.</summary>
    public required PageState State { get; init; }

    /// <summary>When the inventory was read.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Lists above the table.</summary>
    public IReadOnlyList<PageList> Lists { get; init; } = [];

    /// <summary>The inventory.</summary>
    public required PageTable Table { get; init; }

    /// <summary>Groups, campaigns and the like with their numbers.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];
}
