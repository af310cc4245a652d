using NumberProvider.Cli.Output;
using NumberProvider.Cli.Pages;

namespace NumberProvider.Cli.Cloning;

/// <summary>The forms of the report.</summary>
internal static class CloneFormats
{
    public static IReadOnlyDictionary<string, Func<CloneReport, string>> All { get; } = new Dictionary<string, Func<CloneReport, string>>(StringComparer.Ordinal)
    {
        [ReportOutputs<CloneReport>.Text] = CloneText.Write,
        ["html"] = report => PageWriter.Write(new ClonePage(report).Page()),
    };
}
