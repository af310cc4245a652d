namespace NumberProvider.Resources.Tests;

/// <summary>Declarations that the emulator's seed can fulfil.</summary>
internal static class Programs
{
    public const string Older = "d278629c-c687-4aa3-b044-4fe9b012e7ef";

    public static IEnumerable<(string Type, string Program)> One =>
    [
        ("PhoneNumberBinding", Number("02160664656", "Inbound", flow: "flow-welcome")),
        ("SkillGroupNumberSet", Group(["01086394561"], "desk@ccc-other", "ccc-other")),
        ("CampaignCallerNumbers", Callers([("02160664601", 1), ("02160664602", 2)])),
        ("AxnExtensionBinding", Binding()),
    ];

    public static string Number(string number, string usage, string? flow = null, string[]? groups = null) =>
        $$"""{"instanceId": "ccc-demo", "phoneNumber": "{{number}}", "usage": "{{usage}}"{{(flow is null ? "" : $", \"contactFlowId\": \"{flow}\"")}}{{(groups is null ? "" : $", \"skillGroupIds\": [{List(groups)}]")}}}""";

    public static string OlderNumber(string number, string usage, string? flow = null, string[]? groups = null) =>
        $$"""{"instanceId": "{{Older}}", "phoneNumber": "{{number}}", "usage": "{{usage}}"{{(flow is null ? "" : $", \"contactFlowId\": \"{flow}\"")}}{{(groups is null ? "" : $", \"skillGroupIds\": [{List(groups)}]")}}, "apiVersion": "2017-07-05"}""";

    public static string Set(
        IEnumerable<string> numbers, string usage = "Inbound", string? flow = null, string[]? groups = null, string name = "lines", string instance = "ccc-demo", string? version = null) =>
        $$"""{"instanceId": "{{instance}}", "setName": "{{name}}", "usage": "{{usage}}"{{(flow is null ? "" : $", \"contactFlowId\": \"{flow}\"")}}{{(groups is null ? "" : $", \"skillGroupIds\": [{List(groups)}]")}}{{(version is null ? "" : $", \"apiVersion\": \"{version}\"")}}, "phoneNumbers": [{{List(numbers)}}]}""";

    public static string Group(IEnumerable<string> numbers, string group = "sales@ccc-demo", string instance = "ccc-demo", bool exclusive = true) =>
        $$"""{"instanceId": "{{instance}}", "skillGroupId": "{{group}}", "numbers": [{{List(numbers)}}], "exclusive": {{(exclusive ? "true" : "false")}}}""";

    public static string Callers(IEnumerable<(string Code, int Priority)> numbers, bool exclusive = true, string onDestroy = "retainLast") =>
        $$"""{"vdnId": "170", "campaignId": "146", "callerNumbers": [{{string.Join(", ", numbers.Select(number => $$"""{"accessCode": "{{number.Code}}", "priority": {{number.Priority}}}"""))}}], "exclusive": {{(exclusive ? "true" : "false")}}, "onDestroy": "{{onDestroy}}"}""";

    public static string Binding(string a = "13800001111", string? x = "17050000001", string expiration = "2035-12-31 23:59:59", string more = "") =>
        $$"""{"poolKey": "FC100000000000001", "phoneNoA": "{{a}}"{{(x is null ? "" : $", \"phoneNoX\": \"{x}\"")}}, "expiration": "{{expiration}}"{{more}}}""";

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"\"{text}\""));
}
