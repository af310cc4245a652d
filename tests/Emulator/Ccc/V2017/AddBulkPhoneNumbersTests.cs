using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>AddBulkPhoneNumbers (alibaba-ccc sheet, 3.2).</summary>
public sealed class AddBulkPhoneNumbersTests : Ccc2017Test
{
    private Task<Answer> AddAsync(string usage, params string[] numbers) =>
        HereAsync("AddBulkPhoneNumbers", [("Usage", usage), .. numbers.Select((number, index) => ($"PhoneNumber.{index + 1}", number))]);

    private static IReadOnlyList<string?> List(Answer answer, string outer, string inner) => answer.Body.Texts(outer, inner);

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_bound_with_usage_flow_and_groups()
    {
        var answer = await HereAsync(
            "AddBulkPhoneNumbers",
            ("PhoneNumber.1", Free),
            ("PhoneNumber.2", AlsoFree),
            ("Usage", "Bidirection"),
            ("ContactFlowId", Flow),
            ("SkillGroupId.1", Orders),
            ("SkillGroupId.2", Returns));

        answer.ShouldBeOk();
        answer.Body.At("Success").GetBoolean().Should().BeTrue();
        answer.Body.At("HttpStatusCode").GetInt32().Should().Be(200);
        var added = Wrapped(answer.Body, "PhoneNumbers", "PhoneNumber");
        added.Select(item => item.Text("Number")).Should().Equal(Free, AlsoFree);
        added[0].Names().Should().BeEquivalentTo(
            "PhoneNumberId", "Number", "InstanceId", "PhoneNumberDescription", "Usage", "AllowOutbound", "TestOnly", "RemainingTime", "Trunks", "ContactFlow", "SkillGroups");
        added[0].At("ContactFlow").Names().Should().BeEquivalentTo("ContactFlowId", "ContactFlowName", "ContactFlowDescription", "InstanceId", "Type");
        (await GroupsAsync(AlsoFree)).Should().Equal(Orders, Returns);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Each_failure_has_its_list_under_the_vendors_own_spelling_and_the_answer_is_OK()
    {
        var answer = await AddAsync("Bidirection", Free, Bound, Elsewhere, InArrears, FreeHotline, "02899999999");

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo(
            "RequestId", "Success", "Code", "Message", "HttpStatusCode", "PhoneNumbers", "FailedPhoneNumbers", "UserdPhoneNumbers", "ArrearagePhoneNumbers");
        List(answer, "UserdPhoneNumbers", "UserdPhoneNumber").Should().Equal(Bound, Elsewhere);
        List(answer, "ArrearagePhoneNumbers", "ArrearagePhoneNumber").Should().Equal(InArrears);
        List(answer, "FailedPhoneNumbers", "FailedPhoneNumber").Should().Equal(FreeHotline, "02899999999");
        (await FindAsync(Free)).Should().NotBeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_is_OK_even_when_every_number_failed()
    {
        var answer = await AddAsync("Inbound", Bound);

        answer.ShouldBeOk();
        answer.Body.At("Success").GetBoolean().Should().BeTrue();
        (await FindAsync(Bound))!.Value.Text("Usage").Should().Be("Bidirection", "the settings of a used number stay");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Indices_may_have_gaps_and_count_as_numbers()
    {
        var answer = await HereAsync("AddBulkPhoneNumbers", ("Usage", "Inbound"), ("PhoneNumber.10", AlsoFree), ("PhoneNumber.2", Free));

        Wrapped(answer.Body, "PhoneNumbers", "PhoneNumber").Select(item => item.Text("Number")).Should().Equal(Free, AlsoFree);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_given_twice_counts_once()
    {
        var answer = await AddAsync("Inbound", Free, Free);

        Wrapped(answer.Body, "PhoneNumbers", "PhoneNumber").Should().ContainSingle();
        List(answer, "UserdPhoneNumbers", "UserdPhoneNumber").Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_answer_tells_all_numbers_of_the_instance_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.bulkPhoneNumbersContent", "all");

        Wrapped((await AddAsync("Inbound", Free)).Body, "PhoneNumbers", "PhoneNumber").Select(item => item.Text("Number")).Should().BeEquivalentTo(Free, Bound, Hotline);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("both", "Outbound", true)]
    [InlineData("both", "Outboung", true)]
    [InlineData("outbound-only", "Outbound", true)]
    [InlineData("outbound-only", "Outboung", false)]
    [InlineData("outboung-only", "Outbound", false)]
    [InlineData("outboung-only", "Outboung", true)]
    public async Task The_outbound_usage_is_spelled_as_the_switch_says_and_always_returned_right(string value, string usage, bool isTaken)
    {
        await SwitchAsync("ccc.outboundSpelling", value);

        var answer = await AddAsync(usage, Free);

        if (isTaken)
        {
            Wrapped(answer.Body, "PhoneNumbers", "PhoneNumber").Single().Text("Usage").Should().Be("Outbound");
        }
        else
        {
            answer.ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.Usage");
            (await FindAsync(Free)).Should().BeNull();
        }
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ContactFlowId", "NotExist.ContactFlow")]
    [InlineData("SkillGroupId.1", "NotExist.SkillGroup")]
    public async Task An_unknown_flow_or_group_refuses_the_whole_call(string parameter, string code)
    {
        (await HereAsync("AddBulkPhoneNumbers", ("Usage", "Inbound"), ("PhoneNumber.1", Free), (parameter, Unknown))).ShouldFail(HttpStatusCode.NotFound, code);

        (await FindAsync(Free)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_missing_is_named()
    {
        (await HereAsync("AddBulkPhoneNumbers", ("Usage", "Inbound"))).ShouldFail(HttpStatusCode.BadRequest, "MissingPhoneNumber.1");
        (await HereAsync("AddBulkPhoneNumbers", ("PhoneNumber.1", Free))).ShouldFail(HttpStatusCode.BadRequest, "MissingUsage");
        (await CallAsync(Ccc2017, "AddBulkPhoneNumbers", ("Usage", "Inbound"), ("PhoneNumber.1", Free))).ShouldFail(HttpStatusCode.BadRequest, "MissingInstanceId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_hundred_numbers_are_taken_and_one_more_is_not()
    {
        string[] Many(int count) => [.. Enumerable.Range(0, count).Select(number => $"0289{number:D7}")];

        (await AddAsync("Inbound", Many(100))).ShouldBeOk();
        (await AddAsync("Inbound", Many(101))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_instance_is_refused() =>
        (await CallAsync(Ccc2017, "AddBulkPhoneNumbers", ("InstanceId", Unknown), ("Usage", "Inbound"), ("PhoneNumber.1", Free)))
            .ShouldFail(HttpStatusCode.NotFound, "NotExist.Instance");
}
