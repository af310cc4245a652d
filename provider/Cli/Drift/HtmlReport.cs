using NumberProvider.Cli.Pages;

namespace NumberProvider.Cli.Drift;

/// <summary>The report as a page.</summary>
internal static class HtmlReport
{
    public static string Write(DriftReport report) => PageWriter.Write(new Page
    {
        Title = $"Numbers of {report.Project}/{report.Stack}",
        Lead = report.Summary.Describe(),
        State = report.Verdict switch
        {
            DriftVerdict.Drift => new PageState("drift", '!', PageTone.Bad),
            DriftVerdict.None => State(DriftState.InSync),
            _ => State(DriftState.Unknown),
        },
        Time = report.Time,
        Lists =
        [
            new PageList("What drifted", [.. report.Drifted().SelectMany(resource => resource.Drift().Select(finding => $"{resource.Name} ({resource.Id}): {finding.Describe()}"))]),
            new PageList(TextReport.UndeclaredTitle, [.. report.Undeclared?.Describe() ?? []]),
            new PageList("What cannot be known, neither drift nor none", [.. TextReport.Unknown(report)]),
            new PageList("What is not compared, because the vendor never shows it", [.. report.NotCompared().Select(entry => $"{entry.Property} ({TextReport.Names(entry.Resources)})")]),
            Since(report),
        ],
        Table = new PageTable(
            "Inventory",
            ["Number", "Resource", "Type", "ID", "Details"],
            [.. report.Resources.SelectMany(resource => resource.Numbers.Select(entry => new PageRow(
                State(entry.State), [entry.Number, resource.Name, resource.ShortType(), resource.Id, entry.DescribeDetails()]))),
                .. (report.Undeclared?.All() ?? []).Select(entry => new PageRow(
                    State(entry.Number.State), [entry.Number.Number, "", "", $"{entry.Instance.InstanceId}/{entry.Number.Number}", entry.Number.DescribeDetails()]))]),
        Sections =
        [
            new PageSection("Groups and campaigns", [.. report.Resources.Where(resource => ResourceNumbers.ListOf(resource.Type) is not null).Select(resource => new PageGroup(
                resource.Id, $"{resource.ShortType()} {resource.Name}", [.. resource.Numbers.Select(entry => new PageMember(entry.Number, entry.DescribeDetails(), State(entry.State)))]))]),
        ],
    });

    private static PageList Since(DriftReport report) => report.Since is not { } since
        ? new PageList("", [])
        : new PageList($"What changed since {TextReport.Time(since.Time)}", since is { Appeared.Count: 0, Resolved.Count: 0 }
            ? ["nothing"]
            : [.. since.Appeared.Select(entry => $"new: {TextReport.Entry(entry)}"), .. since.Resolved.Select(entry => $"resolved: {TextReport.Entry(entry)}")]);

    private static PageState State(DriftState state) => new(TextReport.Word(state), TextReport.Sign(state), state switch
    {
        DriftState.InSync => PageTone.Good,
        DriftState.Expiring or DriftState.Undeclared => PageTone.Warning,
        DriftState.Unknown => PageTone.Unknown,
        _ => PageTone.Bad,
    });
}
