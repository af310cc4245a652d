using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>The pages of all lists (alibaba-ccc sheet, part 4).</summary>
public sealed class PagingTests : Ccc2020Test
{
    public static TheoryData<string> PagedOperations { get; } =
    [
        "ListPhoneNumbers", "ListPhoneNumbersOfSkillGroup", "ListSkillGroups", "ListContactFlows", "ListInstances", "ListUnassignedNumbers",
    ];

    private Task<Answer> ListAsync(string action, params (string Name, string Value)[] paging) =>
        HereAsync(action, [("SkillGroupId", "sales@ccc-a"), ("IsMember", "false"), .. paging]);

    [Theory(Timeout = TimeLimit)]
    [MemberData(nameof(PagedOperations))]
    public async Task Each_list_wants_page_and_size_from_1_to_100(string action)
    {
        (await ListAsync(action, ("PageNumber", "100"), ("PageSize", "100"))).ShouldBeOk();
        (await ListAsync(action, ("PageSize", "10"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Null");
        (await ListAsync(action, ("PageNumber", "1"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Null");
        (await ListAsync(action, ("PageNumber", "0"), ("PageSize", "10"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Minimum");
        (await ListAsync(action, ("PageNumber", "1"), ("PageSize", "0"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Minimum");
        (await ListAsync(action, ("PageNumber", "101"), ("PageSize", "10"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
        (await ListAsync(action, ("PageNumber", "1"), ("PageSize", "101"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Pages_follow_each_other_without_gaps()
    {
        (await ListAsync("ListPhoneNumbers", ("PageNumber", "1"), ("PageSize", "3"))).Numbers().Should().Equal(Bound, WithFlowAndGroup, Personal);
        (await ListAsync("ListPhoneNumbers", ("PageNumber", "2"), ("PageSize", "3"))).Numbers().Should().Equal("02160660098");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_page_past_the_end_is_empty_and_tells_the_true_total()
    {
        var answer = await ListAsync("ListPhoneNumbers", ("PageNumber", "9"), ("PageSize", "3"));

        answer.Items.Should().BeEmpty();
        answer.Data.At("TotalCount").GetInt32().Should().Be(4);
        answer.Data.At("PageNumber").GetInt32().Should().Be(9);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_page_above_100_is_given_where_the_switch_lifts_the_limit()
    {
        await SwitchAsync("ccc.pageNumberCap", "none");

        (await ListAsync("ListPhoneNumbers", ("PageNumber", "101"), ("PageSize", "100"))).ShouldBeOk();
        (await ListAsync("ListPhoneNumbers", ("PageNumber", "1"), ("PageSize", "101"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
    }
}
