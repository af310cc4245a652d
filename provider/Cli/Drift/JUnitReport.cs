using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NumberProvider.Cli.Drift;

/// <summary>The report as JUnit's XML: each resource is a test case; drift is a failure, and what cannot be known an error.</summary>
internal static class JUnitReport
{
    public static string Write(DriftReport report)
    {
        var suites = report.Resources.GroupBy(resource => resource.ShortType(), StringComparer.Ordinal).Select(group => Suite(report, group.Key, [.. group.Select(Case)])).ToList();
        if (report.Undeclared is { } undeclared)
        {
            suites.Add(Suite(report, "Undeclared", [.. undeclared.Instances.Where(instance => instance.Numbers is not null).Select(instance => Case(instance, undeclared.CountsAsDrift))]));
        }

        if (report.Unknown.Count > 0)
        {
            suites.Add(Suite(report, "Stack", [.. report.Unknown.Select((reason, at) => new XElement(
                "testcase", new XAttribute("classname", "Stack"), new XAttribute("name", Clean($"{report.Stack} {at + 1}")), Problem("error", [(DriftState.Unknown, reason)])))]));
        }

        var cases = suites.SelectMany(suite => suite.Elements("testcase")).ToList();
        var document = new XDocument(new XElement("testsuites", new XAttribute("name", Clean($"drift of {report.Project}/{report.Stack}")), Counts(cases), suites));
        var text = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?>""").Append('\n');
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            document.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Suite(DriftReport report, string name, IReadOnlyList<XElement> cases) => new(
        "testsuite", new XAttribute("name", name), Counts(cases), new XAttribute("timestamp", report.Time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)), cases);

    private static object[] Counts(IReadOnlyList<XElement> cases) =>
    [
        new XAttribute("tests", cases.Count),
        new XAttribute("failures", cases.Count(item => item.Element("failure") is not null)),
        new XAttribute("errors", cases.Count(item => item.Element("error") is not null)),
        new XAttribute("skipped", 0),
    ];

    private static XElement Case(ResourceDrift resource)
    {
        var (drift, unknown) = (resource.Drift().ToList(), resource.Unknown().ToList());
        var element = new XElement("testcase", new XAttribute("classname", resource.ShortType()), new XAttribute("name", Clean(resource.Name)));
        if (drift.Count > 0)
        {
            // A test case has one outcome: what cannot be known beside drift is told in it.
            element.Add(Problem("failure", resource.Findings.Select(finding => (finding.Kind, finding.Describe()))));
        }
        else if (unknown.Count > 0)
        {
            element.Add(Problem("error", unknown.Select(finding => (finding.Kind, finding.Describe()))));
        }

        if (resource.NotCompared.Count > 0)
        {
            element.Add(new XElement("system-out", Clean($"Not compared, because the vendor never shows it: {string.Join(", ", resource.NotCompared)}")));
        }

        return element;
    }

    private static XElement Case(UndeclaredNumbers instance, bool countsAsDrift)
    {
        var element = new XElement("testcase", new XAttribute("classname", "Undeclared"), new XAttribute("name", Clean(instance.InstanceId)));
        var findings = instance.Findings().Select(entry => (entry.Finding.Kind, entry.Finding.Describe())).ToList();
        if (findings.Count > 0)
        {
            element.Add(countsAsDrift ? Problem("failure", findings) : new XElement("system-out", Clean(string.Join("\n", findings.Select(finding => finding.Item2)))));
        }

        return element;
    }

    private static XElement Problem(string outcome, IEnumerable<(DriftState Kind, string What)> problems)
    {
        var all = problems.ToList();
        return new XElement(outcome, new XAttribute("type", TextReport.Word(all[0].Kind)), new XAttribute("message", Clean(all[0].What)), Clean(string.Join("\n", all.Select(problem => problem.What))));
    }

    // Names and values may hold characters that XML does not have.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
