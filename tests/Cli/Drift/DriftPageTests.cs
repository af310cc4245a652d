using NumberProvider.Cli.Tests.Pages;
using PuppeteerSharp;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The report as a page, in a browser.</summary>
public sealed class DriftPageTests(DriftedDemo demo, Chromium chromium) : IClassFixture<DriftedDemo>, IClassFixture<Chromium>
{
    private const string Page = "out/drift.html";

    [SkippableFact(Timeout = 120_000)]
    public async Task All_numbers_stand_there_with_their_states_in_words()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        var states = (await page.RowsAsync()).Select(row => $"{row[0]} {row[1]}").ToList();
        states.Should().HaveCount(26 + 4 + 5 + 8 + 1 + 9 + 3);
        states.Should().Contain("- missing 02160664658").And.Contain("+ foreign 075586012310").And.Contain("~ changed 02160664657").And.Contain("= in sync 4008001234");
        (await page.CardsAsync()).Select(card => card.Split('\n')[0]).Should().BeEquivalentTo("170/146", "ccc-demo/sales@ccc-demo", "ccc-demo/support@ccc-demo", "ccc-demo/vip@ccc-demo");
        (await page.TextAsync()).Should().Contain("What changed since").And.Contain("resolved: sales1").And.Contain("What cannot be known").And.Contain("5 of 34 resources drifted");
        (await page.IsCutAsync()).Should().BeFalse("a laptop shows the whole table");
        await page.ScreenshotAsync(demo.PathOf("out/drift.png"), new ScreenshotOptions { FullPage = true });
        new FileInfo(demo.PathOf("out/drift.png")).Length.Should().BeGreaterThan(20_000);
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task It_filters_by_text_and_by_state_from_the_keyboard()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        await page.FocusAsync("#filter");
        await page.Keyboard.TypeAsync("SALESnumbers 021");
        (await NumbersAsync(page)).Should().HaveCount(8);
        (await page.EvaluateExpressionAsync<string>("document.querySelector('output').innerText")).Should().Be("8 of 56 shown");
        await page.EvaluateExpressionAsync("document.querySelector('input[value=\"in sync\"]').focus()");
        await page.Keyboard.PressAsync(" ");
        (await NumbersAsync(page)).Should().Equal("02160664658");
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task It_sorts_by_any_column_from_the_keyboard_and_says_so_to_those_who_cannot_see()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        await page.FocusAsync("thead th:nth-child(2) button");
        await page.Keyboard.PressAsync("Enter");
        var ascending = await NumbersAsync(page);
        ascending.Should().BeInAscendingOrder(Comparer<string>.Create((one, other) => decimal.Parse(one.Split(' ')[0]).CompareTo(decimal.Parse(other.Split(' ')[0]))));
        (await SortAsync(page)).Should().Be("ascending");
        await page.Keyboard.PressAsync("Enter");
        (await SortAsync(page)).Should().Be("descending");
        (await NumbersAsync(page))[0].Should().Be(ascending[^1]);
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task Without_scripts_everything_is_there_to_read_and_nothing_pretends_to_work()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page), withScripts: false);
        var html = await page.GetContentAsync();
        html.Split("<tr data-state").Length.Should().Be(1 + 56);
        (await (await page.QuerySelectorAsync(".filters"))!.BoundingBoxAsync()).Should().BeNull("filters need scripts");
        (await (await page.QuerySelectorAsync("tbody tr:last-child"))!.BoundingBoxAsync()).Should().NotBeNull();
    }

    [SkippableFact(Timeout = 120_000)]
    public async Task Markup_in_a_value_stays_text_and_nothing_is_fetched_or_refused()
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        (await page.WatchAsync()).Should().BeEmpty();
        (await page.TextAsync()).Should().Contain($"contactFlowId: flow-welcome => {DriftedDemo.Markup}");
    }

    [SkippableTheory(Timeout = 120_000)]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task States_have_the_contrast_that_readers_need(string scheme)
    {
        var page = await chromium.OpenAsync(demo.PathOf(Page));
        (await page.ContrastsAsync(scheme)).Should().NotBeEmpty().And.OnlyContain(ratio => ratio >= 4.5, "WCAG 2.2 asks for it in level AA");
    }

    private static async Task<string[]> NumbersAsync(IPage page) => [.. (await page.RowsAsync()).Select(row => row[1])];

    private static Task<string> SortAsync(IPage page) => page.EvaluateExpressionAsync<string>("document.querySelector('thead th:nth-child(2)').getAttribute('aria-sort')");
}
