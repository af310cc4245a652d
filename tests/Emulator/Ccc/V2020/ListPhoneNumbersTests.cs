using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>ListPhoneNumbers (alibaba-ccc sheet, 4.2).</summary>
public sealed class ListPhoneNumbersTests : Ccc2020Test
{
    [Fact(Timeout = TimeLimit)]
    public async Task All_numbers_of_the_instance_come_in_the_order_of_binding()
    {
        var answer = await PageAsync("ListPhoneNumbers");

        answer.ShouldBeOk();
        answer.Numbers().Should().Equal(Bound, WithFlowAndGroup, Personal, "02160660098");
        answer.Data.At("TotalCount").GetInt32().Should().Be(4);
        answer.Data.At("PageNumber").GetInt32().Should().Be(1);
        answer.Data.At("PageSize").GetInt32().Should().Be(100);
        answer.Body.Names().Should().NotContain("PageNumber").And.NotContain("PageSize");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_bound_at_the_same_time_come_in_their_own_order() =>
        (await CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-b"), ("PageNumber", "1"), ("PageSize", "10"))).Numbers().Should().Equal("01086390010", Elsewhere);

    [Fact(Timeout = TimeLimit)]
    public async Task An_item_has_the_documented_members()
    {
        var item = (await FindAsync(WithFlowAndGroup))!.Value;

        item.Names().Should().BeEquivalentTo(
            "Number", "InstanceId", "Usage", "Active", "ContactFlowId", "ContactFlowName", "SkillGroups", "UserId", "CreateTime", "Province", "City", "Provider", "Tags");
        item.Text("InstanceId").Should().Be("ccc-a");
        item.At("Active").GetBoolean().Should().BeTrue();
        item.Text("ContactFlowName").Should().Be("main");
        item.Text("CreateTime").Should().Be(new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        item.Text("Province").Should().Be("上海");
        item.Text("Provider").Should().Be("alicom");
        var group = item.At("SkillGroups")[0];
        group.Names().Should().BeEquivalentTo("SkillGroupId", "Name", "DisplayName", "InstanceId");
        (group.Text("SkillGroupId"), group.Text("Name"), group.Text("DisplayName")).Should().Be(("sales@ccc-a", "sales", "Sales desk"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_without_a_flow_has_no_member_for_it() =>
        (await FindAsync(Bound))!.Value.Names().Should().NotContain("ContactFlowId").And.NotContain("ContactFlowName");

    [Fact(Timeout = TimeLimit)]
    public async Task A_personal_number_tells_its_agent() => (await FindAsync(Personal))!.Value.Text("UserId").Should().Be("agent@ccc-a");

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_in_arrears_is_not_active() => (await FindAsync("02160660098"))!.Value.At("Active").GetBoolean().Should().BeFalse();

    [Theory(Timeout = TimeLimit)]
    [InlineData("SearchPattern", "66001", 3)]
    [InlineData("SearchPattern", "", 4)]
    [InlineData("SearchPattern", "9999", 0)]
    [InlineData("Usage", "Inbound", 2)]
    [InlineData("Usage", "", 4)]
    [InlineData("Active", "true", 3)]
    [InlineData("Active", "false", 1)]
    [InlineData("Active", "", 4)]
    public async Task The_list_is_filtered(string filter, string value, int count)
    {
        var answer = await PageAsync("ListPhoneNumbers", (filter, value));

        answer.Items.Should().HaveCount(count);
        answer.Data.At("TotalCount").GetInt32().Should().Be(count);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_usage_outside_the_enumeration_is_refused() =>
        (await PageAsync("ListPhoneNumbers", ("Usage", "Both"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_instance_is_refused() =>
        (await CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-none"), ("PageNumber", "1"), ("PageSize", "10"))).ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_texts() =>
        (await PageAsync("ListPhoneNumbers")).Items.Should().OnlyContain(item => item.At("Number").ValueKind == JsonValueKind.String);
}
