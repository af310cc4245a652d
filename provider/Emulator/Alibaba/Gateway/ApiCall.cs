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
        Parameters.TryGetValue(name, out var value) ? value : throw new ApiError(400, $"Missing{name}", $"{name} is mandatory for this action.");

    /// <summary>A parameter, or null where it is absent.</summary>
    public string? Optional(string name) => Parameters.GetValueOrDefault(name);

    public bool Flag(string name, bool otherwise) => Optional(name) is { Length: > 0 } text
        ? bool.TryParse(text, out var flag) ? flag : throw new ApiError(400, "Parameter.Format", $"The format of parameter {name} is invalid. {text}")
        : otherwise;

    /// <summary>A whole number from 1 to 100 that must be there, as paging has it (alibaba-ccc sheet, part 4).</summary>
    public int Page(string name)
    {
        if (Optional(name) is not { Length: > 0 } text)
        {
            throw new ApiError(400, "Parameter.Null", $"The parameter {name} may not be null.");
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new ApiError(400, "Parameter.Format", $"The format of parameter {name} is invalid. {text}");
        }

        return number switch
        {
            < 1 => throw new ApiError(400, "Parameter.Minimum", $"The parameter {name} must be greater than or equal to 1."),
            > 100 => throw new ApiError(400, "Parameter.Maximum", $"The parameter {name} must be less than or equal to 100."),
            _ => number,
        };
    }

    /// <summary>A parameter that holds a JSON array of texts (2020-07-01); null where it is absent.</summary>
    public IReadOnlyList<string>? JsonList(string name, int longest)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        List<string> list;
        try
        {
            list = JsonSerializer.Deserialize<List<string>>(text) ?? [];
        }
        catch (JsonException)
        {
            throw new ApiError(400, "Parameter.Format", $"The format of parameter {name} is invalid. A JSON array of texts is expected.");
        }

        return list.Count switch
        {
            0 => throw new ApiError(400, "Parameter.Minimum", $"The parameter {name} must be greater than or equal to 1."),
            _ when list.Count > longest => throw new ApiError(400, "Parameter.Maximum", $"The parameter {name} must be less than or equal to {longest}."),
            _ => [.. list.Distinct(StringComparer.Ordinal)],
        };
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
}
