using System.Text;
using System.Text.RegularExpressions;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>Calls as lines of text, and their answers as one text that is the same whenever the vendor does the same.</summary>
/// <remarks>A line is <c>VERSION ACTION NAME=VALUE&amp;...</c> for Alibaba and <c>METHOD VERSION/PATH BODY</c> for CC-iSales.</remarks>
public static partial class Script
{
    private static readonly HttpClient Http = new();

    public static async Task<string> RunAsync(VendorEmulator emulator, FrozenTime time, string lines)
    {
        var answers = new StringBuilder();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var response = await Http.SendAsync(Request(emulator, time, line));
            answers.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        return Stable(answers.ToString());
    }

    /// <summary>An answer without what differs from call to call.</summary>
    public static string Stable(string text) => Ports().Replace(Guids().Replace(text, "ID"), "HOST");

    public static (string Name, string Value)[] Pairs(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))];

    private static HttpRequestMessage Request(VendorEmulator emulator, FrozenTime time, string line)
    {
        var words = line.Split(' ', 3);
        var rest = words.Length > 2 ? words[2] : "";
        return char.IsDigit(line[0])
            ? new Acs3Request(words[0], words[1], Pairs(rest)) { Time = time.Now }.For(emulator.Url)
            : new AuthV2Request(new HttpMethod(words[0]), $"/rest/isales/{words[1].Insert(2, "/openapi/campaigns")}", rest.Length > 0 ? rest : null) { Time = time.Now }.For(emulator.Url);
    }

    /// <summary>Identifiers made by chance; those of the seed stay.</summary>
    [GeneratedRegex("(?!aaaaaaaa)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Ports();
}
