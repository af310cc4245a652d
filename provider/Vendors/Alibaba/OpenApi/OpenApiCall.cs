using System.Globalization;
using System.Text.Json.Nodes;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>One call of an RPC-style operation: its name and its parameters in wire form. Absent values are left out.</summary>
/// <param name="action">The operation.</param>
/// <param name="isRead">Whether it changes nothing.</param>
internal sealed class OpenApiCall(string action, bool isRead)
{
    private readonly List<KeyValuePair<string, string>> _parameters = [];

    public string Action { get; } = action;

    public bool IsRead { get; } = isRead;

    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    public static OpenApiCall Read(string action) => new(action, isRead: true);

    public static OpenApiCall Write(string action) => new(action, isRead: false);

    public OpenApiCall With(string name, string? value)
    {
        if (value is not null)
        {
            _parameters.Add(new(name, value));
        }

        return this;
    }

    public OpenApiCall With(string name, bool? value) => With(name, value switch { true => "true", false => "false", null => null });

    public OpenApiCall With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list as one parameter that holds a JSON array of texts (2020-07-01).</summary>
    public OpenApiCall WithJson(string name, IEnumerable<string> values) =>
        With(name, new JsonArray([.. values.Select(value => JsonValue.Create(value))]).ToJsonString());

    /// <summary>A list with one parameter an element, counted from 1 (2017-07-05).</summary>
    public OpenApiCall WithEach(string name, IEnumerable<string> values)
    {
        var index = 0;
        foreach (var value in values)
        {
            With($"{name}.{++index}", value);
        }

        return this;
    }
}
