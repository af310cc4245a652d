using Microsoft.AspNetCore.WebUtilities;

namespace NumberProvider.Emulator.Requests;

/// <summary>Names and values of a query or a form, in order and with their case. A plus is a space.</summary>
internal static class WirePairs
{
    public static List<KeyValuePair<string, string>> Read(string? text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(text))
        {
            pairs.Add(KeyValuePair.Create(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return pairs;
    }
}
