using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>Agents' own numbers, and look-ups at the time of a call (alibaba-ccc sheet, 4.14).</summary>
public sealed class AgentTests : Ccc2020Test
{
    private const string Agent = "agent@ccc-a";
    private const string Other = "other@ccc-a";

    private Task<Answer> ListAsync(string user, bool isMember) => PageAsync("ListPersonalNumbersOfUser", ("UserId", user), ("IsMember", isMember ? "true" : "false"));

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_becomes_an_agents_own_and_comes_back()
    {
        var answer = await HereAsync("AddPersonalNumbersToUser", ("UserId", Other), ("NumberList", List(Bound, Free, Personal)));

        answer.Data.EnumerateArray().Select(number => number.GetString()).Should().Equal(Free, Personal);
        (await ListAsync(Other, isMember: true)).Numbers().Should().Equal(Bound);
        (await FindAsync(Bound))!.Value.Text("UserId").Should().Be(Other);
        (await HereAsync("RemovePersonalNumbersFromUser", ("UserId", Other), ("NumberList", List(Bound)))).ShouldBeOk();
        (await ListAsync(Other, isMember: true)).Items.Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_lists_of_an_agent_tell_no_usage()
    {
        var list = await ListAsync(Agent, isMember: true);

        list.Numbers().Should().Equal(Personal);
        list.Items[0].Names().Should().NotContain("Usage");
        (await ListAsync(Agent, isMember: false)).Numbers().Should().Contain(Bound).And.NotContain([Personal, WithFlowAndGroup]);
        (await ListAsync("nobody", isMember: true)).ShouldFail(HttpStatusCode.NotFound, "NotExists.UserId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Users_are_a_second_view_of_personal_numbers()
    {
        var users = (await PageAsync("ListUsers")).Items;

        users.Select(user => user.Text("UserId")).Should().Equal(Agent, Other);
        users[0].Texts("PersonalOutboundNumberList").Should().Equal(Personal);
        (await PageAsync("ListUsers", ("SearchPattern", "other"))).Items.Should().ContainSingle();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_agent_calls_with_the_numbers_of_the_groups_and_with_the_own()
    {
        (await PageAsync("ListOutboundNumbersOfUser", ("UserId", Agent))).Numbers().Should().Equal(WithFlowAndGroup, Personal);
        (await PageAsync("ListOutboundNumbersOfUser", ("SkillGroupIdList", List("sales@ccc-a")))).Numbers().Should().Equal(WithFlowAndGroup);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_call_gets_a_number_of_its_group_with_places()
    {
        var pairs = (await HereAsync("PickOutboundNumbers", ("CalledNumber", Elsewhere), ("SkillGroupIdList", List("sales@ccc-a")))).Data;

        pairs.GetArrayLength().Should().Be(1);
        (pairs[0].Text("Caller", "Number"), pairs[0].Text("Callee", "City")).Should().Be((WithFlowAndGroup, "北京"));
        (await HereAsync("GetNumberLocation", ("Number", Elsewhere))).Data.Text("Province").Should().Be("北京");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_that_are_not_called_are_kept_apart()
    {
        (await HereAsync("ImportDoNotCallNumbers", ("NumberList", List("13900000001", "13900000002")), ("Remark", "asked"))).ShouldBeOk();

        (await PageAsync("ListDoNotCallNumbers", ("SearchPattern", "0001"))).Items.Single().Text("Remark").Should().Be("asked");
        (await HereAsync("ExportDoNotCallNumbers")).Data.GetString().Should().Be("13900000001\n13900000002");
        (await HereAsync("RemoveDoNotCallNumbers", ("NumberList", List("13900000001")))).ShouldBeOk();
        (await PageAsync("ListDoNotCallNumbers")).Numbers().Should().Equal("13900000002");
    }
}
