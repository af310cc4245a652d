namespace NumberProvider.Interop.Tests.Wire;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, still encoded, without its question mark.</param>
/// <param name="Headers">The headers by lower-case name.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Authorization => Headers["authorization"];

    /// <summary>The pairs of query and form, still encoded, in order; <c>*</c> counts as encoded, since some clients leave it as it is.</summary>
    public IEnumerable<string> Pairs => $"{Query}&{Form}".Replace("*", "%2A", StringComparison.Ordinal).Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    /// <summary>The parameters of query and form.</summary>
    public Dictionary<string, string> Parameters => Decoded($"{Query}&{Form}");

    public Dictionary<string, string> QueryParameters => Decoded(Query);

    /// <summary>The names of the headers that a signature of the current scheme covers.</summary>
    public IEnumerable<string> SignedHeaders => Authorization.Split("SignedHeaders=")[1].Split(',')[0].Split(';');

    private string Form => Headers.GetValueOrDefault("content-type") == "application/x-www-form-urlencoded" ? Body : "";

    private static Dictionary<string, string> Decoded(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
