using PuppeteerSharp;

namespace NumberProvider.Cli.Tests.Pages;

/// <summary>What readers of a page see.</summary>
internal static class PageReading
{
    /// <summary>The rows of the table that no filter hides.</summary>
    private const string Shown = "[...document.querySelectorAll('tbody tr')].filter(row => !row.hidden)";

    /// <summary>The cells of the rows that are shown.</summary>
    public static Task<string[][]> RowsAsync(this IPage page) => page.EvaluateExpressionAsync<string[][]>($"{Shown}.map(row => [...row.cells].map(cell => cell.innerText.trim()))");

    /// <summary>The texts of the cards, each with its title first.</summary>
    public static Task<string[]> CardsAsync(this IPage page) => page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('article')].map(card => card.innerText)");

    /// <summary>The whole text.</summary>
    public static Task<string> TextAsync(this IPage page) => page.EvaluateExpressionAsync<string>("document.body.innerText");

    /// <summary>Whether the table is wider than the window.</summary>
    public static Task<bool> IsCutAsync(this IPage page) => page.EvaluateExpressionAsync<bool>("document.querySelector('.scroll').scrollWidth > document.querySelector('.scroll').clientWidth");

    /// <summary>Loads the page again, and tells what it asked for beyond itself, what it said on the console, and which markup of others came alive.</summary>
    public static async Task<IReadOnlyList<string>> WatchAsync(this IPage page)
    {
        var seen = new List<string>();
        page.Request += (_, request) => seen.AddRange(request.Request.Url == page.Url ? [] : [request.Request.Url]);
        page.Console += (_, line) => seen.Add(line.Message.Text);
        page.PageError += (_, error) => seen.Add(error.Message);
        await page.ReloadAsync();
        seen.AddRange(await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('img, script:not(body > script:last-child), b')].map(element => element.outerHTML)"));
        return seen;
    }

    /// <summary>The contrasts of all states against their background.</summary>
    public static async Task<double[]> ContrastsAsync(this IPage page, string scheme)
    {
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        return await page.EvaluateFunctionAsync<double[]>("""
            () => {
              const light = color => color.match(/\d+/g).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
              return [...document.querySelectorAll(".badge")].map(badge => getComputedStyle(badge))
                .map(style => [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a))
                .map(([more, less]) => (more + 0.05) / (less + 0.05));
            }
            """);
    }
}
