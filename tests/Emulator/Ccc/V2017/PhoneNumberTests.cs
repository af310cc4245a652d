using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>AddPhoneNumber, ListPhoneNumbers and RemovePhoneNumber (alibaba-ccc sheet, 3.3, 3.4 and 3.6).</summary>
public sealed class PhoneNumberTests : Ccc2017Test
{
    private Task<Answer> AddAsync(string number, string usage = "Inbound") => HereAsync("AddPhoneNumber", ("PhoneNumber", number), ("Usage", usage), ("ContactFlowId", Flow));

    [Fact(Timeout = TimeLimit)]
    public async Task One_number_is_bound_and_told_without_groups()
    {
        var answer = await AddAsync(Free, "Outboung");

        answer.ShouldBeOk();
        var number = answer.Body.At("PhoneNumber");
        (number.Text("Number"), number.Text("Usage"), number.Text("ContactFlow", "ContactFlowId")).Should().Be((Free, "Outbound", Flow));
        number.Names().Should().NotContain("SkillGroups");
        (await FindAsync(Free)).Should().NotBeNull();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Bound, "Inbound", HttpStatusCode.Conflict, "AlreadyExist.PhoneNumber")]
    [InlineData(Elsewhere, "Inbound", HttpStatusCode.Conflict, "AlreadyExist.PhoneNumber")]
    [InlineData(InArrears, "Inbound", HttpStatusCode.BadRequest, "InvalidParameter.PhoneNumber")]
    [InlineData("02899999999", "Inbound", HttpStatusCode.BadRequest, "InvalidParameter.PhoneNumber")]
    [InlineData(FreeHotline, "Bidirection", HttpStatusCode.BadRequest, "InvalidParameter.PhoneNumber")]
    [InlineData(Free, "Both", HttpStatusCode.BadRequest, "InvalidParameter.Usage")]
    public async Task One_number_that_cannot_be_bound_is_refused(string number, string usage, HttpStatusCode status, string code) =>
        (await AddAsync(number, usage)).ShouldFail(status, code);

    [Fact(Timeout = TimeLimit)]
    public async Task All_numbers_are_listed_with_all_members_in_the_order_of_binding()
    {
        var numbers = await NumbersAsync();

        numbers.Select(item => item.Text("Number")).Should().Equal(Bound, Hotline);
        numbers[0].Names().Should().BeEquivalentTo(
            "PhoneNumberId", "Number", "InstanceId", "PhoneNumberDescription", "Usage", "AllowOutbound", "TestOnly", "RemainingTime", "Trunks",
            "ContactFlow", "SkillGroups", "Province", "City", "Assignee", "SipTelX", "NumberCommodityStatus");
        (numbers[0].Text("PhoneNumberId"), numbers[0].Text("Province"), numbers[0].Text("ContactFlow", "ContactFlowDescription"))
            .Should().Be((BoundId, "四川", "Takes orders"));
        Wrapped(numbers[0], "SkillGroups", "SkillGroup").Single().Names().Should().BeEquivalentTo("SkillGroupId", "SkillGroupName");
        numbers[1].Names().Should().NotContain("ContactFlow", "a number without a flow has no member for it");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Only_numbers_that_call_out_are_listed_on_demand() =>
        (await NumbersAsync(outboundOnly: true)).Select(item => item.Text("Number")).Should().Equal(Bound);

    [Fact(Timeout = TimeLimit)]
    public async Task OutboundOnly_must_be_said() => (await HereAsync("ListPhoneNumbers")).ShouldFail(HttpStatusCode.BadRequest, "MissingOutboundOnly");

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_is_removed_with_its_ties()
    {
        var answer = await HereAsync("RemovePhoneNumber", ("PhoneNumberId", BoundId));

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "Success", "Code", "Message", "HttpStatusCode");
        (await FindAsync(Bound)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_that_is_bound_again_has_a_new_identifier()
    {
        await HereAsync("RemovePhoneNumber", ("PhoneNumberId", BoundId));
        await AddAsync(Bound);

        (await FindAsync(Bound))!.Value.Text("PhoneNumberId").Should().NotBe(BoundId).And.NotBeNullOrEmpty();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Unknown)]
    [InlineData(ElsewhereId)]
    [InlineData(Bound)]
    public async Task What_is_not_an_identifier_of_the_instance_is_not_removed(string id) =>
        (await HereAsync("RemovePhoneNumber", ("PhoneNumberId", id))).ShouldFail(HttpStatusCode.NotFound, "NotExist.PhoneNumber");

    [Theory(Timeout = TimeLimit)]
    [InlineData("AddPhoneNumber")]
    [InlineData("ListPhoneNumbers")]
    [InlineData("RemovePhoneNumber")]
    [InlineData("ModifyPhoneNumber")]
    [InlineData("ModifySkillGroupOutboundNumbers")]
    public async Task An_unknown_instance_is_refused(string action)
    {
        var answer = await CallAsync(
            Ccc2017, action, ("InstanceId", Unknown), ("PhoneNumber", Free), ("Usage", "Inbound"), ("PhoneNumberId", BoundId), ("OutboundOnly", "false"),
            ("SkillGroupId", Orders), ("OperationType", "1"), ("OutboundPhoneNumberId.1", BoundId));

        answer.ShouldFail(HttpStatusCode.NotFound, "NotExist.Instance");
        answer.Body.Text("Message").Should().Be("The specified Instance does not exist.");
    }
}
