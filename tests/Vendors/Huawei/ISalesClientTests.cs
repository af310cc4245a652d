using System.Globalization;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Huawei;

public sealed class ISalesClientTests
{
    private const string Good = """{"resultCode":"0200000","resultDesc":"success","returnCode":"0200000","returnDesc":"success"}""";
    private const string Numbers = "/rest/isales/v1/openapi/campaigns/170/callerNo/146";

    [Fact(Timeout = 30_000)]
    public async Task Numbers_are_added_with_a_signed_body()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(Good));
        await vendor.ISales().AddCallerNumbersAsync("170", "146", [new("12345678901234", 1), new("525245", 2)], CancellationToken.None);
        var request = vendor.Request;
        (request.Method, request.Path, request.RawQuery).Should().Be(("POST", Numbers, ""));
        request.Body.Should().Be("""{"callerNo":[{"accessCode":"12345678901234","priority":1},{"accessCode":"525245","priority":2}]}""");
        request.Headers.Should().Contain("content-type", "application/json; charset=UTF-8").And.Contain("locale", "en_US").And.Contain("host", vendor.Address.Authority);
        ShouldBeSigned(request, []);
    }

    [Fact(Timeout = 30_000)]
    public async Task Numbers_are_deleted_by_a_delete_with_a_signed_body()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(Good));
        await vendor.ISales().DeleteCallerNumbersAsync("170", "146", [new("525245", 2)], CancellationToken.None);
        (vendor.Request.Method, vendor.Request.Path, vendor.Request.Body).Should().Be(("DELETE", Numbers, """{"callerNo":[{"accessCode":"525245"}]}"""));
        ShouldBeSigned(vendor.Request, []);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_campaign_is_read_with_its_numbers()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(
            """{"resultCode":"0200000","returnCode":"0200000","returnObject":{"id":146,"name":"spring","status":2,"callerNo":[{"accessCode":"021","priority":1}]}}"""));
        var campaign = await vendor.ISales().GetCampaignAsync("170", "146", CancellationToken.None);
        campaign.Should().BeEquivalentTo(new Campaign("146", "spring", 2, new CallerNumbersReading(ReadingCompleteness.Complete, [new("021", 1)])));
        (vendor.Request.Method, vendor.Request.Path).Should().Be(("GET", "/rest/isales/v1/openapi/campaigns/170/146"));
        ShouldBeSigned(vendor.Request, []);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_campaign_that_does_not_exist_reads_as_nothing()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Refusal("0200007"));
        (await vendor.ISales().GetCampaignAsync("170", "146", CancellationToken.None)).Should().BeNull();
    }

    [Fact(Timeout = 30_000)]
    public async Task All_pages_of_campaigns_are_read()
    {
        static string Page(int first, int count) => $$"""
            {"resultCode":"0200000","returnCode":"0200000","totalSize":"150","data":[{{string.Join(',', Enumerable.Range(first, count).Select(id => $$"""{"id":{{id}},"name":"n{{id}}","status":2,"callerNo":"10086"}"""))}}]}
            """;
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(Page(1, 100)), Answer.Json(Page(100, 51)));
        var campaigns = await vendor.ISales().ListCampaignsAsync("170", CancellationToken.None);
        campaigns.Select(campaign => campaign.Id).Should().Equal(Enumerable.Range(1, 150).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        campaigns.Should().OnlyContain(campaign => campaign.CallerNumbers.Completeness == ReadingCompleteness.FirstOnly);
        vendor.Requests.Select(request => request.RawQuery)
            .Should().Equal("?curPage=1&deviceType=0&rowsPerPage=100&status=0", "?curPage=2&deviceType=0&rowsPerPage=100&status=0");
        ShouldBeSigned(vendor.Requests[1], vendor.Requests[1].Parameters);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_whose_pages_repeat_is_a_failure_and_not_read_forever()
    {
        var page = Answer.Json("""{"resultCode":"0200000","returnCode":"0200000","totalSize":9999999999,"data":[{"id":46}]}""");
        await using var vendor = await ScriptedVendor.StartAsync(page, page, page);
        var thrown = await vendor.Awaiting(v => v.ISales().ListCampaignsAsync("170", CancellationToken.None)).Should().ThrowAsync<VendorException>();
        (thrown.Which.Code, thrown.Which.Failure.IsTransient).Should().Be((VendorFailure.IncompleteList, true));
        vendor.Requests.Should().HaveCount(2);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(200, """{"resultCode":"0200001","resultDesc":"number 13800001111 is bad","returnCode":"0200001"}""", "0200001", "number 138******11 is bad", false, false)]
    [InlineData(200, """{"resultCode":"0200000","returnCode":"02000001"}""", "02000001", "no description", false, false)]
    [InlineData(200, """{"returnCode":"0200006","returnDesc":"db"}""", "0200006", "db", true, true)]
    [InlineData(200, "{}", "UnreadableAnswer", null, true, true)]
    [InlineData(200, "<html>", "UnreadableAnswer", null, true, true)]
    [InlineData(400, """{"resultCode":"0200001","resultDesc":"why"}""", "0200001", "why", false, false)]
    [InlineData(401, "no", "HTTP 401", null, false, false)]
    [InlineData(401, """{"resultCode":"0200001"}""", "HTTP 401", null, false, false)]
    [InlineData(502, "<html>", "HTTP 502", null, true, true)]
    [InlineData(500, """{"resultCode":"0200000"}""", "HTTP 500", null, true, true)]
    public async Task A_write_is_good_only_when_everything_says_so(int status, string body, string code, string? message, bool isTransient, bool mayHaveHappened)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.With(status, body), Answer.Json(Good));
        var failure = (await vendor.Awaiting(AddAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.HttpStatus, failure.IsTransient, failure.MayHaveHappened).Should().Be((code, status, isTransient, mayHaveHappened));
        failure.Message.Should().Match(message ?? "*");
        vendor.Requests.Should().ContainSingle("it may have happened, or would be refused again");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_that_came_too_fast_is_repeated_after_a_second()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Refusal("0200022"), Answer.Json(Good));
        await AddAsync(vendor);
        vendor.Clock.Pauses.Should().ContainSingle().Which.TotalSeconds.Should().BeInRange(1, 1.1);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_read_that_meets_a_failing_database_is_repeated()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Refusal("0200006"), Answer.With(503, "busy"), Answer.Cut, Refusal("0200007"));
        (await vendor.ISales().GetCampaignAsync("170", "146", CancellationToken.None)).Should().BeNull();
        vendor.Requests.Should().HaveCount(4);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_whose_connection_is_cut_is_not_repeated()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Cut, Answer.Json(Good));
        (await vendor.Awaiting(AddAsync).Should().ThrowAsync<VendorException>()).Which.Failure.MayHaveHappened.Should().BeTrue();
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_signature_that_is_refused_by_a_server_with_another_time_is_made_again_with_its_time_once()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.With(401, "no"), Answer.Json(Good), Answer.Json(Good), Answer.With(401, "no"));
        vendor.Clock.Ahead = TimeSpan.FromHours(-3);
        var client = vendor.ISales();
        Task AddAsync() => client.AddCallerNumbersAsync("170", "146", [new("021", 1)], CancellationToken.None);
        await AddAsync();
        await AddAsync();
        await ((Func<Task>)AddAsync).Should().ThrowAsync<VendorException>().Where(exception => exception.Code == "HTTP 401");
        var now = DateTimeOffset.UtcNow;
        var times = vendor.Requests.Select(request => DateTimeOffset.Parse(request.Headers["authorization"].Split('/')[2], CultureInfo.InvariantCulture)).ToList();
        times.Should().HaveCount(4, "a right time is not corrected");
        times[0].Should().BeCloseTo(now - TimeSpan.FromHours(3), TimeSpan.FromSeconds(30));
        times.Skip(1).Should().AllSatisfy(time => time.Should().BeCloseTo(now, TimeSpan.FromSeconds(30)));
    }

    private static Task AddAsync(ScriptedVendor vendor) => vendor.ISales().AddCallerNumbersAsync("170", "146", [new("021", 1)], CancellationToken.None);

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Refusal(string code) =>
        Answer.Json($$"""{"resultCode":"{{code}}","resultDesc":"refused","returnCode":"{{code}}"}""");

    private static void ShouldBeSigned(ScriptedRequest request, IReadOnlyCollection<KeyValuePair<string, string>> query)
    {
        var authorization = request.Headers["authorization"];
        var time = DateTimeOffset.Parse(authorization.Split('/')[2], CultureInfo.InvariantCulture);
        time.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromSeconds(60));
        var headers = new Dictionary<string, string> { ["host"] = request.Headers["host"] };
        new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine: false)
            .Authorization(time, request.Method, request.Path, query, headers, request.Body)
            .Should().Be(authorization);
    }
}
