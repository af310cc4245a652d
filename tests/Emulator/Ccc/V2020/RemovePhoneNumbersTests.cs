using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>RemovePhoneNumbers (alibaba-ccc sheet, 4.4).</summary>
public sealed class RemovePhoneNumbersTests : Ccc2020Test
{
    private Task<Answer> RemoveAsync(string? force, params string[] numbers) => HereAsync(
        "RemovePhoneNumbers", [("NumberList", List(numbers)), .. force is null ? Array.Empty<(string, string)>() : [("Force", force)]]);

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_without_ties_goes_back_to_the_pool()
    {
        var answer = await RemoveAsync(force: null, Bound);

        answer.ShouldBeOk();
        answer.Body.Texts("Data").Should().BeEmpty();
        answer.Body.At("Params").EnumerateArray().Should().BeEmpty();
        (await FindAsync(Bound)).Should().BeNull();
        (await CallAsync(Ccc2020, "ListUnassignedNumbers", ("PageNumber", "1"), ("PageSize", "100"))).Numbers().Should().Contain(Bound);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(null)]
    [InlineData("false")]
    public async Task A_number_with_ties_stays_and_is_in_Data_unless_forced(string? force)
    {
        var answer = await RemoveAsync(force, WithFlowAndGroup, Personal, Bound);

        answer.ShouldBeOk();
        answer.Body.Texts("Data").Should().BeEquivalentTo(WithFlowAndGroup, Personal);
        (await FindAsync(WithFlowAndGroup)).Should().NotBeNull();
        (await FindAsync(Bound)).Should().BeNull();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("true")]
    [InlineData("True")]
    public async Task Force_removes_numbers_with_ties(string force)
    {
        (await RemoveAsync(force, WithFlowAndGroup, Personal)).Body.Texts("Data").Should().BeEmpty();

        (await FindAsync(WithFlowAndGroup)).Should().BeNull();
        (await FindAsync(Personal)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Removing_drops_flow_and_groups()
    {
        await RemoveAsync("true", WithFlowAndGroup);
        await AddAsync("Inbound", WithFlowAndGroup);

        var item = (await FindAsync(WithFlowAndGroup))!.Value;
        item.Names().Should().NotContain("ContactFlowId");
        item.At("SkillGroups").GetArrayLength().Should().Be(0);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_with_ties_refuses_the_whole_call_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.removeAssociatedNoForce", "error-400");

        (await RemoveAsync(force: null, Bound, WithFlowAndGroup)).Status.Should().Be(HttpStatusCode.BadRequest);

        (await FindAsync(Bound)).Should().NotBeNull();
        (await RemoveAsync("true", Bound, WithFlowAndGroup)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("data-list", true)]
    [InlineData("ignore", false)]
    public async Task A_number_that_is_not_there_is_in_Data_or_passed_over(string value, bool isInData)
    {
        await SwitchAsync("ccc.removeMissing", value);

        var answer = await RemoveAsync("true", Bound, Free);

        answer.ShouldBeOk();
        answer.Body.Texts("Data").Should().Equal(isInData ? [Free] : []);
        (await FindAsync(Bound)).Should().BeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_that_is_not_there_refuses_the_whole_call_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.removeMissing", "not-found-404");

        (await RemoveAsync("true", Bound, Free)).ShouldFail(HttpStatusCode.NotFound, "NotExists.Number");

        (await FindAsync(Bound)).Should().NotBeNull();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task More_than_a_hundred_and_none_are_refused()
    {
        (await RemoveAsync("true", [.. Enumerable.Range(0, 101).Select(number => $"0219{number:D7}")])).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
        (await RemoveAsync("true")).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Minimum");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_is_wanted() => (await HereAsync("RemovePhoneNumbers")).ShouldFail(HttpStatusCode.BadRequest, "MissingNumberList");

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_instance_is_refused() =>
        (await CallAsync(Ccc2020, "RemovePhoneNumbers", ("InstanceId", "ccc-none"), ("NumberList", List(Bound)))).ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");
}
