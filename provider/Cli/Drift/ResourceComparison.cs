using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Cli.Drift;

/// <summary>Puts into words how a resource that was read stands against the state.</summary>
/// <param name="recorded">The resource as the state has it.</param>
/// <param name="source">Where it stands in the program.</param>
/// <param name="now">The present.</param>
/// <param name="window">The window for bindings that expire; zero for none.</param>
internal sealed class ResourceComparison(ResourceState recorded, SourceLocation? source, DateTimeOffset now, TimeSpan window)
{
    private const string Renew = "set a later expiration in the program and run up";

    /// <summary>A resource that was not read, and why not.</summary>
    public ResourceDrift NotRead(string reason, IReadOnlyList<Diagnostic>? said = null) =>
        Result([Unknown(property: null, reason)], live: null, DriftState.Unknown, said ?? []);

    /// <summary>A resource that was read, or not, with what was said of it.</summary>
    public ResourceDrift Compare(StepFinished step, IReadOnlyList<Diagnostic> said)
    {
        if (!step.Succeeded)
        {
            var reasons = said.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Message).ToList();
            return NotRead(reasons.Count > 0 ? string.Join(" ", reasons) : "It could not be read.", said);
        }

        return step.Step.Operation == StepOperation.Delete ? Gone(said) : Found(step.Step, said);
    }

    private ResourceDrift Gone(IReadOnlyList<Diagnostic> said)
    {
        var expiration = recorded.Inputs.Text("expiration");
        return DyplsTime.Parse(expiration) <= now && recorded.Type == ResourceNumbers.Extension
            ? Result([new(DriftState.Expired, "expiration", Number: null, expiration, Actual: null, $"an expired binding is gone; {Renew}")], live: null, DriftState.Expired, said)
            : Result([new(DriftState.Missing, Property: null, ResourceNumbers.Single(recorded.Type, recorded.Outputs), Expected: null, Actual: null, Reason: null)], live: null, DriftState.Missing, said);
    }

    private ResourceDrift Found(Step step, IReadOnlyList<Diagnostic> said)
    {
        var live = step.New!;
        var hidden = Hidden(live).ToList();
        if (hidden.Count > 0 && HidesAll(live))
        {
            return Result(hidden, live, DriftState.Unknown, said);
        }

        var roots = step.Changes.Keys.Select(path => (string)PropertyPath.Parse(path).Segments[0]).Distinct(StringComparer.Ordinal);
        List<DriftFinding> findings = [.. roots.SelectMany(name => Differences(name, live)), .. Expiring(live), .. hidden];
        var state = findings.Exists(finding => finding.Kind is DriftState.Missing or DriftState.Foreign or DriftState.Changed) ? DriftState.Changed
            : findings.Count > 0 ? findings[0].Kind
            : DriftState.InSync;
        return Result(findings, live, state, said);
    }

    private IEnumerable<DriftFinding> Differences(string name, ResourceState live)
    {
        if (name == ResourceNumbers.ListOf(recorded.Type))
        {
            return new NumberListComparison(name, recorded, live).Findings();
        }

        var (old, found) = (recorded.Inputs.GetValueOrDefault(name), live.Inputs.GetValueOrDefault(name));
        var isSecret = old?.ContainsSecrets == true || found?.ContainsSecrets == true;
        string? Show(PropertyValue? value) => value is null ? null : isSecret ? "[secret]" : ValueText.Of(value);
        return [new DriftFinding(DriftState.Changed, name, ResourceNumbers.Single(recorded.Type, recorded.Outputs), Show(old), Show(found), Reason: null)];
    }

    private IEnumerable<DriftFinding> Expiring(ResourceState live)
    {
        if (recorded.Type != ResourceNumbers.Extension || live.Inputs.Text("expiration") is not { } text || DyplsTime.Parse(text) is not { } end)
        {
            yield break;
        }

        var number = ResourceNumbers.Single(live.Type, live.Outputs);
        if (end <= now)
        {
            yield return new DriftFinding(DriftState.Expired, "expiration", number, text, text, Renew);
        }
        else if (end - now <= window)
        {
            var wanted = recorded.Inputs.Text("expiration");
            yield return new DriftFinding(DriftState.Expiring, "expiration", number, wanted, text, DyplsTime.Parse(wanted) > end ? "it was set to an earlier time; --reconcile sets it back" : Renew);
        }
    }

    // What the campaign's details do not tell counts as it was last set, so a comparison would find it unchanged (huawei-isales sheet, 5.3).
    private IEnumerable<DriftFinding> Hidden(ResourceState live)
    {
        if (recorded.Type != ResourceNumbers.Campaign || recorded.IgnoreChanges.Contains("callerNumbers"))
        {
            yield break;
        }

        switch (live.Outputs.Text("revealed"))
        {
            case "nothing":
                yield return Unknown("callerNumbers", "the vendor's details of the campaign show no calling numbers");
                break;
            case "firstOnly":
                yield return Unknown("callerNumbers", "the vendor's details of the campaign show only one calling number, which may be the first of several, and no priority");
                break;
            case "numbersOnly":
                yield return Unknown("callerNumbers[*].priority", "the vendor's details of the campaign show the calling numbers without their priorities");
                break;
        }
    }

    private bool HidesAll(ResourceState live) => live.Outputs.Text("revealed") is "nothing" or "firstOnly";

    private static DriftFinding Unknown(string? property, string reason) => new(DriftState.Unknown, property, Number: null, Expected: null, Actual: null, reason);

    private ResourceDrift Result(IReadOnlyList<DriftFinding> findings, ResourceState? live, DriftState state, IReadOnlyList<Diagnostic> said)
    {
        var secrets = SecretTexts.Of(recorded, live);
        var urn = $" ({recorded.Urn})";
        string Clean(string text) => secrets.Hide(text.Replace(urn, "", StringComparison.Ordinal).ReplaceLineEndings(" "));
        string? CleanAny(string? text) => text is null ? null : Clean(text);
        return new ResourceDrift(
            recorded.Urn.ToString(), recorded.Type, recorded.Urn.Name, Clean(recorded.Id ?? ""), state, source,
            [.. findings.Select(finding => finding with { Number = CleanAny(finding.Number), Expected = CleanAny(finding.Expected), Actual = CleanAny(finding.Actual), Reason = CleanAny(finding.Reason) })],
            [.. Numbers(live, state, findings).Select(entry => entry with { Number = Clean(entry.Number), Details = entry.Details.ToDictionary(detail => detail.Key, detail => Clean(detail.Value)) })],
            [.. ResourceNumbers.NeverShown(recorded.Type).Where(recorded.Inputs.ContainsKey).Except(recorded.IgnoreChanges)],
            [.. said.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(diagnostic => Clean(diagnostic.Message))]);
    }

    private IEnumerable<NumberEntry> Numbers(ResourceState? live, DriftState state, IReadOnlyList<DriftFinding> findings)
    {
        if (ResourceNumbers.Single(recorded.Type, recorded.Outputs) is { } single)
        {
            yield return new NumberEntry(single, state, ResourceNumbers.Details(recorded.Type, (live ?? recorded).Outputs));
            yield break;
        }

        if (ResourceNumbers.ListOf(recorded.Type) is not { } list)
        {
            yield break;
        }

        var (olds, news) = (ResourceNumbers.Items(recorded.Inputs.GetValueOrDefault(list)), ResourceNumbers.Items(live?.Inputs.GetValueOrDefault(list)));
        var changed = findings.Where(finding => finding.Kind == DriftState.Changed).Select(finding => finding.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var number in olds.Keys.Union(news.Keys))
        {
            var standing = live is null || state == DriftState.Unknown && !findings.Any(finding => finding.Property == "callerNumbers[*].priority") ? state
                : changed.Contains(number) ? DriftState.Changed
                : !news.ContainsKey(number) ? DriftState.Missing
                : !olds.ContainsKey(number) ? DriftState.Foreign
                : DriftState.InSync;
            yield return new NumberEntry(number, standing, ResourceNumbers.Details((news.GetValueOrDefault(number) ?? olds.GetValueOrDefault(number))!));
        }
    }
}
