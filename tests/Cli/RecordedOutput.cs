using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NumberProvider.Cli.Tests;

/// <summary>JSON that a command prints, as lines that can be compared: without what differs from run to run, and what is not kept here.</summary>
internal static partial class RecordedOutput
{
    private static readonly string[] Left = ["duration", "environment", "sourcePosition", "stackTrace"];

    /// <summary>The values by path, one a line, steps by resource.</summary>
    public static IReadOnlyList<string> Describe(string json) => [.. Lines("", JsonNode.Parse(json)).Select(line => Uuid().Replace(Time().Replace(line, "<time>"), "<uuid>"))];

    private static IEnumerable<string> Lines(string path, JsonNode? node) => node switch
    {
        // An empty comparison says no more than none.
        JsonObject { Count: 0 } or null => [$"{path}: null"],
        JsonObject map => map.Where(member => !Left.Contains(member.Key)).SelectMany(member => Lines($"{path}.{member.Key}", member.Value)),
        JsonArray { Count: 0 } => [$"{path}: []"],
        JsonArray list => list.SelectMany((item, at) => Lines($"{path}[{(item as JsonObject)?["urn"]?.ToString() ?? at.ToString(CultureInfo.InvariantCulture)}]", item)),
        _ => [$"{path}: {node.ToJsonString()}"],
    };

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T[0-9:.]+Z")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
