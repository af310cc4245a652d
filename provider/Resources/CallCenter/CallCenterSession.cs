using NumberProvider.Resources.Coalescing;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>What all calls about the call center share under one configuration.</summary>
internal sealed class CallCenterSession
{
    private readonly Lazy<INumberDirectory> _directory2017;
    private readonly Lazy<INumberDirectory> _directory2020;

    private CallCenterSession(VendorClients vendors, TimeProvider time)
    {
        _directory2017 = new(() => new NumberDirectory(id => new InstanceNumbers2017(vendors.Alibaba.Ccc2017, id, InFlight, new PartSize(vendors.MaxBatch), time)));
        _directory2020 = new(() => new NumberDirectory(id => new InstanceNumbers2020(vendors.Alibaba.Ccc2020, id, InFlight, new PartSize(vendors.MaxBatch), time)));
        Groups = new(InFlight, time, (group, cancellation) => ListGroupAsync(vendors.Alibaba.Ccc2020, group.Instance, group.SkillGroup, cancellation));
    }

    /// <summary>The callers at work.</summary>
    public InFlight InFlight { get; } = new();

    /// <summary>Which resource has taken which number.</summary>
    public NumberClaims Claims { get; } = new();

    /// <summary>The numbers of skill groups in API version 2020-07-01; null where the group, or its instance, does not exist.</summary>
    public SharedReadings<(string Instance, string SkillGroup), IReadOnlyList<string>?> Groups { get; }

    /// <summary>The session of a call.</summary>
    public static CallCenterSession Of(ResourceContext context) => context.Vendors.Shared(vendors => new CallCenterSession(vendors, context.Time));

    /// <summary>The numbers as an API version shows them.</summary>
    public INumberDirectory Numbers(string apiVersion) => (apiVersion == ApiVersions.V2017 ? _directory2017 : _directory2020).Value;

    private static async Task<IReadOnlyList<string>?> ListGroupAsync(Ccc2020Client client, string instanceId, string skillGroupId, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await client.ListPhoneNumbersOfSkillGroupAsync(instanceId, skillGroupId, cancellationToken)).Select(number => number.Number)];
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception) || CccErrors.IsMissingSkillGroup(exception))
        {
            return null;
        }
    }
}
