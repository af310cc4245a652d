using System.Globalization;

namespace NumberProvider.Cli.Cloning;

/// <summary>The report for a terminal: what is mapped, what is open, and what is in one environment only.</summary>
internal static class CloneText
{
    private const int MostNumbers = 10;

    public static string Write(CloneReport report)
    {
        var (clone, from, to) = (report.Result, report.Options.From, report.Options.To);
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Section(text, "Mapped", clone.Mappings.Where(mapping => mapping.IsSettled)
            .Select(mapping => Row(mapping.Kind.Word(), mapping.From, mapping.Kind == EnvironmentKind.Secret ? "" : mapping.To!, $"by {mapping.How()}{(mapping.Name is null ? "" : $" \"{mapping.Name}\"")}")));
        Section(text, "Open", clone.Mappings.Where(mapping => !mapping.IsSettled).Select(mapping => Row(mapping.Kind.Word(), mapping.From, mapping.To ?? "?", mapping.Problem ?? "")));
        Section(text, $"Only in {from}", Rows(Unmatched.InSource(clone, report.Options)));
        Section(text, $"Only in {to}", Rows(Unmatched.InTarget(clone, report.Options)));
        Section(text, $"In the program itself, so that {to} would get what is {from}'s", report.Literals().Select(literal => $"  {literal.Place}: {literal.Mapping.From}, in {to} {literal.Mapping.To}"));
        Section(text, $"Up would take from {to}", clone.Removals.Select(removal => $"  {removal}"));
        text.WriteLine(report.Summary());
        return text.ToString();
    }

    private static IEnumerable<string> Rows(IReadOnlyList<Unmatched> things)
    {
        var numbers = things.Count(thing => thing.Kind == EnvironmentKind.Number);
        return
        [
            .. things.SkipLast(numbers - MostNumbers).Select(thing => $"  {thing.Kind.Word(),-14} {thing.Id,-24} {thing.Name}".TrimEnd()),
            .. numbers > MostNumbers ? [$"  and {numbers - MostNumbers} more numbers"] : Array.Empty<string>(),
        ];
    }

    private static string Row(string kind, string from, string to, string remark) => $"  {kind,-14} {from,-24} {to,-24} {remark}".TrimEnd();

    private static void Section(StringWriter text, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count > 0)
        {
            text.WriteLine($"{title} ({list.Count}):");
            list.ForEach(text.WriteLine);
            text.WriteLine();
        }
    }
}
