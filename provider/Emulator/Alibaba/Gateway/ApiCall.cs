using System.Globalization;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>A signed call: operation, version and parameters.</summary>
internal sealed class ApiCall(string action, string version, IReadOnlyDictionary<string, string> parameters, SwitchBoard switches)
{
    /// <summary>How the vendors' open questions are answered.</summary>
    public SwitchBoard Switches { get; } = switches;

    public string Action { get; } = action;

    public string Version { get; } = version;

    public required EmulatorKey Key { get; init; }

    /// <summary>How many of the last items of a batch are to fail.</summary>
    public required int FailingItems { get; init; }

    /// <summary>What decides on failures without a reason.</summary>
    public required Random Chance { get; init; }

    /// <summary>A parameter that must be there.</summary>
    public string Required(string name) => parameters.TryGetValue(name, out var value) ? value : throw GatewayError.Missing(name);

    /// <summary>A parameter, or null where it is absent.</summary>
    public string? Optional(string name) => parameters.GetValueOrDefault(name);

    /// <summary>A parameter, or a blank text where it is absent.</summary>
    public string Text(string name) => Optional(name) ?? "";

    public bool Flag(string name, bool otherwise) => Optional(name) is { Length: > 0 } text
        ? bool.TryParse(text, out var flag) ? flag : throw ParameterError.Format(name, text)
        : otherwise;

    /// <summary>A filter that is true, false, or absent.</summary>
    public bool? FlagOrNone(string name) => string.IsNullOrEmpty(Optional(name)) ? null : Flag(name, otherwise: false);

    /// <summary>A whole number within limits that must be there, as paging has it (alibaba-ccc sheet, part 4).</summary>
    public int Number(string name, int least, int most)
    {
        if (Optional(name) is not { Length: > 0 } text)
        {
            throw ParameterError.Null(name);
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw ParameterError.Format(name, text);
        }

        return number < least ? throw ParameterError.Minimum(name, least) : number > most ? throw ParameterError.Maximum(name, most) : (int)number;
    }

    /// <summary>A list with one parameter an element (2017-07-05): indices may have gaps and count in numeric order.</summary>
    public IReadOnlyList<string> RepeatList(string name) =>
        [.. parameters
            .Where(parameter => parameter.Key.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(parameter => (Index: int.TryParse(parameter.Key.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0, parameter.Value))
            .Where(element => element.Index > 0)
            .OrderBy(element => element.Index)
            .Select(element => element.Value)];

    /// <summary>The items of a batch that are to fail for no reason: by a fault, or by the rate that a switch sets.</summary>
    public IReadOnlySet<string> Failing(IReadOnlyList<string> items)
    {
        var rate = Switches.Number(CccSwitches.PartialFailureRate);
        return items.Where((_, index) => index >= items.Count - FailingItems || Chance.NextDouble() < rate).ToHashSet(StringComparer.Ordinal);
    }
}
