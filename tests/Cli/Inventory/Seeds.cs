using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>States of the vendors, in the form of the emulator's seed file.</summary>
internal static class Seeds
{
    /// <summary>One instance with many numbers in few groups.</summary>
    public static JsonNode Large(int numbers) => Of(new JsonObject
    {
        ["id"] = "ccc-large",
        ["name"] = "Large call center",
        ["skillGroups"] = new JsonArray([.. Enumerable.Range(0, 20).Select(group => Group($"team{group}@ccc-large", $"team{group}", $"Team {group}"))]),
        ["contactFlows"] = new JsonArray(Flow("flow-main", "main")),
        ["numbers"] = new JsonArray([.. Enumerable.Range(0, numbers).Select(number => Number($"0216{number:0000000}", "flow-main", $"team{number % 20}@ccc-large"))]),
    });

    /// <summary>One instance whose numbers, all in one group, differ in usage and flow.</summary>
    public static JsonNode Mixed(int numbers, Func<int, (string Usage, string? Flow)> terms) => Of(new JsonObject
    {
        ["id"] = "ccc-mixed",
        ["name"] = "Mixed call center",
        ["skillGroups"] = new JsonArray(Group("team@ccc-mixed", "team", "Team")),
        ["contactFlows"] = new JsonArray(Flow("flow-main", "main")),
        ["numbers"] = new JsonArray([.. Enumerable.Range(0, numbers).Select(at => Number($"02160000{at:000}", terms(at).Flow, "team@ccc-mixed", terms(at).Usage))]),
    });

    /// <summary>Two instances whose people gave their things awkward names.</summary>
    public static JsonNode Awkward() => Of(
        new JsonObject
        {
            ["id"] = "ccc-a",
            ["name"] = "\"A\": <b>${a}</b> # 1",
            ["skillGroups"] = new JsonArray(Group("g1@ccc-a", "g1", "销售 一组"), Group("g2@ccc-a", "g2", "400"), Group("g3@ccc-a", "true", "")),
            ["contactFlows"] = new JsonArray(Flow("true", "欢迎"), Flow("0123", "instanceId")),
            ["numbers"] = new JsonArray(Number("02160000001", "true", "g1@ccc-a"), Number("02160000002", "0123", "g2@ccc-a"), Number("02160000003", null, "g3@ccc-a")),
        },
        new JsonObject
        {
            ["id"] = "ccc-b",
            ["name"] = "B",
            ["skillGroups"] = new JsonArray(Group("g1@ccc-b", "g1", "销售 一组")),
            ["contactFlows"] = new JsonArray(Flow("f2", "欢迎")),
            ["numbers"] = new JsonArray(Number("02160000004", "f2", "g1@ccc-b")),
        });

    private static JsonObject Of(params JsonObject[] instances) => new()
    {
        ["ccc2020"] = new JsonObject
        {
            ["pool"] = new JsonArray([.. instances.SelectMany(instance => instance["numbers"]!.AsArray()).Select(number => new JsonObject { ["number"] = number!["number"]!.GetValue<string>() })]),
            ["instances"] = new JsonArray([.. instances]),
        },
    };

    private static JsonObject Group(string id, string name, string display) => new() { ["id"] = id, ["name"] = name, ["displayName"] = display };

    private static JsonObject Flow(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonObject Number(string number, string? flow, string group, string usage = "Bidirection") => new()
    {
        ["number"] = number,
        ["usage"] = usage,
        ["contactFlowId"] = flow,
        ["skillGroupIds"] = new JsonArray(group),
    };
}
