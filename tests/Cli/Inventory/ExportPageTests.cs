using NumberProvider.Cli.Tests.Pages;
using PuppeteerSharp;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>The inventory as a page, in a browser.</summary>
public sealed class ExportPageTests(ExportedDemo demo, Chromium chromium) : IClassFixture<ExportedDemo>, IClassFixture<Chromium>
{
    private const string Page = "out/export.html";

    [SkippableFact(Timeout = 120_000)]
    public async Task All_numbers_stand_there_with_their_states_in_words()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        var rows = await page.RowsAsync();
        rows.Should().HaveCount(demo.CountOf("numbers") + demo.CountOf("unassigned") + 2 + 4, "two calling numbers are in no instance, and four numbers are private");
        string[] Row(string number) => rows.Single(row => row[1] == number);
        Row("02160664657").Should().Equal("= in the program", "02160664657", "ccc-demo", "Bidirection", ExportedDemo.Flow, ExportedDemo.Group, "上海, alicom", "上海-02160664657");
        Row("01086394550").Should().Equal("~ in a list only", "01086394550", "ccc-demo", "Inbound", "support", "Support", "北京, alicom", "Support-numbers");
        Row("02160664664").Should().ContainInOrder("Outbound", "no flow", $"no group, {ExportedDemo.Campaign}");
        Row("4008001235")[0].Should().Be("- left out by a filter");
        Row("02160664658").Should().StartWith(["+ unassigned", "02160664658", "account", ""]);
        Row("02160664600").Should().StartWith(["= in the program", "02160664600", "campaign"]);
        Row("17050000001 ext. 101").Should().Contain("until 2035-12-31 23:59:59 (UTC+08:00), recorded, pool FC100000000000001");
        (await page.IsCutAsync()).Should().BeFalse("a laptop shows the whole table");
        await page.ScreenshotAsync(demo.PathOf("out/export.png"), new ScreenshotOptions { FullPage = true });
        new FileInfo(demo.PathOf("out/export.png")).Length.Should().BeGreaterThan(20_000);
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task Groups_campaigns_flows_and_pools_have_their_numbers_and_changes_stand_above()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        var cards = await page.CardsAsync();
        string Card(string title) => cards.First(card => card.StartsWith(title + "\n", StringComparison.Ordinal));
        Card(ExportedDemo.Group).Should().Contain("ccc-demo/sales@ccc-demo").And.Contain("02160664656 Inbound").And.Contain("075586012310").And.NotContain("02160664658");
        Card(ExportedDemo.Campaign).Should().Contain("170/146, running, done or not yet started, in the program as").And.Contain("= in the program 02160664666 priority 2");
        Card("survey").Should().Contain("SURVEY_FLOW, published").And.Contain("no numbers");
        Card("FC100000000000001").Should().Contain("17050000003 ext. ");
        var text = await page.TextAsync();
        text.Should().Contain("9 numbers left out").And.Contain("What changed since").And.Contain("changed: number ccc-demo/02160664656: usage Bidirection => Inbound")
            .And.Contain("gone: number ccc-demo/02160664658").And.Contain("new: unassigned number 02160664658").And.Contain("8 of these numbers are left out otherwise");
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task It_filters_by_state_and_sorts_from_the_keyboard()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        await page.FocusAsync("#filter");
        await page.Keyboard.TypeAsync("support inbound");
        (await page.RowsAsync()).Should().HaveCount(9);
        await page.EvaluateExpressionAsync("document.querySelector('input[value=\"in a list only\"]').focus()");
        await page.Keyboard.PressAsync(" ");
        (await page.RowsAsync()).Should().ContainSingle().Which[1].Should().Be("4008001234");
        await page.EvaluateExpressionAsync("document.querySelector('#filter').select()");
        await page.Keyboard.TypeAsync("0755860 bidirection");
        await page.FocusAsync("thead th:nth-child(2) button");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        (await page.RowsAsync()).Select(row => row[1]).Should().Equal("075586012312", "075586012311", "075586012310");
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task Markup_in_a_name_stays_text_and_nothing_is_fetched_or_refused()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        (await page.WatchAsync()).Should().BeEmpty();
        (await page.TextAsync()).Should().Contain($"displayName Sales => {ExportedDemo.Group}").And.Contain($"name welcome => {ExportedDemo.Flow}").And.Contain(ExportedDemo.Campaign);
    }

    [SkippableTheory(Timeout = 120_000)]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task States_have_the_contrast_that_readers_need(string scheme)
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        (await page.ContrastsAsync(scheme)).Should().NotBeEmpty().And.OnlyContain(ratio => ratio >= 4.5, "WCAG 2.2 asks for it in level AA");
    }
}
