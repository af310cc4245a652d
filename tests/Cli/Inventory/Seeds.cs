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

    /// <summary>One instance of API version 2017-07-05.</summary>
    public static JsonNode Older() => Of("ccc2017", new JsonObject
    {
        ["id"] = "d278629c-c687-4aa3-b044-4fe9b012e7ef",
        ["name"] = "Older call center",
        ["skillGroups"] = new JsonArray(Group("3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0", "orders", ""), Group("8a1c1f5e-1d0f-4b5c-9a55-6a2f3c0d7b11", "returns", "")),
        ["contactFlows"] = new JsonArray(Flow("5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", "orders")),
        ["numbers"] = new JsonArray(
            Older(Number("02160000001", "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"), "8a1c1f5e-1d0f-4b5c-9a55-6a2f3c0d7b11"),
            Older(Number("02160000002", "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0")),
            Older(Number("4006001234", null, "8a1c1f5e-1d0f-4b5c-9a55-6a2f3c0d7b11", "Inbound"))),
    });

    private static JsonObject Older(JsonObject number, params string[] groups)
    {
        number["phoneNumberId"] = $"id-of-{number["number"]}";
        groups.ToList().ForEach(group => number["skillGroupIds"]!.AsArray().Add(group));
        return number;
    }

    private static JsonObject Of(params JsonObject[] instances) => Of("ccc2020", instances);

    private static JsonObject Of(string version, params JsonObject[] instances) => new()
    {
        [version] = new JsonObject
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
