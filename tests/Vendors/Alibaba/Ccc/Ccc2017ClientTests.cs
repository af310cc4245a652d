using NumberProvider.Vendors.Alibaba.Ccc;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Ccc;

public sealed class Ccc2017ClientTests
{
    private const string Instance = "d278629c-c687-4aa3-b044-4fe9b012e7ef";

    [Fact(Timeout = 30_000)]
    public async Task Adding_tells_the_numbers_that_failed_by_reason()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json("""
            {"RequestId":"R","Success":true,"Code":"OK","HttpStatusCode":200,"PhoneNumbers":{"PhoneNumber":[{"Number":"021"}]},
             "FailedPhoneNumbers":{"FailedPhoneNumber":["010"]},"UserdPhoneNumbers":{"UserdPhoneNumber":["022","023"]},"ArrearagePhoneNumbers":{"ArrearagePhoneNumber":[]}}
            """));
        var result = await vendor.Alibaba().Ccc2017.AddBulkPhoneNumbersAsync(Instance, ["021", "010", "022", "023"], "Inbound", "flow", ["g1", "g2"], CancellationToken.None);
        result.Should().BeEquivalentTo(new BulkAddResult(AlreadyUsed: ["022", "023"], InArrears: [], Failed: ["010"]));
        vendor.Request.Headers.Should().Contain("x-acs-version", "2017-07-05");
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string>
        {
            ["ContactFlowId"] = "flow",
            ["InstanceId"] = Instance,
            ["PhoneNumber.1"] = "021",
            ["PhoneNumber.2"] = "010",
            ["PhoneNumber.3"] = "022",
            ["PhoneNumber.4"] = "023",
            ["SkillGroupId.1"] = "g1",
            ["SkillGroupId.2"] = "g2",
            ["Usage"] = "Inbound",
        });
    }

    [Fact(Timeout = 30_000)]
    public async Task An_outbound_usage_that_is_refused_is_tried_once_in_the_vendor_s_own_spelling()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, "InvalidParameter.Usage"), Answer.Error(400, "InvalidParameter.Usage"), Answer.Ok);
        await vendor.Awaiting(v => v.Alibaba().Ccc2017.AddBulkPhoneNumbersAsync(Instance, ["021"], "Outbound", null, [], CancellationToken.None)).Should().ThrowAsync<VendorException>();
        vendor.Requests.Select(request => request.Parameters["Usage"]).Should().Equal("Outbound", "Outboung");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("Inbound", "InvalidParameter.Usage")]
    [InlineData("Outbound", "NotExist.Instance")]
    public async Task No_other_refusal_is_answered_with_another_spelling(string usage, string code)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, code), Answer.Ok);
        await vendor.Awaiting(v => v.Alibaba().Ccc2017.AddBulkPhoneNumbersAsync(Instance, ["021"], usage, null, [], CancellationToken.None)).Should().ThrowAsync<VendorException>();
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task Numbers_are_read_with_their_identifiers()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json("""
            {"Code":"OK","Success":"true","HttpStatusCode":"200","PhoneNumbers":{"PhoneNumber":[
              {"PhoneNumberId":"p1","Number":"02160664656","Usage":"Bidirection","ContactFlow":{"ContactFlowId":"f"},"SkillGroups":{"SkillGroup":[{"SkillGroupId":"g"}]},"City":"上海"},
              {"PhoneNumberId":"p2","Number":4008001234,"Usage":"Inbound","ContactFlow":{"ContactFlowId":""}}]}}
            """));
        (await vendor.Alibaba().Ccc2017.ListPhoneNumbersAsync(Instance, CancellationToken.None)).Should().BeEquivalentTo(new[]
        {
            new CccNumber { Number = "02160664656", PhoneNumberId = "p1", Usage = "Bidirection", ContactFlowId = "f", SkillGroupIds = ["g"], City = "上海" },
            new CccNumber { Number = "4008001234", PhoneNumberId = "p2", Usage = "Inbound" },
        });
        vendor.Request.Parameters.Should().Contain("OutboundOnly", "false");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_group_s_numbers_are_added_removed_and_replaced_by_their_identifiers()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok, Answer.Ok, Answer.Ok);
        var client = vendor.Alibaba().Ccc2017;
        await client.AddToSkillGroupAsync(Instance, "g", ["p1", "p2"], CancellationToken.None);
        await client.RemoveFromSkillGroupAsync(Instance, "g", ["p1", "p2"], CancellationToken.None);
        await client.ReplaceInSkillGroupAsync(Instance, "g", ["p1", "p2"], CancellationToken.None);
        vendor.Requests.Should().OnlyContain(request => request.Operation == "ModifySkillGroupOutboundNumbers"
            && request.Parameters["OutboundPhoneNumberId.1"] == "p1" && request.Parameters["OutboundPhoneNumberId.2"] == "p2");
        vendor.Requests.Select(request => request.Parameters["OperationType"]).Should().Equal("1", "2", "3");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_number_is_changed_and_removed_by_its_identifier()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok, Answer.Ok);
        var client = vendor.Alibaba().Ccc2017;
        await client.ModifyPhoneNumberAsync(Instance, "p1", "Outbound", "", ["g"], CancellationToken.None);
        await client.RemovePhoneNumberAsync(Instance, "p1", CancellationToken.None);
        vendor.Requests[0].Parameters.Should().Contain("PhoneNumberId", "p1").And.Contain("Usage", "Outbound").And.Contain("ContactFlowId", "").And.Contain("SkillGroupId.1", "g");
        vendor.Requests[1].Parameters.Should().Equal(new Dictionary<string, string> { ["InstanceId"] = Instance, ["PhoneNumberId"] = "p1" });
    }

    [Fact(Timeout = 30_000)]
    public async Task Instances_groups_and_flows_can_be_looked_up()
    {
        const string instance = """{"InstanceId":"i","InstanceName":"Test","DomainName":"d","Status":"Creating","PhoneNumbers":{"PhoneNumber":[{"Number":"021"}]}}""";
        await using var vendor = await ScriptedVendor.StartAsync(
            Answer.Json($$"""{"Code":"OK","Instances":{"CallCenterInstance":[{{instance}}]} }"""),
            Answer.Json($$"""{"Code":"OK","Instance":{{instance}} }"""),
            Answer.Json("""{"Code":"OK","SkillGroups":{"SkillGroup":[{"SkillGroupId":"g","SkillGroupName":"Sales","SkillGroupDescription":""}]}}"""),
            Answer.Json("""{"Code":"OK","ContactFlows":{"ContactFlow":{"ContactFlowId":"f","ContactFlowName":"Main","Type":"0","PhoneNumbers":{"PhoneNumber":[{"Number":"021"}]}}}}"""));
        var client = vendor.Alibaba().Ccc2017;
        var expected = new CccInstance("i", "Test", Description: null, "d", "Creating", ["021"]);
        (await client.ListInstancesAsync(CancellationToken.None)).Should().BeEquivalentTo([expected]);
        (await client.GetInstanceAsync("i", CancellationToken.None)).Should().BeEquivalentTo(expected);
        (await client.ListSkillGroupsAsync("i", CancellationToken.None)).Should().Equal(new CccSkillGroup("g", "Sales", null, null, null));
        (await client.ListContactFlowsAsync("i", CancellationToken.None))
            .Should().BeEquivalentTo([new CccContactFlow("f", "Main", Description: null, "0", IsPublished: null, ["021"])]);
    }
}
