namespace NumberProvider.Emulator.Tests.Huawei;

/// <summary>Deleting calling numbers (huawei-isales sheet, parts 4 and 9).</summary>
public sealed class DeleteCallingNumbersTests : ISalesTest
{
    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_deleted()
    {
        await AddAsync(("525245", 1), ("525246", 1));

        var answer = await DeleteAsync("525245", "02160669000");

        ShouldSay(answer, Success);
        (await NumbersAsync()).Should().Equal("525246:1");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_last_number_stays()
    {
        ShouldSay(await DeleteAsync("02160669000"), "0200001");
        (await NumbersAsync()).Should().Equal("02160669000:3");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Where_none_would_be_left_none_is_deleted()
    {
        await AddAsync(("525245", 1));

        ShouldSay(await DeleteAsync("525245", "02160669000"), "0200001");
        (await NumbersAsync()).Should().HaveCount(2);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_that_is_not_there_is_passed_over()
    {
        await AddAsync(("525245", 1));

        ShouldSay(await DeleteAsync("777777", "525245"), Success);
        (await NumbersAsync()).Should().Equal("02160669000:3");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_that_is_not_there_is_refused_where_the_switch_says_so()
    {
        await AddAsync(("525245", 1));
        await SwitchAsync("isales.deleteAbsent", "refuse");

        ShouldSay(await DeleteAsync("777777", "525245"), "0200001");
        (await NumbersAsync()).Should().HaveCount(2);
        ShouldSay(await DeleteAsync("525245"), Success);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task More_than_a_hundred_are_refused() =>
        ShouldSay(await DeleteAsync([.. Enumerable.Range(0, 101).Select(number => $"021{number:D8}")]), "02000011");

    [Theory(Timeout = TimeLimit)]
    [InlineData("""{"callerNo":[]}""", "02000001")]
    [InlineData("""{"callerNo":[{"accessCode":"5x"}]}""", "02000002")]
    [InlineData("""{"callerNo":[{"accessCode":"1234567890123456789012345"}]}""", "02000003")]
    [InlineData("""{"callerNo":[{"accessCode":525245}]}""", "02000006")]
    public async Task A_bad_entry_has_its_code(string body, string code) =>
        ShouldSay(await CampaignAsync(HttpMethod.Delete, "170/callerNo/146", body), code);

    [Fact(Timeout = TimeLimit)]
    public async Task A_campaign_that_does_not_exist_is_refused() =>
        ShouldSay(await CampaignAsync(HttpMethod.Delete, "170/callerNo/999", """{"callerNo":[{"accessCode":"525245"}]}"""), "0200007");
}
