using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>Making and deleting instances, and look-ups of numbers (alibaba-ccc sheet, 3.10 and 3.11).</summary>
public sealed class InstanceAndRoutingTests : Ccc2017Test
{
    [Fact(Timeout = TimeLimit)]
    public async Task A_new_instance_tells_which_numbers_it_got()
    {
        var answer = await CallAsync(
            Ccc2017, "CreateInstance", ("Name", "Fresh"), ("DomainName", "fresh"), ("PhoneNumbers.1", Free), ("PhoneNumbers.2", Bound), ("AdminRamId.1", "1"), ("UserObject.1", "agent"));

        answer.ShouldBeOk();
        answer.Body.Texts("SuccessPhoneNumbers", "SuccessPhoneNumber").Should().Equal(Free);
        answer.Body.Texts("FailPhoneNumbers", "FailPhoneNumber").Should().Equal(Bound);
        Wrapped(answer.Body.At("Instance"), "PhoneNumbers", "PhoneNumber").Single().Text("Number").Should().Be(Free);
        var id = answer.Body.Text("Instance", "InstanceId")!;
        (await CallAsync(Ccc2017, "DeleteInstance", ("InstanceId", id))).ShouldBeOk();
        (await CallAsync(Ccc2017, "GetInstance", ("InstanceId", id))).ShouldFail(HttpStatusCode.NotFound, "NotExist.Instance");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Tags_are_the_only_paged_view()
    {
        var page = (await HereAsync("ListPhoneTags", ("CurrentPage", "2"), ("PageSize", "1"))).Body.At("PhoneNumbers");

        (page.At("PageNumber").GetInt32(), page.At("PageSize").GetInt32(), page.At("TotalCount").GetInt32()).Should().Be((2, 1, 2));
        page.At("List")[0].Text("Number").Should().Be(Hotline);
        (await HereAsync("ListPhoneTags", ("Number", "430010"), ("OutboundOnly", "true"))).Body.At("PhoneNumbers", "List")[0].Texts("SkillGroupIdList").Should().Equal(Orders);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("PickOutboundNumbers")]
    [InlineData("PickGlobalOutboundNumbers")]
    [InlineData("PickOutboundNumbersByTags")]
    public async Task A_call_gets_a_number(string action)
    {
        var answer = await HereAsync(action, ("CalleeNumber", Elsewhere), ("CandidateNumber.1", Bound), ("Count", "5"));

        var pair = Wrapped(answer.Body, "DialNumberPairs", "DialNumberPair").Single();
        (pair.Text("Caller", "Number"), pair.Text("Callee", "City")).Should().Be((Bound, "成都"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Two_look_ups_have_no_status_in_their_envelope()
    {
        var place = await HereAsync("GetNumberRegionInfo", ("Number", Bound));
        var local = await HereAsync("PickLocalNumber", ("CalleeNumber", Elsewhere), ("CandidateNumber.1", Bound));

        place.Body.Names().Should().BeEquivalentTo("RequestId", "Success", "Code", "Message", "PhoneNumber");
        place.Body.Text("PhoneNumber", "Province").Should().Be("四川");
        local.Body.Text("Data", "Caller", "Number").Should().Be(Bound);
        local.Body.Names().Should().NotContain("HttpStatusCode");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Bound, true)]
    [InlineData(Hotline, false)]
    public async Task The_vendor_spells_availability_so(string caller, bool isFit) =>
        (await HereAsync("CheckNumberAvaliable", ("Callee", "13900000001"), ("Caller", caller))).Body.At("CallerAvaliable", "Avaliable").GetBoolean().Should().Be(isFit);

    [Fact(Timeout = TimeLimit)]
    public async Task An_agent_calls_with_the_numbers_of_the_groups() =>
        Wrapped((await HereAsync("ListOutboundPhoneNumberOfUser", ("UserId", "agent"))).Body, "OutboundPhoneNumbers", "PhoneNumber").Single().Text("Number").Should().Be(Bound);

    [Fact(Timeout = TimeLimit)]
    public async Task The_numbers_of_nobody_are_refused() =>
        (await HereAsync("ListOutboundPhoneNumberOfUser", ("UserId", "nobody"))).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.UserId");
}
