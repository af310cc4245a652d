using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Huawei;

/// <summary>Adding calling numbers (huawei-isales sheet, parts 3 and 9).</summary>
public sealed class AddCallingNumbersTests : ISalesTest
{
    private static (string, int)[] Many(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(number => ($"021{number:D8}", 1))];

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_added_with_their_priorities_and_leading_zeros()
    {
        var answer = await AddAsync(("02100000001", 5), ("525245", 1));

        ShouldSay(answer, Success);
        answer.Body.Text("resultDesc").Should().Be("create callerNo success");
        (await NumbersAsync()).Should().Equal("525245:1", "02160669000:3", "02100000001:5");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_answer_has_the_envelope_and_nothing_else() =>
        (await AddAsync(("525245", 1))).Body.Names().Should().BeEquivalentTo("resultCode", "resultDesc", "returnCode", "returnDesc");

    [Fact(Timeout = TimeLimit)]
    public async Task A_hundred_numbers_are_taken_at_once_and_one_more_is_not()
    {
        ShouldSay(await AddAsync(Many(101)), "02000011");
        (await NumbersAsync()).Should().HaveCount(1);
        ShouldSay(await AddAsync(Many(100)), Success);
        (await NumbersAsync()).Should().HaveCount(101);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_campaign_has_a_thousand_numbers_and_no_more()
    {
        for (var chunk = 0; chunk < 9; chunk++)
        {
            ShouldSay(await AddAsync(Many(100, chunk * 100)), Success);
        }

        ShouldSay(await AddAsync(Many(100, 900)), "0200001");
        ShouldSay(await AddAsync(Many(99, 900)), Success);
        (await NumbersAsync()).Should().HaveCount(1000);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("""{"callerNo":[]}""", "02000001")]
    [InlineData("{}", "02000001")]
    [InlineData("""{"callerNo":[{"accessCode":"","priority":1}]}""", "02000001")]
    [InlineData("""{"callerNo":[{"priority":1}]}""", "02000001")]
    [InlineData("""{"callerNo":[{"accessCode":"525245"}]}""", "02000001")]
    [InlineData("""{"callerNo":[{"accessCode":"5252*5","priority":1}]}""", "02000002")]
    [InlineData("""{"callerNo":[{"accessCode":"+86525245","priority":1}]}""", "02000002")]
    [InlineData("""{"callerNo":[{"accessCode":"1234567890123456789012345","priority":1}]}""", "02000003")]
    [InlineData("""{"callerNo":[{"accessCode":525245,"priority":1}]}""", "02000006")]
    [InlineData("""{"callerNo":[{"accessCode":"525245","priority":"1"}]}""", "02000006")]
    [InlineData("""{"callerNo":[{"accessCode":"525245","priority":1.5}]}""", "02000006")]
    [InlineData("""{"callerNo":[{"accessCode":"525245","priority":0}]}""", "02000007")]
    [InlineData("""{"callerNo":[{"accessCode":"525245","priority":6}]}""", "02000007")]
    [InlineData("""{"callerNo":[{"accessCode":"525245","priority":1},{"accessCode":"525245","priority":2}]}""", "0200001")]
    [InlineData("""{"callerNo":[{"accessCode":"525246","priority":1},{"accessCode":"5252*5","priority":1}]}""", "02000002")]
    [InlineData("not JSON", "02000006")]
    public async Task A_bad_entry_has_its_code_and_nothing_is_stored(string body, string code)
    {
        ShouldSay(await AddBodyAsync(body), code);
        (await NumbersAsync()).Should().Equal("02160669000:3");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_of_24_digits_is_taken() => ShouldSay(await AddAsync(("123456789012345678901234", 1)), Success);

    [Theory(Timeout = TimeLimit)]
    [InlineData("170/callerNo/999")]
    [InlineData("171/callerNo/146")]
    public async Task A_campaign_that_does_not_exist_there_is_refused(string path) =>
        ShouldSay(await AddBodyAsync("""{"callerNo":[{"accessCode":"525245","priority":1}]}""", path), "0200007");

    [Theory(Timeout = TimeLimit)]
    [InlineData("0/callerNo/146")]
    [InlineData("10000/callerNo/146")]
    [InlineData("x/callerNo/146")]
    public async Task A_call_centre_number_outside_1_to_9999_is_refused(string path) =>
        ShouldSay(await AddBodyAsync("""{"callerNo":[{"accessCode":"525245","priority":1}]}""", path), "02000007");

    [Fact(Timeout = TimeLimit)]
    public async Task A_suspended_campaign_takes_numbers_too() =>
        ShouldSay(await AddBodyAsync("""{"callerNo":[{"accessCode":"525245","priority":1}]}""", "170/callerNo/147"), Success);

    [Fact(Timeout = TimeLimit)]
    public async Task A_present_number_is_refused_with_all_others()
    {
        ShouldSay(await AddAsync(("525245", 1), ("02160669000", 1)), "0200001");
        (await NumbersAsync()).Should().Equal("02160669000:3");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("upsert", "02160669000:1")]
    [InlineData("ignore", "02160669000:3")]
    public async Task A_present_number_is_overwritten_or_left_where_the_switch_says_so(string value, string stored)
    {
        await SwitchAsync("isales.addPresent", value);

        ShouldSay(await AddAsync(("525245", 2), ("02160669000", 1)), Success);

        (await NumbersAsync()).Should().BeEquivalentTo(stored, "525245:2");
    }
}
