namespace NumberProvider.Vendors.Requests;

/// <summary>Percent encoding as RFC 3986 has it: letters, digits and <c>-_.~</c> stay, everything else becomes <c>%XX</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, 2.1; huawei-isales sheet, 8.1.</remarks>
public static class PercentEncoding
{
    /// <summary>Encodes the UTF-8 bytes of a text.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    /// <summary>Encodes pairs as <c>name=value</c> in ordinal order of the names, joined by <c>&amp;</c>.</summary>
    public static string EncodeSorted(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Encode(pair.Key)}={Encode(pair.Value)}"));
}
