using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc;

/// <summary>Other forms of answers that the vendor's pages show (alibaba-ccc sheet, 1.4).</summary>
public sealed class AnswerFormTests : EmulatorTest
{
    private Task<Answer> AddAsync(params string[] numbers) =>
        CallAsync(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", JsonSerializer.Serialize(numbers)));

    private static IEnumerable<JsonValueKind> Kinds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Kinds(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Kinds),
        var kind => [kind],
    };

    [Theory(Timeout = TimeLimit)]
    [InlineData("off", true)]
    [InlineData("scalars", false)]
    public async Task Numbers_and_booleans_are_texts_where_the_switch_says_so(string value, bool isTyped)
    {
        await SwitchAsync("ccc.looseTyping", value);

        var list = await CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "100"));
        var error = await CallAsync(Ccc2017, "GetInstance", ("InstanceId", "none"));

        list.Items.Should().HaveCount(4);
        list.Data.At("TotalCount").ToString().Should().Be("4");
        list.Items[0].At("Active").ToString().Should().BeEquivalentTo("true");
        Kinds(list.Body).Any(kind => kind is JsonValueKind.Number or JsonValueKind.True).Should().Be(isTyped);
        Kinds(error.Body).Any(kind => kind is JsonValueKind.Number or JsonValueKind.False).Should().Be(isTyped);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Failed_numbers_are_a_text_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.failureList", "text");

        (await AddAsync("02160660001")).Data.GetString().Should().Be("无");
        JsonSerializer.Deserialize<string[]>((await AddAsync("02160660001", "02160660002")).Data.GetString()!).Should().Equal("02160660001");
        var removed = await CallAsync(Ccc2020, "RemovePhoneNumbers", ("InstanceId", "ccc-a"), ("NumberList", """["02160660003"]"""));
        removed.Data.GetString().Should().Be("""["02160660003"]""");
    }
}
