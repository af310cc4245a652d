namespace NumberProvider.Emulator.Switches;

/// <summary>How the switches stand.</summary>
internal sealed class SwitchBoard
{
    private readonly Dictionary<string, string> _settings;

    /// <exception cref="EmulatorException">There is no such switch or value.</exception>
    public SwitchBoard(Dictionary<string, string> settings)
    {
        Check(settings);
        _settings = settings;
    }

    public string this[string name] => _settings.GetValueOrDefault(name, Find(name).Default);

    public IReadOnlyDictionary<string, string> Current => SwitchCatalog.All.ToDictionary(definition => definition.Name, definition => this[definition.Name]);

    public bool Is(string name, string value) => this[name] == value;

    /// <exception cref="EmulatorException">There is no such switch or value; then none is set.</exception>
    public void Set(IReadOnlyDictionary<string, string> settings)
    {
        Check(settings);
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }
    }

    private static void Check(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (name, value) in settings)
        {
            var definition = Find(name);
            if (!definition.Values.Contains(value))
            {
                throw new EmulatorException($"The switch {name} takes {string.Join(", ", definition.Values)}; not '{value}'.");
            }
        }
    }

    private static SwitchDefinition Find(string name) =>
        SwitchCatalog.All.FirstOrDefault(definition => definition.Name == name)
        ?? throw new EmulatorException($"There is no switch '{name}'. There are {string.Join(", ", SwitchCatalog.All.Select(definition => definition.Name))}.");
}
