using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Inventory;

/// <summary>An exported program in the making.</summary>
internal sealed class ProgramDraft
{
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sets = new(StringComparer.Ordinal);
    private readonly List<ProgramSetting> _settings = [];
    private readonly List<ProgramResource> _resources = [];
    private readonly List<string> _omissions = [];

    /// <summary>The names given out so far.</summary>
    public NameBook Names { get; } = new();

    /// <summary>Makes a configuration value out of something that belongs to one environment.</summary>
    /// <returns>The reference to it.</returns>
    public string Setting(string name, string value, string description, bool isSecret = false)
    {
        var setting = new ProgramSetting(name, value, description, isSecret);
        _settings.Add(setting);
        return setting.Reference;
    }

    /// <summary>Adds a resource.</summary>
    public void Add(ProgramResource resource) => _resources.Add(resource);

    /// <summary>Adds a resource that stands for a number: others refer to it instead of repeating the number.</summary>
    public void AddNumber(string number, ProgramResource resource)
    {
        _numbers.Add(number, resource.Name);
        Add(resource);
    }

    /// <summary>Adds a resource that stands for many numbers.</summary>
    public void AddNumbers(IEnumerable<string> numbers, ProgramResource resource)
    {
        foreach (var number in numbers)
        {
            _sets.Add(number, resource.Name);
        }

        Add(resource);
    }

    /// <summary>The resources that hold numbers among others, so that no reference to a number leads to them.</summary>
    public IReadOnlyList<string> SetsOf(IEnumerable<string> numbers) => [.. numbers.Select(number => _sets.GetValueOrDefault(number)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A number: a reference to its resource, else the number itself.</summary>
    public PropertyValue Number(string number) => _numbers.TryGetValue(number, out var name) ? $"${{{name}.phoneNumber}}" : number;

    /// <summary>Says what is live and not in the program.</summary>
    public void Omit(string reason) => _omissions.Add(reason);

    /// <summary>The program.</summary>
    public ExportedProgram Finish() => new([.. _settings.OrderBy(setting => setting.Name, StringComparer.Ordinal)], _resources, _omissions)
    {
        NumberHolders = _numbers.Concat(_sets).ToDictionary(StringComparer.Ordinal),
    };
}
