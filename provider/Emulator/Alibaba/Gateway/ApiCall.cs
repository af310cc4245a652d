using System.Globalization;
using System.Text.Json;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>A signed call: operation, version and parameters.</summary>
internal sealed class ApiCall(string action, string version, IReadOnlyDictionary<string, string> parameters)
{
    public string Action { get; } = action;

    public string Version { get; } = version;

    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters;

    /// <summary>A parameter that must be there.</summary>
    public string Required(string name) =>
        Parameters.TryGetValue(name, out var value) ? value : throw ApiError.Missing(name);

    /// <summary>A parameter, or null where it is absent.</summary>
    public string? Optional(string name) => Parameters.GetValueOrDefault(name);

    public bool Flag(string name, bool otherwise) => Optional(name) is { Length: > 0 } text
        ? bool.TryParse(text, out var flag) ? flag : throw ParameterError.Format(name, text)
        : otherwise;

    /// <summary>A filter that is true, false, or absent.</summary>
    public bool? FlagOrNone(string name) => string.IsNullOrEmpty(Optional(name)) ? null : Flag(name, otherwise: false);

    /// <summary>A whole number from 1 up that must be there, as paging has it (alibaba-ccc sheet, part 4).</summary>
    public int Page(string name, int most)
    {
        if (Optional(name) is not { Length: > 0 } text)
        {
            throw ParameterError.Null(name);
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw ParameterError.Format(name, text);
        }

        return number < 1 ? throw ParameterError.Minimum(name, 1) : number > most ? throw ParameterError.Maximum(name, most) : number;
    }

    /// <summary>A parameter that holds a JSON array of texts (2020-07-01); null where it is absent or blank.</summary>
    public IReadOnlyList<string>? JsonList(string name, int longest)
    {
        if (Optional(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var list = Texts(text) ?? throw ParameterError.Format(name, "A JSON array of texts is expected.");
        return list.Count == 0 ? throw ParameterError.Minimum(name, 1)
            : list.Count > longest ? throw ParameterError.Maximum(name, longest)
            : [.. list.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A list with one parameter an element (2017-07-05): indices may have gaps and count in numeric order.</summary>
    public IReadOnlyList<string> RepeatList(string name) =>
        [.. Parameters
            .Where(parameter => parameter.Key.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(parameter => (Index: int.TryParse(parameter.Key.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0, parameter.Value))
            .Where(element => element.Index > 0)
            .OrderBy(element => element.Index)
            .Select(element => element.Value)
            .Distinct(StringComparer.Ordinal)];

    private static List<string>? Texts(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<string?>>(json) is { } texts && !texts.Contains(null) ? [.. texts.OfType<string>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
