using System.Text.Json.Nodes;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Importing;

/// <summary>What the names in an import file stand for: resources of the stack, and other entries of the file.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Urn> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportEntry> _entries = new(StringComparer.Ordinal);
    private readonly Urn _stack;
    private readonly List<string> _problems = [];

    public NameTable(JsonObject? names, IReadOnlyList<ImportEntry> entries, Urn stack)
    {
        _stack = stack;
        foreach (var (name, urn) in names ?? [])
        {
            try
            {
                _known[name] = Urn.Parse(urn?.GetValue<string>() ?? "");
            }
            catch (FormatException exception)
            {
                _problems.Add($"nameTable.{name}: {exception.Message}");
            }
        }

        foreach (var entry in entries.Where(entry => entry.Name is not null))
        {
            if (!_entries.TryAdd(entry.Name!, entry))
            {
                _problems.Add($"{entry.Path}.name: '{entry.Name}' stands for two entries.");
            }
        }

        foreach (var entry in entries)
        {
            _problems.AddRange(new[] { ("parent", entry.Parent), ("provider", entry.Provider) }
                .Where(reference => reference.Item2 is { } name && !_known.ContainsKey(name) && !_entries.ContainsKey(name))
                .Select(reference => $"{entry.Path}.{reference.Item1}: '{reference.Item2}' is neither in nameTable nor the name of an entry."));
            if (IsOwnAncestor(entry))
            {
                _problems.Add($"{entry.Path}.parent: '{entry.Name}' is its own ancestor.");
            }
        }
    }

    public IReadOnlyList<string> Problems => _problems;

    public Urn Find(string name) => _known.TryGetValue(name, out var urn) ? urn : UrnOf(_entries[name]);

    public Urn ParentOf(ImportEntry entry) => entry.Parent is { } parent ? Find(parent) : _stack;

    public Urn UrnOf(ImportEntry entry) => Urn.Create(_stack.Stack, _stack.Project, ParentOf(entry), entry.Type!, entry.LogicalName!);

    private bool IsOwnAncestor(ImportEntry entry)
    {
        var seen = new HashSet<ImportEntry>();
        for (var at = entry; at is not null; at = at.Parent is { } parent && !_known.ContainsKey(parent) ? _entries.GetValueOrDefault(parent) : null)
        {
            if (!seen.Add(at))
            {
                return true;
            }
        }

        return false;
    }
}
