using NumberProvider.Engine.Program.Syntax;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Finds names that nothing stands for, and circles.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.6. Names in outputs are looked up only when they are evaluated.</remarks>
internal sealed class NameChecker(Template template, IReadOnlySet<string> config)
{
    private readonly List<EngineException> _problems = [];
    private readonly Dictionary<string, bool> _done = new(StringComparer.Ordinal);

    public IReadOnlyList<EngineException> Check()
    {
        foreach (var resource in template.Resources)
        {
            Visit(resource.Key);
        }

        foreach (var variable in template.Variables)
        {
            Visit(variable.Name);
        }

        return _problems;
    }

    private void Visit(string name)
    {
        if (_done.TryGetValue(name, out var isDone))
        {
            if (!isDone)
            {
                _problems.Add(new EngineException($"'{name}' depends on itself in a circle.", LocationOf(name)));
                _done[name] = true;
            }

            return;
        }

        _done[name] = false;
        foreach (var needed in NamesOf(name).Distinct().Where(needed => needed != "pulumi" && !config.Contains(needed)))
        {
            if (Exists(needed))
            {
                Visit(needed);
            }
            else
            {
                _problems.Add(new EngineException($"There is no resource, variable or configuration value '{needed}'.", LocationOf(name)));
            }
        }

        _done[name] = true;
    }

    private bool Exists(string name) => template.Resources.Any(resource => resource.Key == name) || template.Variables.Any(variable => variable.Name == name);

    private IEnumerable<string> NamesOf(string name) =>
        template.Resources.FirstOrDefault(resource => resource.Key == name)?.Names ?? template.Variables.First(variable => variable.Name == name).Value.Names;

    private SourceLocation LocationOf(string name) =>
        template.Resources.FirstOrDefault(resource => resource.Key == name)?.Location ?? template.Variables.First(variable => variable.Name == name).Location;
}
