using NumberProvider.Cli.Tests.Pages;
using PuppeteerSharp;

namespace NumberProvider.Cli.Tests.Cloning;

/// <summary>A clone as a page, in a browser.</summary>
public sealed class ClonePageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Markup = "<img src=x onerror=alert(1)> \"Trial\" & 'co'";

    private readonly TwoEnvironments _two = new();

    public void Dispose() => _two.Dispose();

    [SkippableFact(Timeout = 180_000)]
    public async Task Both_environments_stand_side_by_side_with_what_is_open_and_what_changed_since_the_mapping_was_written()
    {
        await _two.StartAsync(seed => seed["ccc2020"]!["instances"]!.AsArray().SelectMany(instance => instance!["skillGroups"]!.AsArray()).Single(group => group!["id"]!.GetValue<string>() == "trial@orders-staging")!["displayName"] = Markup);
        await _two.ApplyAsync("staging");
        (await _two.CloneAsync("--format", "html=open.html", "--format", "text")).Output.Should().Contain("Not done: 2 of 9 values have no counterpart.");
        var open = await chromium.OpenAsync(PathOf("open.html"));
        (await open.RowsAsync()).Should().Contain(row => row[0] == "? open" && row[1] == "170" && row[2] == "" && row[3] == "vdn");
        (await open.TextAsync()).Should().Contain("! not complete").And.Contain("What is open").And.NotContain("What changed since");

        var clone = await _two.CloneWithTableAsync("--format", "html=done.html");
        (clone.ExitCode, clone.Output).Should().Be((0, ""), clone.Error);
        var done = await chromium.OpenAsync(PathOf("done.html"));
        (await done.TextAsync()).Should().Contain("= complete").And.Contain("What changed since").And.Contain("changed: vdn 170: open => 171").And.NotContain("What is open");
        string[] Row(string[][] rows, string value) => rows.Single(row => row[1] == value);
        var rows = await done.RowsAsync();
        Row(rows, "02160661001")[..4].Should().Equal("> assigned", "02160661001", "02160662001", "number");
        Row(rows, "sales@orders-staging")[..4].Should().Equal("= mapped", "sales@orders-staging", "sales@orders-prod", "group");
        Row(rows, "trial@orders-staging")[..5].Should().Equal("- only in staging", "trial@orders-staging", "", "group", Markup);
        rows.Should().Contain(row => row[0] == "+ only in prod" && row[2] == "vip@orders-prod");
        (await done.CardsAsync()).Should().Contain(card => card.Contains("sales@orders-staging in staging, sales@orders-prod in prod") && card.Contains("02160661001 → 02160662001"));
        (await done.WatchAsync()).Should().BeEmpty("a name that is markup stays text, and nothing is fetched");
        (await done.IsCutAsync()).Should().BeFalse("a laptop shows the whole table");
        await done.ScreenshotAsync(PathOf("clone.png"), new ScreenshotOptions { FullPage = true });
        new FileInfo(PathOf("clone.png")).Length.Should().BeGreaterThan(20_000);
    }

    private string PathOf(string file) => Path.Combine(_two.Project.Folder, file);
}
