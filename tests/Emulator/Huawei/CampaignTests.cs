using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Huawei;

/// <summary>The life of a campaign (huawei-isales sheet, part 6).</summary>
public sealed class CampaignTests : ISalesTest
{
    private const string List = """[{"accessCode":"02160669010","priority":2},{"accessCode":"02160669011","priority":1}]""";

    private static string Body(string callerNo, params (string Name, JsonNode? Value)[] changes)
    {
        var body = new JsonObject
        {
            ["name"] = "New",
            ["description"] = "All of them",
            ["strBeginTime"] = "2099-01-01 00:00:00",
            ["strEndTime"] = "2099-02-01 00:00:00",
            ["deviceType"] = 2,
            ["maxAlertingTime"] = 30,
            ["scheduleParam"] = new JsonObject { ["workdayBeginTime1"] = "08:00", ["workdayEndTime1"] = "18:00", ["holidayBeginTime1"] = null },
            ["skillParam"] = new JsonObject { ["skillId"] = 12, ["skillName"] = "desk" },
            ["callerNo"] = JsonNode.Parse(callerNo),
        };
        foreach (var (name, value) in changes)
        {
            body[name] = value;
        }

        return body.ToJsonString();
    }

    private Task<Answer> SendAsync(HttpMethod method, string version, string path, string? body = null) =>
        SendAsync(new AuthV2Request(method, $"/rest/isales/{version}/openapi/campaigns/{path}", body));

    private async Task<long> NewAsync(string version, string callerNo)
    {
        var answer = await SendAsync(HttpMethod.Post, version, "170", Body(callerNo));
        ShouldSay(answer, Success);
        return answer.Body.At("returnObject", "id").GetInt64();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("v1", "\"*100#\"", "*100#:1")]
    [InlineData("v2", List, "02160669011:1,02160669010:2")]
    public async Task A_new_campaign_has_its_numbers_in_either_version(string version, string callerNo, string numbers)
    {
        var id = await NewAsync(version, callerNo);

        string.Join(',', await NumbersAsync($"170/{id}")).Should().Be(numbers);
        var details = (await DetailsAsync($"170/{id}")).Body.At("returnObject");
        details.Names().Should().BeEquivalentTo(
            "id", "name", "status", "strBeginTime", "strEndTime", "deviceType", "description", "maxAlertingTime", "scheduleParam", "ivrParam", "skillParam", "callBackUrl", "callerNo");
        details.Text("strBeginTime").Should().Be("2099-01-01 00:00:00");
        (details.At("ivrParam").ValueKind, details.Text("skillParam", "skillName")).Should().Be((JsonValueKind.Null, "desk"));
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("v1", "\"02160669012\"", "02160669012:1")]
    [InlineData("v2", List, "02160669011:1,02160669010:2")]
    public async Task A_campaign_is_replaced_as_a_whole(string version, string callerNo, string numbers)
    {
        ShouldSay(await SendAsync(HttpMethod.Put, version, "170/147", Body(callerNo)), Success);

        string.Join(',', await NumbersAsync("170/147")).Should().Be(numbers);
        (await DetailsAsync("170/147")).Body.Text("returnObject", "name").Should().Be("New");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("v1", 120, Success)]
    [InlineData("v1", 121, "02000007")]
    [InlineData("v2", 60, Success)]
    [InlineData("v2", 61, "02000007")]
    public async Task How_long_it_may_ring_depends_on_the_version(string version, int seconds, string code) =>
        ShouldSay(await SendAsync(HttpMethod.Put, version, "170/147", Body(version == "v1" ? "\"1\"" : List, ("maxAlertingTime", seconds))), code);

    [Fact(Timeout = TimeLimit)]
    public async Task A_started_campaign_is_suspended_and_resumed_and_deleted_when_it_does_not_run()
    {
        ShouldSay(await SendAsync(HttpMethod.Delete, "v1", "170/146"), "0200009");
        ShouldSay(await SendAsync(HttpMethod.Put, "v1", "170/146/pause"), Success);
        ShouldSay(await SendAsync(HttpMethod.Put, "v1", "170/146/pause"), "0200011");
        (await DetailsAsync()).Body.At("returnObject", "status").GetInt32().Should().Be(3);
        ShouldSay(await SendAsync(HttpMethod.Put, "v1", "170/146/resume"), Success);
        ShouldSay(await SendAsync(HttpMethod.Put, "v1", "170/146/pause"), Success);

        ShouldSay(await SendAsync(HttpMethod.Delete, "v1", "170/146", """{"archiveHistory":1}"""), Success);

        ShouldSay(await DetailsAsync(), "0200007");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_campaign_whose_time_is_over_has_expired()
    {
        (await DetailsAsync("172/160")).Body.At("returnObject", "status").GetInt32().Should().Be(4);
        ShouldSay(await SendAsync(HttpMethod.Put, "v2", "172/160", Body(List)), "0200016");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("description", "\"a;b\"", "02000002")]
    [InlineData("description", "7", "02000006")]
    [InlineData("strEndTime", "\"2098-01-01 00:00:00\"", "02000009")]
    [InlineData("skillParam", "null", "02000001")]
    [InlineData("scheduleParam", "null", "02000001")]
    [InlineData("scheduleParam", """{"holidayBeginTime2":"25:00","holidayEndTime2":"26:00"}""", "02000008")]
    [InlineData("maxAlertingTime", "4", "02000007")]
    [InlineData("deviceType", "null", "02000001")]
    [InlineData("initStatus", "\"0\"", "02000006")]
    public async Task A_member_that_is_not_as_it_must_be_is_refused(string name, string value, string code) =>
        ShouldSay(await SendAsync(HttpMethod.Post, "v2", "170", Body(List, (name, JsonNode.Parse(value)))), code);

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_tells_how_many_of_each_kind_there_are_and_filters_by_time()
    {
        await NewAsync("v1", "\"1\"");

        var list = await CampaignAsync(HttpMethod.Get, "170?status=0&deviceType=0&curPage=1&rowsPerPage=100");
        (list.Body.At("totalSize").GetInt32(), list.Body.At("curSkillQueueCount").GetInt32(), list.Body.At("curIvrCount").GetInt32()).Should().Be((3, 3, 0));
        list.Body.At("data")[2].Names().Should().BeEquivalentTo("id", "name", "status", "strBeginTime", "strEndTime", "deviceType", "callerNo");
        var later = await CampaignAsync(HttpMethod.Get, "170?status=0&deviceType=0&beginTime=2099-01-02%2000%3A00%3A00");
        later.Body.At("totalSize").GetInt32().Should().Be(2, "the others have no time");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("GET", "v2", "170/146")]
    [InlineData("GET", "v3", "170")]
    [InlineData("PATCH", "v1", "170/146")]
    [InlineData("PUT", "v1", "170/146/stop")]
    [InlineData("GET", "v1", "170/")]
    public async Task There_is_nothing_else(string method, string version, string path) =>
        (await SendAsync(new HttpMethod(method), version, path)).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
}
