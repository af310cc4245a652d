using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>An operation of a product.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Action">The operation's name.</param>
/// <param name="Changes">Whether it changes the state.</param>
/// <param name="Run">Does it and gives the members of the answer beside the envelope.</param>
/// <param name="Required">The parameters that must be there, in the order in which they are missed.</param>
internal sealed record Operation(string Version, string Action, bool Changes, Func<ApiCall, JsonObject> Run, params IReadOnlyList<string> Required)
{
    /// <summary>How blank values of its required parameters are refused.</summary>
    public Blanks Blanks { get; init; }

    /// <summary>The object that an answer of this operation holds; null where nothing depends on it.</summary>
    public string? Payload { get; init; }

    /// <summary>The element that holds an item of <c>List</c> or <c>Data</c> in XML.</summary>
    public string XmlItem { get; init; } = "Item";

    /// <summary>Whether its envelope has <c>HttpStatusCode</c>.</summary>
    public bool HasHttpStatusCode { get; init; } = true;

    /// <exception cref="ApiError">A required parameter is absent, or blank where that is refused.</exception>
    public void CheckRequired(ApiCall call, bool isMissedByProduct)
    {
        if (Required.FirstOrDefault(name => call.Optional(name) is null) is { } absent)
        {
            throw isMissedByProduct ? ParameterError.Null(absent) : GatewayError.Missing(absent);
        }

        foreach (var name in Required)
        {
            var value = call.Required(name);
            if (value.Length == 0 && Blanks.HasFlag(Blanks.Empty))
            {
                throw ParameterError.Empty(name);
            }

            if (string.IsNullOrWhiteSpace(value) && Blanks.HasFlag(Blanks.Blank))
            {
                throw ParameterError.Blank(name);
            }
        }
    }
}
