using NumberProvider.Vendors.Alibaba.Ccc;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Ccc;

public sealed class Ccc2020ClientTests
{
    [Fact(Timeout = 30_000)]
    public async Task Adding_tells_the_numbers_that_failed()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json("""{"Code":"OK","Data":["02160664657"]}"""));
        var failed = await vendor.Alibaba().Ccc2020.AddPhoneNumbersAsync("ccc-test", ["02160664656", "02160664657"], "Inbound", contactFlowId: null, CancellationToken.None);
        failed.Should().Equal("02160664657");
        vendor.Request.Operation.Should().Be("AddPhoneNumbers");
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string>
        {
            ["InstanceId"] = "ccc-test",
            ["Usage"] = "Inbound",
            ["NumberList"] = """["02160664656","02160664657"]""",
        });
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"Code":"OK","Data":["021"],"Params":["021"]}""", "021")]
    [InlineData("""{"Code":"OK","Data":"无","FailureList":["010"]}""", "010")]
    [InlineData("""{"Code":"OK","Data":null}""", "")]
    public async Task Removing_tells_the_numbers_that_failed_in_every_form_the_vendor_has_used(string answer, string failed)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(answer));
        string.Join(',', await vendor.Alibaba().Ccc2020.RemovePhoneNumbersAsync("ccc-test", ["021", "010"], force: true, CancellationToken.None)).Should().Be(failed);
        vendor.Request.Parameters.Should().Contain("Force", "true").And.Contain("NumberList", """["021","010"]""");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_number_is_read_with_all_that_hangs_on_it()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json("""
            {"Code":"OK","Data":{"PageNumber":1,"PageSize":100,"TotalCount":"2","List":[
              {"Number":"02160664656","InstanceId":"ccc-test","Usage":"Bidirection","Active":"true","ContactFlowId":"flow-1","UserId":"",
               "SkillGroups":[{"SkillGroupId":"a@ccc-test"},{"SkillGroupId":"b@ccc-test"}],"Province":"上海","City":"上海","Provider":"alicom"},
              {"Number":"4008001234","Usage":"Inbound","ContactFlowId":"","UserId":"agent@ccc-test"}]}}
            """));
        var numbers = await vendor.Alibaba().Ccc2020.ListPhoneNumbersAsync("ccc-test", "0", CancellationToken.None);
        numbers.Should().BeEquivalentTo(
            new[]
            {
                new CccNumber
                {
                    Number = "02160664656",
                    Usage = "Bidirection",
                    ContactFlowId = "flow-1",
                    SkillGroupIds = ["a@ccc-test", "b@ccc-test"],
                    Active = true,
                    Province = "上海",
                    City = "上海",
                    Provider = "alicom",
                },
                new CccNumber { Number = "4008001234", Usage = "Inbound", UserId = "agent@ccc-test" },
            },
            options => options.WithStrictOrdering());
        vendor.Request.Parameters.Should().Contain("SearchPattern", "0");
    }

    [Fact(Timeout = 30_000)]
    public async Task The_numbers_of_a_group_and_the_others_are_told_apart()
    {
        const string page = """{"Code":"OK","Data":{"TotalCount":1,"List":[{"Number":"021"}]}}""";
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(page), Answer.Json(page));
        var client = vendor.Alibaba().Ccc2020;
        (await client.ListPhoneNumbersOfSkillGroupAsync("i", "g", CancellationToken.None)).Should().ContainSingle(number => number.Number == "021");
        (await client.ListPhoneNumbersOutsideSkillGroupAsync("i", "g", CancellationToken.None)).Should().ContainSingle(number => number.Number == "021");
        vendor.Requests.Select(request => (request.Operation, request.Parameters["SkillGroupId"], request.Parameters["IsMember"]))
            .Should().Equal(("ListPhoneNumbersOfSkillGroup", "g", "true"), ("ListPhoneNumbersOfSkillGroup", "g", "false"));
    }

    [Fact(Timeout = 30_000)]
    public async Task Numbers_and_groups_are_tied_from_either_side()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok, Answer.Ok, Answer.Ok, Answer.Ok);
        var client = vendor.Alibaba().Ccc2020;
        await client.AddNumbersToSkillGroupAsync("i", "g", ["021"], CancellationToken.None);
        await client.RemovePhoneNumbersFromSkillGroupAsync("i", "g", ["021"], CancellationToken.None);
        await client.AddPhoneNumberToSkillGroupsAsync("i", "021", ["g"], CancellationToken.None);
        await client.RemovePhoneNumberFromSkillGroupsAsync("i", "021", ["g"], CancellationToken.None);
        vendor.Requests.Select(request => request.Operation).Should().Equal(
            "AddNumbersToSkillGroup", "RemovePhoneNumbersFromSkillGroup", "AddPhoneNumberToSkillGroups", "RemovePhoneNumberFromSkillGroups");
        vendor.Requests.Take(2).Should().OnlyContain(request => request.Parameters["SkillGroupId"] == "g" && request.Parameters["NumberList"] == """["021"]""");
        vendor.Requests.Skip(2).Should().OnlyContain(request => request.Parameters["Number"] == "021" && request.Parameters["SkillGroupIdList"] == """["g"]""");
    }

    [Fact(Timeout = 30_000)]
    public async Task Instances_groups_and_flows_can_be_looked_up()
    {
        await using var vendor = await ScriptedVendor.StartAsync(
            Answer.Json("""{"Code":"OK","Data":{"TotalCount":1,"List":[{"Id":"ccc-test","Name":"Test","DomainName":"ccc-test","Description":"","Status":"RUNNING","NumberList":[{"Number":"021"}]}]}}"""),
            Answer.Json("""{"Code":"OK","Data":{"Id":"ccc-test","Name":"Test","Status":"RUNNING","NumberList":[{"Number":"021","Usage":"Inbound"}]}}"""),
            Answer.Json("""{"Code":"OK","Data":{"TotalCount":1,"List":[{"SkillGroupId":"g@ccc-test","SkillGroupName":"g","DisplayName":"Sales","Description":"d","MediaType":"AUDIO"}]}}"""),
            Answer.Json("""{"Code":"OK","Data":{"SkillGroupId":"g@ccc-test","Name":"g","DisplayName":"Sales"}}"""),
            Answer.Json("""{"Code":"OK","Data":{"TotalCount":1,"List":[{"ContactFlowId":"f","Name":"Main","Type":"MAIN_FLOW","Published":"true","NumberList":["021"]}]}}"""));
        var client = vendor.Alibaba().Ccc2020;
        var instance = new CccInstance("ccc-test", "Test", Description: null, "ccc-test", "RUNNING", ["021"]);
        (await client.ListInstancesAsync(CancellationToken.None)).Should().BeEquivalentTo([instance]);
        (await client.GetInstanceAsync("ccc-test", CancellationToken.None)).Should().BeEquivalentTo(instance with { DomainName = null });
        (await client.ListSkillGroupsAsync("ccc-test", CancellationToken.None)).Should().Equal(new CccSkillGroup("g@ccc-test", "g", "Sales", "d", "AUDIO"));
        (await client.GetSkillGroupAsync("ccc-test", "g@ccc-test", CancellationToken.None)).Should().Be(new CccSkillGroup("g@ccc-test", "g", "Sales", null, null));
        (await client.ListContactFlowsAsync("ccc-test", CancellationToken.None))
            .Should().BeEquivalentTo([new CccContactFlow("f", "Main", Description: null, "MAIN_FLOW", IsPublished: true, ["021"])]);
        vendor.Requests.Select(request => request.Operation).Should().Equal("ListInstances", "GetInstance", "ListSkillGroups", "GetSkillGroup", "ListContactFlows");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_missing_instance_and_a_list_that_is_too_long_are_told_apart()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(404, "NotExists.InstanceId"), Answer.Error(400, "Parameter.Maximum"));
        var add = () => vendor.Alibaba().Ccc2020.AddPhoneNumbersAsync("i", ["021"], "Inbound", null, CancellationToken.None);
        (await add.Should().ThrowAsync<VendorException>()).Which.Should().Match<VendorException>(e => CccErrors.IsMissingInstance(e) && CccErrors.IsMissing(e) && !CccErrors.IsTooMany(e));
        (await add.Should().ThrowAsync<VendorException>()).Which.Should().Match<VendorException>(e => CccErrors.IsTooMany(e) && !CccErrors.IsMissing(e));
    }
}
