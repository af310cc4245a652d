namespace NumberProvider.Interop.Tests;

/// <summary>Every operation of CC-iSales that the emulator has, once well and at least once refused as documented.</summary>
internal static class HuaweiOperations
{
    private const string Done = "0200000";
    private const string List = """{"status":0,"deviceType":0,"curPage":1,"rowsPerPage":100,"name":"Spring renewal"}""";
    private const string OneNumber = "\"*100#\"";
    private const string Numbers = """[{"accessCode":"02160664601","priority":2},{"accessCode":"02160664602","priority":1}]""";

    /// <summary>They are made in this order: what is changed was made before, and what is deleted does not run.</summary>
    public static IReadOnlyList<HuaweiOperation> All { get; } =
    [
        new("v1", "QueryCampaign", "GET", "170/146", Done),
        new("v1", "QueryCampaign", "GET", "170/999", "0200007"),
        new("v1", "QueryCampaigns", "GET", "170", Done, Query: List),
        new("v1", "QueryCampaigns", "GET", "99999", "02000007", Query: List),
        new("v1", "AddCallingNumbers", "POST", "170/callerNo/146", Done, """{"callerNo":[{"accessCode":"12345678901234","priority":1},{"accessCode":"525245","priority":2}]}"""),
        new("v1", "AddCallingNumbers", "POST", "170/callerNo/146", "02000002", """{"callerNo":[{"accessCode":"中 1+2*/~","priority":1}]}"""),
        new("v1", "AddCallingNumbers", "POST", "170/callerNo/999", "0200007", """{"callerNo":[{"accessCode":"1","priority":1}]}"""),
        new("v1", "DeleteCallingNumbers", "DELETE", "170/callerNo/146", Done, """{"callerNo":[{"accessCode":"525245"},{"accessCode":"12345678901234"}]}"""),
        new("v1", "DeleteCallingNumbers", "DELETE", "170/callerNo/146", "0200001", """{"callerNo":[{"accessCode":"02160664600"}]}"""),
        new("v1", "CreateCampaign", "POST", "170", "0200005", Campaign("Spring renewal", OneNumber)),
        new("v1", "CreateCampaign", "POST", "170", Done, Campaign("First, 中~+*/ a", OneNumber)),
        new("v1", "ModifyCampaign", "PUT", "170/{id}", "0200002", Campaign("First", OneNumber, begins: "2001-01-01 00:00:00")),
        new("v1", "ModifyCampaign", "PUT", "170/{id}", Done, Campaign("First, renamed", "\"02160664603\"")),
        new("v2", "CreateCampaign", "POST", "170", "02000001", Campaign("Second", "[]")),
        new("v2", "CreateCampaign", "POST", "170", Done, Campaign("Second", Numbers)),
        new("v2", "ModifyCampaign", "PUT", "170/{id}", "02000007", Campaign("Second", Numbers, maxAlertingTime: 61)),
        new("v2", "ModifyCampaign", "PUT", "170/{id}", Done, Campaign("Second, renamed", Numbers)),
        new("v1", "ResumeCampaign", "PUT", "170/{id}/resume", "0200011"),
        new("v1", "DeleteCampaign", "DELETE", "170/{id}", "0200009"),
        new("v1", "PauseCampaign", "PUT", "170/{id}/pause", Done),
        new("v1", "PauseCampaign", "PUT", "170/{id}/pause", "0200011"),
        new("v1", "ResumeCampaign", "PUT", "170/{id}/resume", Done),
        new("v1", "PauseCampaign", "PUT", "170/{id}/pause", Done),
        new("v1", "DeleteCampaign", "DELETE", "170/{id}", Done, """{"archiveHistory":1}"""),
    ];

    private static string Campaign(string name, string callerNo, string begins = "2035-01-01 00:00:00", int maxAlertingTime = 30) => $$"""
        {"name":"{{name}}","strBeginTime":"{{begins}}","strEndTime":"2035-12-31 23:59:59","deviceType":2,"maxAlertingTime":{{maxAlertingTime}},
         "scheduleParam":{"workdayBeginTime1":"08:00","workdayEndTime1":"18:00"},"skillParam":{"skillId":12,"skillName":"desk"},"callerNo":{{callerNo}}}
        """;
}
