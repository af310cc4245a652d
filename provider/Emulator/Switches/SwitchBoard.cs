namespace NumberProvider.Emulator.Switches;

/// <summary>How the switches stand.</summary>
internal sealed class SwitchBoard(Dictionary<string, string> settings)
{
    public string this[string name] => settings.GetValueOrDefault(name, Find(name).Default);

    public IReadOnlyDictionary<string, string> Current => SwitchCatalog.All.ToDictionary(definition => definition.Name, definition => this[definition.Name]);

    public bool Is(string name, string value) => this[name] == value;

    /// <exception cref="EmulatorException">There is no such switch or value.</exception>
    public void Set(string name, string value)
    {
        var definition = Find(name);
        settings[name] = definition.Values.Contains(value)
            ? value
            : throw new EmulatorException($"The switch {name} takes {string.Join(", ", definition.Values)}; not '{value}'.");
    }

    private static SwitchDefinition Find(string name) =>
        SwitchCatalog.All.FirstOrDefault(definition => definition.Name == name)
        ?? throw new EmulatorException($"There is no switch '{name}'. There are {string.Join(", ", SwitchCatalog.All.Select(definition => definition.Name))}.");
}
