using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>Makes answers: any bytes, and good answers of the vendors with something changed in the bytes or in the values.</summary>
public static class Fuzzed
{
    private static readonly string[] Strange =
    [
        "null", "true", "-1", "1e400", "99999999999999999999", "9999999999", "10001", "-5", "\"\"", "\"无\"", "\"[\"", "\"[1,\\\"02160664656\\\",{}]\"", "\"<html>\"", "[]", "[[[]]]", "{}", "{\"\":{}}",
        "\"13800001111\"", "2160664656", "\"200\"", "\"OK\"", "\"Throttling.User\"", "\"InvalidTimeStamp.Expired\"", "\"0200000\"", "\"0200022\"", "\"2026-13-45 99:99:99\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\\\ud800\"", "\"\\u0000\"", "\"1000,,1001 , \"",
    ];

    public static Arbitrary<FuzzedAnswer> Answers() => (
        from status in Gen.Elements(200, 200, 200, 204, 301, 400, 401, 403, 404, 429, 500, 502, 503)
        from body in Bodies
        from hint in Gen.Elements("", "0", "1500", "-1", "99999999999", "soon", "1.5")
        from date in Gen.Elements("", "Wed, 25 Nov 2026 01:00:00 GMT", "yesterday", "Fri, 31 Dec 9999 23:59:59 GMT")
        select new FuzzedAnswer(status, body, hint, date)).ToArbitrary();

    public static Arbitrary<byte[]> Files() => Bodies.ToArbitrary();

    private static Gen<byte[]> Bodies => Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>(),
        Gen.Elements("", "{", "null", "[]", "\uFEFF{}", "<Error><Code>x</Code></Error>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a><Code>&b;</Code></a>", new string('[', 5000))
            .Select(Encoding.UTF8.GetBytes),
        from sample in Gen.Elements(Samples.All) from seed in ArbMap.Default.GeneratorFor<int>() select WithOtherBytes(sample, new Random(seed)),
        from sample in Gen.Elements(Samples.All) from seed in ArbMap.Default.GeneratorFor<int>() select WithOtherValues(sample, new Random(seed)));

    private static byte[] WithOtherBytes(string sample, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(sample).ToList();
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(40, bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] WithOtherValues(string sample, Random random)
    {
        const string Mark = "\"@\"";
        var root = JsonNode.Parse(sample)!;
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var places = Places(root).ToList();
            places[random.Next(places.Count)]("@");
        }

        var text = root.ToJsonString();
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, StringComparison.Ordinal))
        {
            text = text[..at] + Strange[random.Next(Strange.Length)] + text[(at + Mark.Length)..];
        }

        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Every value below a node, as what puts another one there.</summary>
    private static IEnumerable<Action<JsonNode>> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => Places(member.Value).Prepend(value => members[member.Key] = value)),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(index => Places(items[index]).Prepend(value => items[index] = value)),
        _ => [],
    };
}
