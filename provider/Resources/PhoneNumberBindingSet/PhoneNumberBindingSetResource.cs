using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>Many telephone numbers in one instance of Alibaba's call center, with one usage, one flow and one set of groups.</summary>
/// <remarks>Each number is looked for, bound, verified and let go by itself, at the same time as the others; the calls leave together.</remarks>
internal sealed class PhoneNumberBindingSetResource : Resource
{
    private static readonly string[] Identity = ["instanceId", "setName", "usage"];

    public override ResourceSpec Spec => PhoneNumberBindingSetSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        var usage = inputs.Text("usage");
        var numbers = inputs.GetValueOrDefault("phoneNumbers")?.As<PropertyList>() ?? [];
        for (var index = 0; index < numbers.Count; index++)
        {
            if (usage is "Outbound" or "Bidirection" && numbers[index].As<PropertyText>()?.Value.StartsWith("400", StringComparison.Ordinal) == true)
            {
                report.Add(PropertyPath.To("phoneNumbers").Then(index), $"is a 400 number, which cannot make calls: it needs a set with the usage Inbound, and this one has '{usage}'.");
            }
        }

        UsageChecks.Flow(inputs, "the numbers take", report);
    }

    // A number lives in one instance at a time: where a number stays, the old instance must let it go first.
    public override bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        base.DeletesBeforeReplace(oldState, news, differences)
        || (oldState.Text("instanceId") != news.Text("instanceId") && PhoneNumberBindingSetState.Held(oldState).Intersect(news.Texts("phoneNumbers") ?? []).Any());

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var set = PhoneNumberBindingSetInputs.From(inputs);
        return new ResourceSnapshot(set.Id, await ConvergeAsync(set, held: [], context));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var setId = SetId.Parse(id);
        var known = inputs?.Text("apiVersion") ?? state?.Text("apiVersion");
        // What a program gives to get a set may say nothing of it; then the ID says which numbers are meant, as for an import.
        var isDescribed = (inputs ?? state) is { } given && Identity.All(name => given.Text(name) is not null);
        foreach (var apiVersion in ApiVersions.ToLookIn(known, context.Vendors.CccApiVersion))
        {
            var found = state is null || !isDescribed
                ? await SetImport.FindAsync(setId, apiVersion, importedBy: known is null && apiVersion != context.Vendors.CccApiVersion ? apiVersion : null, context)
                : await FindAsync(PhoneNumberBindingSetInputs.From(inputs ?? state), state, Binder(setId.ToString(), apiVersion, context));
            if (found is var (set, live))
            {
                return new LiveResource($"{setId}", PhoneNumberBindingSetState.Outputs(set, live, apiVersion), PhoneNumberBindingSetState.Inputs(set, live));
            }
        }

        return null;
    }

    public override Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context) =>
        ConvergeAsync(PhoneNumberBindingSetInputs.From(inputs), PhoneNumberBindingSetState.Held(state), context);

    public override Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context) =>
        DeletePartsAsync(id, state, inputs, Parts(state), context);

    public override IReadOnlyList<string> Parts(PropertyMap state) => PhoneNumberBindingSetState.Held(state);

    public override async Task DeletePartsAsync(string id, PropertyMap state, PropertyMap inputs, IReadOnlyList<string> parts, ResourceContext context)
    {
        var apiVersion = state.Text("apiVersion") ?? inputs.Text("apiVersion") ?? context.Vendors.CccApiVersion;
        var setId = SetId.Parse(id);
        var outcomes = await ReleaseAsync(setId.InstanceId, parts, Binder(setId.ToString(), apiVersion, context), context);
        if (NumberOutcome.Reasons(outcomes) is { Count: > 0 } reasons)
        {
            throw new ResourceException(string.Join("\n", reasons));
        }
    }

    private static NumberBinder Binder(string id, string apiVersion, ResourceContext context) => new(apiVersion, $"{PhoneNumberBindingSetSpec.Spec.Token} {id}", context);

    /// <summary>The numbers that the set is to hold or holds, as far as they are bound; null when none of them is.</summary>
    private static async Task<(PhoneNumberBindingSetInputs Set, IReadOnlyList<CccNumber> Live)?> FindAsync(PhoneNumberBindingSetInputs set, PropertyMap state, NumberBinder binder)
    {
        var numbers = set.PhoneNumbers.Union(PhoneNumberBindingSetState.Held(state)).ToList();
        CccNumber[] live = [.. (await Task.WhenAll(numbers.Select(number => binder.FindAsync(set.InstanceId, number)))).OfType<CccNumber>()];
        if (live.Length == 0)
        {
            return numbers.Count == 0 ? (set, live) : null;
        }

        // Where somebody has changed all numbers alike, the terms of the set have changed, and not the membership of each number.
        var others = set.OnTermsOf(live[0]);
        return (!live.Any(set.Fits) && live.All(others.Fits) ? others : set, live);
    }

    /// <summary>Binds what is wanted, then lets go what is held and no longer wanted; nothing is let go while something wanted is missing.</summary>
    private static async Task<PropertyMap> ConvergeAsync(PhoneNumberBindingSetInputs set, IReadOnlyList<string> held, ResourceContext context)
    {
        var apiVersion = set.EffectiveApiVersion(context.Vendors);
        var binder = Binder(set.Id, apiVersion, context);
        var outcomes = await Task.WhenAll(set.PhoneNumbers.Select(number => NumberOutcome.OfAsync(number, async () =>
        {
            var (live, problems) = await binder.BindAsync(set.Wanted(number));
            return new NumberOutcome(number, live, problems);
        })));
        var reasons = NumberOutcome.Reasons(outcomes);
        var rest = held.Except(outcomes.Where(outcome => outcome.IsKnown).Select(outcome => outcome.Number)).ToList();
        if (reasons.Count == 0)
        {
            var released = await ReleaseAsync(set.InstanceId, rest, binder, context);
            reasons = NumberOutcome.Reasons(released);
            rest = [.. released.Where(outcome => outcome.Problems.Count > 0).Select(outcome => outcome.Number)];
        }

        List<CccNumber> live = [.. outcomes.Select(outcome => outcome.Live).OfType<CccNumber>()];
        if (reasons.Count > 0 && live.Count == 0 && held.Count == 0)
        {
            throw new ResourceException(string.Join("\n", reasons));
        }

        var outputs = PhoneNumberBindingSetState.Outputs(set, live, apiVersion);
        return reasons.Count == 0
            ? outputs
            : throw new PartialFailureException(set.Id, outputs.With("phoneNumbers", outputs.Texts("phoneNumbers")!.Concat(rest).ToPropertyList()), reasons);
    }

    private static async Task<IReadOnlyList<NumberOutcome>> ReleaseAsync(string instanceId, IReadOnlyList<string> numbers, NumberBinder binder, ResourceContext context)
    {
        var left = new List<string>();
        var outcomes = await Task.WhenAll(numbers.Select(number => NumberOutcome.OfAsync(number, async () =>
        {
            if (!await binder.ReleaseAsync(instanceId, number))
            {
                lock (left)
                {
                    left.Add(number);
                }
            }

            return new NumberOutcome(number, Live: null, []);
        })));
        if (left.Count > 0)
        {
            await context.Warn($"{string.Join(", ", left.Order(StringComparer.Ordinal))} stay bound to {instanceId}: another resource of this program has taken over.");
        }

        return outcomes;
    }
}
