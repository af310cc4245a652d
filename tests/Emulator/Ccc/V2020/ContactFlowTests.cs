using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>The life of a flow (alibaba-ccc sheet, 4.11).</summary>
public sealed class ContactFlowTests : Ccc2020Test
{
    private async Task<string> NewAsync(string name = "night")
    {
        var answer = await HereAsync("CreateContactFlow", ("Name", name), ("Type", "MAIN_FLOW"), ("Description", "After eight"), ("Definition", "{}"));
        answer.ShouldBeOk();
        return answer.Data.GetString()!;
    }

    private async Task<string> DraftAsync(string flow) => (await HereAsync("StartEditContactFlow", ("ContactFlowId", flow))).Data.GetString()!;

    private Task<Answer> OnDraftAsync(string action, string flow, string draft, params (string, string)[] more) =>
        HereAsync(action, [("ContactFlowId", flow), ("DraftId", draft), .. more]);

    private async Task<bool> IsPublishedAsync(string flow) =>
        (await PageAsync("ListContactFlows")).Items.Single(item => item.Text("ContactFlowId") == flow).At("Published").GetBoolean();

    [Fact(Timeout = TimeLimit)]
    public async Task A_new_flow_is_a_draft_until_it_is_published()
    {
        var flow = await NewAsync();
        (await IsPublishedAsync(flow)).Should().BeFalse();
        var draft = await DraftAsync(flow);

        (await OnDraftAsync("CommitContactFlow", flow, draft, ("Definition", "{\"steps\":1}"))).ShouldBeOk();
        (await OnDraftAsync("GetContactFlow", flow, draft)).Data.Text("Definition").Should().Be("{\"steps\":1}");
        (await OnDraftAsync("PublishContactFlow", flow, draft)).ShouldBeOk();

        (await IsPublishedAsync(flow)).Should().BeTrue();
        (await OnDraftAsync("PublishContactFlow", flow, draft)).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Editing_begins_once_and_can_be_given_up()
    {
        var draft = await DraftAsync("flow-main");
        (await DraftAsync("flow-main")).Should().Be(draft);

        (await OnDraftAsync("DiscardEditingContactFlow", "flow-main", draft)).ShouldBeOk();

        (await OnDraftAsync("CommitContactFlow", "flow-main", draft)).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");
        (await DraftAsync("flow-main")).Should().NotBe(draft);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_flow_without_numbers_is_deleted()
    {
        var flow = await NewAsync();

        (await HereAsync("DeleteContactFlow", ("ContactFlowId", flow))).ShouldBeOk();

        (await HereAsync("DeleteContactFlow", ("ContactFlowId", flow))).ShouldFail(HttpStatusCode.NotFound, "NotExists.ContactFlowId");
        (await HereAsync("DeleteContactFlow", ("ContactFlowId", "flow-main"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_name_of_another_flow_is_refused()
    {
        await NewAsync();

        (await HereAsync("CreateContactFlow", ("Name", "night"), ("Type", "MAIN_FLOW"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");
        (await HereAsync("CreateContactFlow", ("Name", "day"), ("Type", "OTHER"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Flows_are_listed_by_the_latest_change_or_as_asked()
    {
        async Task<IEnumerable<string?>> NamesAsync(params (string, string)[] order) => (await PageAsync("ListContactFlows", order)).Items.Select(flow => flow.Text("Name"));
        await NewAsync("zebra");

        (await NamesAsync()).First().Should().Be("zebra");
        (await NamesAsync(("OrderByField", "name"), ("SortOrder", "ASC"))).Should().Equal("main", "survey", "zebra");
        (await NamesAsync(("Type", "SURVEY_FLOW"))).Should().Equal("survey");
        (await PageAsync("ListContactFlows", ("SortOrder", "UP"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_listed_flow_has_the_documented_members() => (await PageAsync("ListContactFlows")).Items[0].Names().Should().BeEquivalentTo(
        "ContactFlowId", "Name", "Description", "Type", "InstanceId", "Definition", "Published", "DraftId", "Editor", "CreatedTime", "UpdatedTime", "NumberList");
}
