using NumberProvider.Engine.Program.Syntax;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Finds names that nothing stands for, circles, and names that are used before they are there.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.6. Names in outputs are looked up only when they are evaluated.</remarks>
internal sealed class NameChecker(Template template, IReadOnlySet<string> config)
{
    private readonly List<EngineException> _problems = [];
    private readonly Dictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public IReadOnlyList<EngineException> Check()
    {
        foreach (var (name, location) in template.Resources.Select(resource => (resource.Key, resource.Location)).Concat(template.Variables.Select(variable => (variable.Name, variable.Location))))
        {
            Visit(name, location);
        }

        foreach (var resource in template.Resources)
        {
            CheckUnordered(resource);
        }

        return _problems;
    }

    private void Visit(string name, SourceLocation from)
    {
        if (_done.TryGetValue(name, out var isDone))
        {
            if (!isDone)
            {
                _problems.Add(new EngineException($"'{name}' depends on itself in a circle.", from));
                _done[name] = true;
            }

            return;
        }

        _done[name] = false;
        foreach (var (needed, location) in Needed(NamesOf(name)))
        {
            Visit(needed, location);
        }

        _done[name] = true;
        _order.Add(name);
    }

    private void CheckUnordered(ResourceDeclaration resource)
    {
        var place = _order.IndexOf(resource.Key);
        foreach (var (needed, location) in Needed(resource.UnorderedNames).Where(needed => _order.IndexOf(needed.Name) >= place))
        {
            _problems.Add(new EngineException($"'{needed}' is not there yet when '{resource.Key}' is made; here it does not count as a dependency. Declare the resource '{needed}' above it, or use configuration.", location));
        }
    }

    private IEnumerable<(string Name, SourceLocation Location)> Needed(IEnumerable<(string Name, SourceLocation Location)> names)
    {
        foreach (var (name, location) in names.DistinctBy(reference => reference.Name).Where(reference => reference.Name != "pulumi" && !config.Contains(reference.Name)))
        {
            if (template.Resource(name) is not null || template.Variable(name) is not null)
            {
                yield return (name, location);
            }
            else
            {
                _problems.Add(new EngineException($"There is no resource, variable or configuration value '{name}'.", location));
            }
        }
    }

    private IEnumerable<(string Name, SourceLocation Location)> NamesOf(string name) => template.Resource(name)?.Names ?? template.Variable(name)!.Value.Names;
}
