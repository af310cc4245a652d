using NumberProvider.Cli.Inventory;
using NumberProvider.Cli.Pages;

namespace NumberProvider.Cli.Cloning;

/// <summary>The report as a page: the values of both environments side by side, and groups and campaigns with their numbers.</summary>
/// <param name="report">The report.</param>
internal sealed class ClonePage(CloneReport report)
{
    private readonly Clone _clone = report.Result;
    private readonly string _from = report.Options.From;
    private readonly string _to = report.Options.To;
    private readonly Dictionary<string, Mapping> _numbers = report.Result.Mappings.Where(mapping => mapping.Kind == EnvironmentKind.Number).ToDictionary(mapping => mapping.From, StringComparer.Ordinal);

    private PageState OnlyInSource => new($"only in {_from}", '-', PageTone.Neutral);

    private PageState OnlyInTarget => new($"only in {_to}", '+', PageTone.Unknown);

    /// <summary>The page.</summary>
    public Page Page() => new()
    {
        Title = $"Clone of {_from} as {_to}",
        Lead = report.Summary(),
        State = _clone.IsComplete ? new PageState("complete", '=', PageTone.Good) : new PageState("not complete", '!', PageTone.Bad),
        Time = report.Time,
        Lists =
        [
            new PageList("What is open", [.. _clone.Mappings.Where(mapping => !mapping.IsSettled).Select(mapping => $"{mapping.Kind.Word()} {mapping.From}{(mapping.To is null ? "" : $", {mapping.To} in {_to}")}: {mapping.Problem}")]),
            new PageList($"What stands in the program itself, so that {_to} would get what is {_from}'s", [.. report.Literals().Select(literal => $"{literal.Place}: {literal.Mapping.From}, in {_to} {literal.Mapping.To}")]),
            new PageList($"What up would take from {_to}", _clone.Removals),
            new PageList("What became configuration", _clone.Lifted),
            new PageList($"What changed since {_clone.MappingFile} was last written", MappingChanges.Describe(_clone.Before, _clone.Mappings)),
        ],
        Table = new PageTable(
            "Values",
            [$"In {_from}", $"In {_to}", "What", "Name", "Found by", "To do"],
            [
                .. _clone.Mappings.Select(mapping => new PageRow(State(mapping), [mapping.From, mapping.To ?? "", mapping.Kind.Word(), mapping.Name ?? "", mapping.To is null ? "" : mapping.How(), mapping.Problem ?? ""])),
                .. Unmatched.InSource(_clone, report.Options).Select(thing => new PageRow(OnlyInSource, [thing.Id, "", thing.Kind.Word(), thing.Name, "", ""])),
                .. Unmatched.InTarget(_clone, report.Options).Select(thing => new PageRow(OnlyInTarget, ["", thing.Id, thing.Kind.Word(), thing.Name, "", ""])),
            ]),
        Sections =
        [
            new PageSection("Skill groups", [.. Cards(EnvironmentKind.Group, Members)]),
            new PageSection("Campaigns", [.. Cards(EnvironmentKind.Campaign, Callers)]),
        ],
    };

    private static PageState State(Mapping mapping) => mapping switch
    {
        { To: null } => new PageState("open", '?', PageTone.Bad),
        { Problem: not null } => new PageState("refused", '!', PageTone.Bad),
        { Kind: EnvironmentKind.Number, Found: Finding.Rule } => new PageState("assigned", '>', PageTone.Warning),
        _ => new PageState("mapped", '=', PageTone.Good),
    };

    private static IEnumerable<(string Number, string Detail)> Members(LiveInventory inventory, string groupId) =>
        inventory.Instances.SelectMany(instance => instance.NumbersOf(groupId)).Select(number => (number.Number, number.Usage));

    private static IEnumerable<(string Number, string Detail)> Callers(LiveInventory inventory, string campaignId) => inventory.Campaigns.Where(campaign => campaign.Campaign.Id == campaignId)
        .SelectMany(campaign => campaign.Campaign.CallerNumbers.Numbers).Select(number => (number.AccessCode, number.Priority is { } priority ? $"priority {priority}" : ""));

    private IEnumerable<PageGroup> Cards(EnvironmentKind kind, Func<LiveInventory, string, IEnumerable<(string Number, string Detail)>> numbersOf) => _clone.Mappings.Where(mapping => mapping.Kind == kind).Select(mapping =>
    {
        var here = numbersOf(_clone.Source, mapping.From).ToList();
        var there = mapping.To is null ? [] : numbersOf(_clone.Target, mapping.To).ToList();
        var mapped = here.Select(member => _numbers.GetValueOrDefault(member.Number)?.To).ToHashSet();
        return new PageGroup(
            mapping.Name ?? mapping.From,
            $"{mapping.From} in {_from}, {mapping.To ?? "open"} in {_to}",
            [
                .. here.Select(member => _numbers.TryGetValue(member.Number, out var number)
                    ? new PageMember($"{member.Number} → {number.To ?? "?"}", member.Detail, State(number))
                    : new PageMember(member.Number, member.Detail, OnlyInSource)),
                .. there.Where(member => !mapped.Contains(member.Number)).Select(member => new PageMember(member.Number, member.Detail, OnlyInTarget)),
            ]);
    });
}
