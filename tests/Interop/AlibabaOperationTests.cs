using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumberProvider.Emulator;

namespace NumberProvider.Interop.Tests;

/// <summary>Alibaba's clients of both generations drive every operation of the emulator: one call that succeeds, and one that is refused.</summary>
public sealed partial class AlibabaOperationTests(AlibabaClientsFixture clients) : IClassFixture<AlibabaClientsFixture>
{
    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var operation in AlibabaOperations.All)
            {
                foreach (var way in AlibabaClientsFixture.Ways)
                {
                    data.Add(operation.ToString(), way);
                }
            }

            return data;
        }
    }

    [SkippableTheory(Timeout = 300_000)]
    [MemberData(nameof(Operations))]
    public async Task An_operation_answers_and_refuses_so_that_the_client_understands(string name, string way)
    {
        var operation = AlibabaOperations.All.Single(operation => operation.ToString() == name);
        await using var emulator = await VendorEmulator.StartAsync(AlibabaClientsFixture.Options);
        var known = new Dictionary<string, string>();
        foreach (var (action, parameters) in operation.Before)
        {
            await SucceedAsync(emulator, way, operation.Version, action, parameters, known);
        }

        var refused = await RefusedAsync(emulator, way, operation, known);
        refused.Should().Be(operation.Code);
        await SucceedAsync(emulator, way, operation.Version, operation.Action, operation.Good, known);
    }

    [Fact]
    public async Task Every_operation_of_the_emulator_is_driven() =>
        AlibabaOperations.All.Select(operation => operation.ToString()).Should().BeEquivalentTo(await OfferedOperations.OfAsync("alibaba"));

    private async Task SucceedAsync(VendorEmulator emulator, string way, string version, string action, string parameters, Dictionary<string, string> known)
    {
        var outcome = await clients.SendAsync(way, emulator.Url, emulator.Keys, version, action, Filled(parameters, known));
        outcome.Should().ContainKey("response", "{0} succeeds; got {1}", action, outcome.ToJsonString());
        var answer = outcome["response"]!.AsObject();
        (answer["Code"]!.GetValue<string>(), answer["RequestId"]!.GetValue<string>().Length).Should().Be(("OK", 36));
        Remember(answer, known);
    }

    private async Task<string> RefusedAsync(VendorEmulator emulator, string way, AlibabaOperation operation, Dictionary<string, string> known)
    {
        if (operation.Bad is null)
        {
            using var http = new HttpClient();
            using var armed = await http.PostAsJsonAsync(
                new Uri(emulator.AdministrationUrl, "faults"), new[] { new { operation = operation.Action, kind = "Throttle", count = 1, value = 0 } });
            armed.EnsureSuccessStatusCode();
        }

        var outcome = await clients.SendAsync(way, emulator.Url, emulator.Keys, operation.Version, operation.Action, Filled(operation.Bad ?? operation.Good, known));
        return (outcome["code"] ?? outcome["response"]!["Code"])!.GetValue<string>();
    }

    private static JsonNode Filled(string parameters, Dictionary<string, string> known) =>
        JsonNode.Parse(Place().Replace(parameters, place => known[place.Groups["name"].Value]))!;

    private static void Remember(JsonNode? node, Dictionary<string, string> known)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var written))
                    {
                        known[name] = written;
                    }

                    Remember(value, known);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Remember(item, known);
                }

                break;
        }
    }

    [GeneratedRegex(@"\{(?<name>[A-Z][A-Za-z]+)\}")]
    private static partial Regex Place();
}
