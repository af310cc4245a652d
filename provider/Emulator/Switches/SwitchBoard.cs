using System.Globalization;

namespace NumberProvider.Emulator.Switches;

/// <summary>How the switches stand.</summary>
internal sealed class SwitchBoard
{
    private static readonly Dictionary<string, SwitchDefinition> Definitions = SwitchCatalog.All.ToDictionary(definition => definition.Name, StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _settings;

    /// <exception cref="EmulatorException">There is no such switch or value.</exception>
    public SwitchBoard(Dictionary<string, string> settings)
    {
        Check(settings);
        _settings = settings;
    }

    public string this[string name]
    {
        get
        {
            lock (_gate)
            {
                return _settings.GetValueOrDefault(name, Definitions[name].Default);
            }
        }
    }

    public IReadOnlyDictionary<string, string> Current => SwitchCatalog.All.ToDictionary(definition => definition.Name, definition => this[definition.Name]);

    public bool Is(string name, string value) => this[name] == value;

    /// <summary>The number at which a switch stands.</summary>
    /// <param name="name">The switch.</param>
    /// <param name="otherwise">What a word means.</param>
    public double Number(string name, double otherwise = 0) =>
        double.TryParse(this[name], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>The limit at which a switch stands; a word is none.</summary>
    public int Limit(string name) => (int)Number(name, int.MaxValue);

    /// <exception cref="EmulatorException">There is no such switch or value; then none is set.</exception>
    public void Set(IReadOnlyDictionary<string, string> settings)
    {
        Check(settings);
        lock (_gate)
        {
            foreach (var (name, value) in settings)
            {
                _settings[name] = value;
            }
        }
    }

    private static void Check(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (name, value) in settings)
        {
            var definition = Definitions.GetValueOrDefault(name)
                ?? throw new EmulatorException($"There is no switch '{name}'. There are {string.Join(", ", Definitions.Keys)}.");
            if (!definition.Accepts(value))
            {
                throw new EmulatorException($"The switch {name} takes {definition.Choices.Replace(" | ", ", ", StringComparison.Ordinal)}; not '{value}'.");
            }
        }
    }
}
