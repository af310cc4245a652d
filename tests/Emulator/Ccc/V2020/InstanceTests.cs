using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>The life of an instance (alibaba-ccc sheet, 4.12).</summary>
public sealed class InstanceTests : Ccc2020Test
{
    private Task<Answer> CreateAsync(string name = "Fresh", string domain = "ccc-fresh", params (string, string)[] more) =>
        CallAsync(Ccc2020, "CreateInstance", [("Name", name), ("DomainName", domain), ("AdminRamIdList", List("2001")), .. more]);

    [Fact(Timeout = TimeLimit)]
    public async Task A_new_instance_has_its_numbers_and_administrators()
    {
        (await CreateAsync(more: [("NumberList", List(Free, Hotline)), ("Description", "New")])).Data.GetString().Should().NotBeNullOrEmpty();

        var read = (await CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-fresh"))).Data;
        (read.Text("Id"), read.Text("Name"), read.Text("Description"), read.Text("Status")).Should().Be(("ccc-fresh", "Fresh", "New", "RUNNING"));
        read.At("AdminList")[0].Text("RamId").Should().Be("2001");
        read.At("NumberList").EnumerateArray().Select(number => $"{number.Text("Number")} {number.Text("Usage")}").Should().Equal($"{Free} Bidirection", $"{Hotline} Inbound");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_runs_after_a_while_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.instanceCreationSeconds", "60");
        (await CreateAsync()).ShouldBeOk();
        (await CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-fresh"))).ShouldFail(HttpStatusCode.Forbidden, "AbnormalService.Creating");

        Time.Shift = TimeSpan.FromSeconds(61);

        (await CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-fresh"))).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("abc", "ccc-fresh", "Parameter.Minimum")]
    [InlineData("a name that has more than 32 characters", "ccc-fresh", "Parameter.Maximum")]
    [InlineData("Fresh", "abc", "Parameter.Format")]
    [InlineData("Fresh", "ccc fresh", "Parameter.Format")]
    public async Task Name_and_domain_are_checked(string name, string domain, string code) => (await CreateAsync(name, domain)).ShouldFail(HttpStatusCode.BadRequest, code);

    [Fact(Timeout = TimeLimit)]
    public async Task A_description_can_be_changed_up_to_256_characters()
    {
        (await HereAsync("ModifyInstance", ("Description", new string('d', 256)))).Data.GetString().Should().Be("ccc-a");

        (await HereAsync("GetInstance")).Data.Text("Description").Should().HaveLength(256);
        (await HereAsync("ModifyInstance", ("Description", new string('d', 257)))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_deleted_instance_sets_its_numbers_free()
    {
        var answer = await HereAsync("DeleteInstance");

        answer.ShouldBeOk();
        answer.Body.Names().Should().Contain(["Data", "Params"]);
        (await HereAsync("GetInstance")).ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");
        (await CallAsync(Ccc2020, "ListUnassignedNumbers", ("PageNumber", "1"), ("PageSize", "100"))).Numbers().Should().Contain(Bound);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_of_the_user_has_the_numbers_in_full_and_the_other_one_in_brief()
    {
        async Task<IReadOnlyList<string>> MembersAsync(string action) =>
            (await CallAsync(Ccc2020, action, ("PageNumber", "1"), ("PageSize", "1"))).Items[0].At("NumberList")[0].Names();

        (await MembersAsync("ListInstancesOfUser")).Should().BeEquivalentTo(
            "Number", "InstanceId", "Usage", "Active", "ContactFlowId", "Province", "City", "UserId", "SkillGroups");
        (await MembersAsync("ListInstances")).Should().Equal("Number");
    }
}
