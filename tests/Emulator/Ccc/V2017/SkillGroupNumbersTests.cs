using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>ModifySkillGroupOutboundNumbers (alibaba-ccc sheet, 3.7).</summary>
public sealed class SkillGroupNumbersTests : Ccc2017Test
{
    private const string Add = "1";
    private const string Remove = "2";
    private const string Replace = "3";

    private async Task<string> BindAsync(string number)
    {
        var answer = await HereAsync("AddPhoneNumber", ("PhoneNumber", number), ("Usage", "Bidirection"));
        return answer.Body.Text("PhoneNumber", "PhoneNumberId")!;
    }

    private Task<Answer> ModifyAsync(string operation, params string[] ids) => HereAsync(
        "ModifySkillGroupOutboundNumbers",
        [("SkillGroupId", Orders), ("OperationType", operation), .. ids.Select((id, index) => ($"OutboundPhoneNumberId.{index + 1}", id))]);

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_added()
    {
        var id = await BindAsync(Free);

        var answer = await ModifyAsync(Add, id);

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "Success", "Code", "Message", "HttpStatusCode");
        (await GroupsAsync(Free)).Should().Equal(Orders);
        (await GroupsAsync(Bound)).Should().Equal(Orders);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_removed()
    {
        (await ModifyAsync(Remove, BoundId, await BindAsync(Free))).ShouldBeOk();

        (await GroupsAsync(Bound)).Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_is_replaced()
    {
        (await ModifyAsync(Replace, await BindAsync(Free))).ShouldBeOk();

        (await GroupsAsync(Bound)).Should().BeEmpty();
        (await GroupsAsync(Free)).Should().Equal(Orders);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_400_number_is_left_out_without_a_word()
    {
        (await ModifyAsync(Add, HotlineId)).ShouldBeOk();

        (await GroupsAsync(Hotline)).Should().BeEmpty();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("add")]
    public async Task Another_operation_type_is_refused(string operation) =>
        (await ModifyAsync(operation, BoundId)).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.OperationType");

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_cannot_be_empty()
    {
        (await ModifyAsync(Replace)).ShouldFail(HttpStatusCode.BadRequest, "MissingOutboundPhoneNumberId.1");

        (await GroupsAsync(Bound)).Should().Equal(Orders);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Unknown)]
    [InlineData(Bound)]
    public async Task What_is_not_an_identifier_refuses_the_whole_call(string id)
    {
        var free = await BindAsync(Free);

        (await ModifyAsync(Add, free, id)).ShouldFail(HttpStatusCode.NotFound, "NotExist.PhoneNumber");

        (await GroupsAsync(Free)).Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_group_is_refused() =>
        (await HereAsync("ModifySkillGroupOutboundNumbers", ("SkillGroupId", Unknown), ("OperationType", Add), ("OutboundPhoneNumberId.1", BoundId)))
            .ShouldFail(HttpStatusCode.NotFound, "NotExist.SkillGroup");
}
