using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.PhoneNumberBinding;

/// <summary>One telephone number in one instance of Alibaba's call center.</summary>
internal sealed class PhoneNumberBindingResource : Resource
{
    public override ResourceSpec Spec => PhoneNumberBindingSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        var usage = inputs.Text("usage");
        if (inputs.Text("phoneNumber")?.StartsWith("400", StringComparison.Ordinal) == true && usage is ("Outbound" or "Bidirection"))
        {
            report.Add(PropertyPath.To("usage"), $"must be Inbound for a 400 number: it cannot make calls; got '{usage}'.");
        }

        UsageChecks.Flow(inputs, "the number takes", report);
    }

    public override async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context)
    {
        var lookups = new CallCenterLookups(query, context);
        foreach (var instanceId in await lookups.InstanceIdsAsync())
        {
            foreach (var number in (await lookups.NumbersAsync(instanceId, pattern: null)).Select(number => number.Number).Order(StringComparer.Ordinal))
            {
                yield return new ListedResource($"{instanceId}/{number}", number);
            }
        }
    }

    // To begin managing groups as they are, and to stop managing them, changes nothing.
    public override IReadOnlyList<PropertyDifference> Refine(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        [.. differences.Where(difference => !difference.Path.Equals(PropertyPath.To("skillGroupIds"))
            || !(difference.Kind == DifferenceKind.Delete || (difference.Kind == DifferenceKind.Add && HasGroups(oldState, news))))];

    // A number lives in one instance at a time: where the number stays, the old instance must let it go first.
    public override bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        base.DeletesBeforeReplace(oldState, news, differences) || oldState.Text("phoneNumber") == news.Text("phoneNumber");

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var wanted = PhoneNumberBindingInputs.From(inputs, context.Vendors);
        return new ResourceSnapshot(wanted.Id, await BindAsync(wanted, inputs, context));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var (instanceId, number) = Split(id);
        var known = inputs?.Text("apiVersion") ?? state?.Text("apiVersion");
        foreach (var apiVersion in ApiVersions.ToLookIn(known, context.Vendors.CccApiVersion))
        {
            if (await Binder(apiVersion, id, context).ReadAsync(instanceId, number) is { } live)
            {
                return new LiveResource(
                    $"{instanceId}/{number}",
                    PhoneNumberBindingState.Outputs(instanceId, live, inputs, apiVersion),
                    PhoneNumberBindingState.Inputs(instanceId, live, inputs, importedBy: known is null && apiVersion != context.Vendors.CccApiVersion ? apiVersion : null));
            }
        }

        return null;
    }

    public override Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context) =>
        BindAsync(PhoneNumberBindingInputs.From(inputs, context.Vendors), inputs, context);

    public override async Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var (instanceId, number) = Split(id);
        var apiVersion = state.Text("apiVersion") ?? inputs.Text("apiVersion") ?? context.Vendors.CccApiVersion;
        if (!await Binder(apiVersion, id, context).ReleaseAsync(instanceId, number))
        {
            await context.Warn($"The number {number} stays bound to {instanceId}: another resource of this program has taken it over.");
        }
    }

    private static NumberBinder Binder(string apiVersion, string id, ResourceContext context) => new(apiVersion, $"{PhoneNumberBindingSpec.Spec.Token} {id}", context);

    private static bool HasGroups(PropertyMap oldState, PropertyMap news) => !news["skillGroupIds"].ContainsUnknowns
        && oldState.Texts("skillGroupIds") is { } held && news.Texts("skillGroupIds") is { } wanted && wanted.ToHashSet(StringComparer.Ordinal).SetEquals(held);

    private static (string InstanceId, string Number) Split(string id) => id.Split('/') is [{ Length: > 0 } instance, { Length: > 0 } number]
        ? (instance, number)
        : throw new ResourceException($"'{id}' is not the ID of a PhoneNumberBinding; it is INSTANCEID/PHONENUMBER.");

    /// <summary>Brings the number to what is wanted. What fails once it is bound fails with the state that holds.</summary>
    private static async Task<PropertyMap> BindAsync(PhoneNumberBindingInputs wanted, PropertyMap inputs, ResourceContext context)
    {
        var (live, problems) = await Binder(wanted.ApiVersion, wanted.Id, context).BindAsync(
            new WantedNumber(wanted.InstanceId, wanted.PhoneNumber, wanted.Usage, wanted.ContactFlowId, wanted.SkillGroupIds));
        var outputs = PhoneNumberBindingState.Outputs(wanted.InstanceId, live, inputs, wanted.ApiVersion);
        return problems.Count == 0 ? outputs : throw new PartialFailureException(wanted.Id, outputs, problems);
    }
}
