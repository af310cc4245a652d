using NumberProvider.Cli.Inventory;

namespace NumberProvider.Cli.Cloning;

/// <summary>What a clone came to.</summary>
/// <param name="Mappings">All values of the source and their counterparts.</param>
/// <param name="Source">What the source holds.</param>
/// <param name="Target">What the target holds.</param>
internal sealed record Clone(IReadOnlyList<Mapping> Mappings, LiveInventory Source, LiveInventory Target)
{
    /// <summary>The file that the mapping is written to.</summary>
    public required string MappingFile { get; init; }

    /// <summary>What stood in the mapping before.</summary>
    public required IReadOnlyList<Mapping> Before { get; init; }

    /// <summary>Values of the source that stand in the program itself.</summary>
    public IReadOnlyList<Literal> Literals { get; init; } = [];

    /// <summary>The configuration keys that literals of the program became.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>What the target would lose when the program is applied.</summary>
    public IReadOnlyList<string> Removals { get; init; } = [];

    /// <summary>Whether the target's configuration was written.</summary>
    public bool IsComplete { get; init; }
}
