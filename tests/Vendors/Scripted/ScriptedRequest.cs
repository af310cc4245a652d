namespace NumberProvider.Vendors.Tests.Scripted;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="RawQuery">The query with its question mark, still encoded.</param>
/// <param name="Headers">The headers by lower-case name.</param>
/// <param name="Body">The body.</param>
internal sealed record ScriptedRequest(string Method, string Path, string RawQuery, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Query and form parameters, decoded.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = Decode(RawQuery.TrimStart('?'))
        .Concat(Headers.GetValueOrDefault("content-type") == "application/x-www-form-urlencoded" ? Decode(Body) : [])
        .ToDictionary();

    public string Operation => Headers["x-acs-action"];

    public string Nonce => Headers["x-acs-signature-nonce"];

    private static IEnumerable<KeyValuePair<string, string>> Decode(string text) => text
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
}
