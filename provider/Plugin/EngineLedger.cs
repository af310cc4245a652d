using System.Collections.Concurrent;

namespace NumberProvider.Plugin;

/// <summary>What one engine's program holds as far as this operation has shown. A delete of the same thing concerns an older one and must leave it alone.</summary>
/// <remarks>Shared by the connections that an engine has to this process, since a replaced provider is told to delete over another one than the new provider makes over.</remarks>
/// <param name="siblings">What other processes of the same engine made.</param>
internal sealed class EngineLedger(SiblingLedger siblings)
{
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);

    /// <summary>Notes down what was made or taken over.</summary>
    public void Made(IReadOnlyList<string> names)
    {
        Kept(names);
        siblings.Write(names);
    }

    /// <summary>Notes down what stands from an earlier operation and stays.</summary>
    public void Kept(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            _held.TryAdd(name, true);
        }
    }

    /// <summary>The names that nobody has noted down.</summary>
    public IReadOnlyList<string> Free(IReadOnlyList<string> names) => siblings.Free([.. names.Where(name => !_held.ContainsKey(name))]);
}
