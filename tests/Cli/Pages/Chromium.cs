using PuppeteerSharp;

namespace NumberProvider.Cli.Tests.Pages;

/// <summary>Headless Chromium of the machine; one without it has a reason to skip.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Set where a skip counts as a failure.</summary>
    private const string RequiredVariable = "NUMBER_REQUIRE_CHROMIUM";

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            // In a container there is no sandbox to be had, and the pages are our own.
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"], Timeout = 60_000 });
        }
    }

    public Task DisposeAsync() => _browser?.CloseAsync() ?? Task.CompletedTask;

    /// <summary>Opens a file as a page without network, or skips the test with the reason.</summary>
    public async Task<IPage> OpenAsync(string file, bool withScripts = true)
    {
        const string reason = "There is no Chromium here (Debian: apt-get install chromium).";
        if (_browser is null && Environment.GetEnvironmentVariable(RequiredVariable) is { Length: > 0 })
        {
            throw new InvalidOperationException(reason);
        }

        Skip.If(_browser is null, reason);
        var page = await _browser!.NewPageAsync();
        await page.SetJavaScriptEnabledAsync(withScripts);
        await page.SetOfflineModeAsync(true);
        await page.SetViewportAsync(new ViewPortOptions { Width = 1300, Height = 900 });
        await page.GoToAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
