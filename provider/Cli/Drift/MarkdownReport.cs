using System.Globalization;
using System.Net;
using System.Text;

namespace NumberProvider.Cli.Drift;

/// <summary>The report in the Markdown of GitHub and GitLab, short enough for a comment.</summary>
internal static class MarkdownReport
{
    /// <summary>The most characters of a comment on GitHub.</summary>
    public const int MostCharacters = 65_536;

    // What is kept free for the line that tells how much was left out.
    private const int Reserve = 300;

    public static string Write(DriftReport report)
    {
        var head = Head(report);
        var lines = Body(report).ToList();
        var length = head.Length;
        var kept = lines.TakeWhile(line => (length += line.Length + 1) <= MostCharacters - Reserve).ToList();
        var left = lines.Skip(kept.Count).Count(line => line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal));
        var isCut = kept.Count < lines.Count;
        var end = isCut ? $"\n> **Cut:** {left} more lines do not fit into a comment. The whole is in the other formats of this report.\n" : "";
        return head + string.Concat(kept.Select(line => line + "\n")) + end;
    }

    private static string Head(DriftReport report) => $"""
        <!-- numbers-drift {WebUtility.HtmlEncode(report.Project)}/{WebUtility.HtmlEncode(report.Stack)} -->
        ### {Verdict(report)} in {Code($"{report.Project}/{report.Stack}")}

        {report.Summary.Describe()} Read {TextReport.Time(report.Time)}.

        """.ReplaceLineEndings("\n");

    private static string Verdict(DriftReport report) => report.Verdict switch
    {
        DriftVerdict.Drift => "Drift",
        DriftVerdict.None => "No drift",
        _ => "Drift cannot be ruled out",
    };

    private static IEnumerable<string> Body(DriftReport report)
    {
        if (report.Drifted().Any())
        {
            yield return "";
            yield return "| | Resource | Type | Number | What |";
            yield return "|---|---|---|---|---|";
            foreach (var resource in report.Drifted())
            {
                foreach (var finding in resource.Drift())
                {
                    yield return $"| {TextReport.Word(finding.Kind)} | {Code(resource.Name)} | {Text(resource.ShortType())} | {(finding.Number is null ? "" : Code(finding.Number))} | {What(resource, finding)} |";
                }
            }
        }

        foreach (var line in Section(TextReport.UndeclaredTitle, (report.Undeclared?.Describe() ?? []).Select(Text))
            .Concat(Section("Cannot be known, neither drift nor none", TextReport.Unknown(report).Select(Text)))
            .Concat(Section("Not compared, because the vendor never shows it", report.NotCompared().Select(entry => Text($"{entry.Property} ({TextReport.Names(entry.Resources)})"))))
            .Concat(report.Since is { } since
                ? Section($"Since {TextReport.Time(since.Time)}", [.. since.Appeared.Select(entry => $"new: {Text(TextReport.Entry(entry))}"), .. since.Resolved.Select(entry => $"resolved: {Text(TextReport.Entry(entry))}")])
                : []))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}").ToList();
        return lines.Count == 0 ? [] : ["", $"**{title}**", "", .. lines];
    }

    private static string What(ResourceDrift resource, DriftFinding finding) => finding switch
    {
        { Kind: DriftState.Changed } => $"{Text(finding.Property!)}: {Value(finding.Expected)} → {Value(finding.Actual)}",
        { Kind: DriftState.Missing, Property: null } => $"{Code(resource.Id)} is gone at the vendor",
        _ => Text((finding with { Number = null }).Describe()),
    };

    private static string Value(string? value) => value is null ? "(none)" : Code(value);

    // Markup, tables and mentions must not come alive.
    private static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in OneLine(text))
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' => escaped.Append("&#64;"),
                '#' => escaped.Append("&#35;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A value as code: between more backticks than it holds in a row; in a table a bar needs a backslash even there.</summary>
    private static string Code(string text)
    {
        var value = OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', 1 + value.Split(value.Where(character => character != '`').Distinct().ToArray()).Max(run => run.Length));
        var isTight = value.StartsWith('`') || value.EndsWith('`');
        return value.Length == 0 ? "(empty)" : string.Create(CultureInfo.InvariantCulture, $"{fence}{(isTight ? " " : "")}{value}{(isTight ? " " : "")}{fence}");
    }

    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
