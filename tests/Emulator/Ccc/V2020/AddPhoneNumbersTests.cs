using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>AddPhoneNumbers (alibaba-ccc sheet, 4.1).</summary>
public sealed class AddPhoneNumbersTests : Ccc2020Test
{
    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_of_the_pool_are_bound_with_usage_and_flow()
    {
        var answer = await HereAsync("AddPhoneNumbers", ("Usage", "Bidirection"), ("ContactFlowId", "flow-main"), ("NumberList", List(Free, AlsoFree)));

        answer.ShouldBeOk();
        answer.Body.Texts("Data").Should().BeEmpty();
        answer.Body.At("HttpStatusCode").GetInt32().Should().Be(200);
        answer.Body.Names().Should().NotContain("Success");
        var bound = (await FindAsync(Free))!.Value;
        (bound.Text("Usage"), bound.Text("ContactFlowId")).Should().Be(("Bidirection", "flow-main"));
        (await FindAsync(AlsoFree)).Should().NotBeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_bound_number_is_no_longer_unassigned()
    {
        await AddAsync("Inbound", Free);

        var unassigned = await CallAsync(Ccc2020, "ListUnassignedNumbers", ("PageNumber", "1"), ("PageSize", "100"));

        unassigned.Numbers().Should().Contain(AlsoFree).And.NotContain(Free);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Bound, "Inbound")]
    [InlineData(Elsewhere, "Inbound")]
    [InlineData("02199999999", "Inbound")]
    [InlineData(InArrears, "Inbound")]
    [InlineData(Hotline, "Outbound")]
    [InlineData(Hotline, "Bidirection")]
    public async Task A_number_that_cannot_be_bound_is_in_Data_and_the_others_are_bound(string number, string usage)
    {
        var answer = await AddAsync(usage, Free, number);

        answer.ShouldBeOk();
        answer.Body.Texts("Data").Should().Equal(number);
        (await FindAsync(Free)).Should().NotBeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_400_number_takes_incoming_calls() => (await AddAsync("Inbound", Hotline)).Body.Texts("Data").Should().BeEmpty();

    [Fact(Timeout = TimeLimit)]
    public async Task A_present_number_keeps_its_settings()
    {
        await AddAsync("Bidirection", Bound);

        (await FindAsync(Bound))!.Value.Text("Usage").Should().Be("Inbound");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_present_number_refuses_the_whole_call_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.addExisting", "conflict-409");

        (await AddAsync("Inbound", Free, Bound)).ShouldFail(HttpStatusCode.Conflict, "AlreadyExists.PhoneNumber");

        (await FindAsync(Free)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_given_twice_counts_once() => (await AddAsync("Inbound", Free, Free)).Body.Texts("Data").Should().BeEmpty();

    [Theory(Timeout = TimeLimit)]
    [InlineData("Bidirectional")]
    [InlineData("Outboung")]
    [InlineData("inbound")]
    [InlineData("")]
    public async Task A_usage_outside_the_enumeration_is_refused(string usage) =>
        (await AddAsync(usage, Free)).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_flow_refuses_the_whole_call()
    {
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"), ("ContactFlowId", "flow-none"), ("NumberList", List(Free))))
            .ShouldFail(HttpStatusCode.NotFound, "NotExists.ContactFlowId");

        (await FindAsync(Free)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Without_numbers_it_is_refused() =>
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Empty");

    [Theory(Timeout = TimeLimit)]
    [InlineData("[]", "Parameter.Minimum")]
    [InlineData("", "Parameter.Empty")]
    [InlineData("02160660001,02160660002", "Parameter.Format")]
    [InlineData("[02160660001]", "Parameter.Format")]
    [InlineData("[2160660001]", "Parameter.Format")]
    [InlineData("[\"02160660001\",null]", "Parameter.Format")]
    [InlineData("{\"a\":1}", "Parameter.Format")]
    public async Task A_bad_list_is_refused(string list, string code) =>
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"), ("NumberList", list))).ShouldFail(HttpStatusCode.BadRequest, code);

    [Fact(Timeout = TimeLimit)]
    public async Task Spaces_after_commas_are_allowed() =>
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"), ("NumberList", $"[\"{Free}\", \"{AlsoFree}\"]"))).Body.Texts("Data").Should().BeEmpty();

    [Theory(Timeout = TimeLimit)]
    [InlineData("100")]
    [InlineData("50")]
    [InlineData("20")]
    [InlineData("10")]
    [InlineData("5")]
    public async Task A_list_has_as_many_numbers_as_the_switch_allows_and_no_more(string longest)
    {
        await SwitchAsync("ccc.maxListSize", longest);
        var most = int.Parse(longest, System.Globalization.CultureInfo.InvariantCulture);
        string[] Many(int count) => [.. Enumerable.Range(0, count).Select(number => $"0219{number:D7}")];

        (await AddAsync("Inbound", Many(most))).ShouldBeOk();
        (await AddAsync("Inbound", Many(most + 1))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ccc-none", HttpStatusCode.NotFound, "NotExists.InstanceId")]
    [InlineData("ccc-stopped", HttpStatusCode.Forbidden, "AbnormalService.Ceased")]
    [InlineData("ccc-creating", HttpStatusCode.Forbidden, "AbnormalService.Creating")]
    public async Task An_instance_that_is_not_there_or_not_running_is_refused(string instance, HttpStatusCode status, string code) =>
        (await CallAsync(Ccc2020, "AddPhoneNumbers", ("InstanceId", instance), ("Usage", "Inbound"), ("NumberList", List(Free)))).ShouldFail(status, code);

    [Theory(Timeout = TimeLimit)]
    [InlineData("InstanceId")]
    [InlineData("Usage")]
    public async Task A_missing_parameter_is_named(string parameter)
    {
        var all = new[] { ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", List(Free)) };

        (await CallAsync(Ccc2020, "AddPhoneNumbers", [.. all.Where(pair => pair.Item1 != parameter)])).ShouldFail(HttpStatusCode.BadRequest, $"Missing{parameter}");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_flow_of_an_outbound_number_has_no_effect()
    {
        await HereAsync("AddPhoneNumbers", ("Usage", "Outbound"), ("ContactFlowId", "flow-main"), ("NumberList", List(Free)));

        (await FindAsync(Free))!.Value.Names().Should().NotContain("ContactFlowId");
    }
}
