using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>ModifyPhoneNumber (alibaba-ccc sheet, 4.3).</summary>
public sealed class ModifyPhoneNumberTests : Ccc2020Test
{
    private Task<Answer> ModifyAsync(string number, string usage, string? flow = null) => HereAsync(
        "ModifyPhoneNumber", [("Number", number), ("Usage", usage), .. flow is null ? Array.Empty<(string, string)>() : [("ContactFlowId", flow)]]);

    private async Task<string?> FlowAsync(string number)
    {
        var item = (await FindAsync(number))!.Value;
        return item.TryGetProperty("ContactFlowId", out var flow) ? flow.GetString() : null;
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Usage_and_flow_are_set_and_the_answer_is_the_envelope()
    {
        var answer = await ModifyAsync(Bound, "Bidirection", "flow-main");

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "Code", "Message", "HttpStatusCode");
        (await FindAsync(Bound))!.Value.Text("Usage").Should().Be("Bidirection");
        (await FlowAsync(Bound)).Should().Be("flow-main");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("clear", null)]
    [InlineData("keep", "flow-main")]
    public async Task An_absent_flow_clears_or_keeps_as_the_switch_says(string value, string? flow)
    {
        await SwitchAsync("ccc.modifyAbsentField", value);

        (await ModifyAsync(WithFlowAndGroup, "Inbound")).ShouldBeOk();

        (await FlowAsync(WithFlowAndGroup)).Should().Be(flow);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("clear")]
    [InlineData("keep")]
    public async Task An_empty_flow_unbinds(string value)
    {
        await SwitchAsync("ccc.modifyAbsentField", value);

        (await ModifyAsync(WithFlowAndGroup, "Inbound", "")).ShouldBeOk();

        (await FlowAsync(WithFlowAndGroup)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Outbound_clears_the_flow_and_leaves_the_groups()
    {
        (await ModifyAsync(WithFlowAndGroup, "Outbound", "flow-main")).ShouldBeOk();

        (await FlowAsync(WithFlowAndGroup)).Should().BeNull();
        (await GroupsAsync(WithFlowAndGroup)).Should().Equal("sales@ccc-a");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_same_again_is_fine()
    {
        (await ModifyAsync(Bound, "Inbound")).ShouldBeOk();
        (await ModifyAsync(Bound, "Inbound")).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_400_number_stays_inbound()
    {
        await AddAsync("Inbound", Hotline);

        (await ModifyAsync(Hotline, "Bidirection")).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");

        (await FindAsync(Hotline))!.Value.Text("Usage").Should().Be("Inbound");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Free)]
    [InlineData(Elsewhere)]
    public async Task A_number_outside_the_instance_is_refused(string number) =>
        (await ModifyAsync(number, "Inbound")).ShouldFail(HttpStatusCode.NotFound, "NotExists.Number");

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_usage_is_refused() => (await ModifyAsync(Bound, "Both")).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_flow_is_refused_and_nothing_changes()
    {
        (await ModifyAsync(Bound, "Bidirection", "flow-none")).ShouldFail(HttpStatusCode.NotFound, "NotExists.ContactFlowId");

        (await FindAsync(Bound))!.Value.Text("Usage").Should().Be("Inbound");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_instance_is_refused() =>
        (await CallAsync(Ccc2020, "ModifyPhoneNumber", ("InstanceId", "ccc-none"), ("Number", Bound), ("Usage", "Inbound")))
            .ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");

    [Fact(Timeout = TimeLimit)]
    public async Task Usage_is_always_wanted() => (await HereAsync("ModifyPhoneNumber", ("Number", Bound))).ShouldFail(HttpStatusCode.BadRequest, "MissingUsage");

    [Fact(Timeout = TimeLimit)]
    public async Task Number_is_wanted() => (await HereAsync("ModifyPhoneNumber", ("Usage", "Inbound"))).ShouldFail(HttpStatusCode.BadRequest, "MissingNumber");
}
