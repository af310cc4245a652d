using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>Calls as lines of text, and their answers as one text that is the same whenever the vendor does the same.</summary>
/// <remarks>
/// A line is <c>VERSION ACTION NAME=VALUE&amp;...</c> for Alibaba and <c>METHOD VERSION/PATH BODY</c> for CC-iSales. Before such a line <c>?KEY</c> signs with another key.
/// A line may also set a switch (<c>!NAME=VALUE</c>), arm a fault (<c>+OPERATION KIND CODE</c>), or move the clock on (<c>~SECONDS</c>).
/// </remarks>
public static partial class Script
{
    private static readonly HttpClient Http = new();

    /// <summary>All answers, without what differs from call to call.</summary>
    public static async Task<string> RunAsync(VendorEmulator emulator, FrozenTime time, string lines)
    {
        var answers = new StringBuilder();
        await foreach (var answer in AnswersAsync(emulator, time, lines))
        {
            answers.AppendLine(CultureInfo.InvariantCulture, $"{(int)answer.Status} {answer.Text}");
        }

        return Stable(answers.ToString());
    }

    public static async IAsyncEnumerable<Answer> AnswersAsync(VendorEmulator emulator, FrozenTime time, string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line[1..].Split(' ');
            switch (line[0])
            {
                case '!':
                    (await Http.PutAsJsonAsync(new Uri(emulator.AdministrationUrl, "switches"), Pairs(line[1..]).ToDictionary())).EnsureSuccessStatusCode();
                    break;
                case '+':
                    (await Http.PostAsJsonAsync(new Uri(emulator.AdministrationUrl, "faults"), new[] { new { operation = words[0], kind = words[1], code = words.ElementAtOrDefault(2) } }))
                        .EnsureSuccessStatusCode();
                    break;
                case '~':
                    time.Now = time.Now.AddSeconds(int.Parse(words[0], CultureInfo.InvariantCulture));
                    break;
                case '?':
                    yield return await Answer.ReadAsync(await Http.SendAsync(Request(emulator, time, string.Join(' ', words.Skip(1)), words[0])));
                    break;
                default:
                    yield return await Answer.ReadAsync(await Http.SendAsync(Request(emulator, time, line, "emulator-access-key")));
                    break;
            }
        }
    }

    /// <summary>An answer without what differs from call to call.</summary>
    public static string Stable(string text) => Ports().Replace(Guids().Replace(text, "ID"), "HOST");

    public static (string Name, string Value)[] Pairs(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))];

    private static HttpRequestMessage Request(VendorEmulator emulator, FrozenTime time, string line, string key)
    {
        var words = line.Split(' ', 3);
        var rest = words.Length > 2 ? words[2] : "";
        return char.IsDigit(line[0])
            ? new Acs3Request(words[0], words[1], Pairs(rest)) { Time = time.Now, KeyId = key, Secret = key.Replace("-key", "", StringComparison.Ordinal) + "-secret" }.For(emulator.Url)
            : new AuthV2Request(new HttpMethod(words[0]), $"/rest/isales/{words[1].Insert(2, "/openapi/campaigns")}", rest.Length > 0 ? rest : null) { Time = time.Now }.For(emulator.Url);
    }

    /// <summary>Identifiers made by chance; those of the seed stay.</summary>
    [GeneratedRegex("(?!aaaaaaaa)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Ports();
}
