using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Looks things of the call center up, the same for both API versions. What does not exist is the fault of the argument that names it.</summary>
internal sealed class CallCenterLookups(PropertyMap arguments, ResourceContext context)
{
    public static PropertySpec InstanceId { get; } = new("instanceId", CallCenterProperties.Identifier, "The instance of the call center.") { Required = true };

    public static PropertySpec ApiVersion { get; } =
        new("apiVersion", ApiVersions.Spec, "The API version that is asked; by default that of the provider's configuration, else `2020-07-01`.");

    private ICccInventory Inventory => context.Vendors.Alibaba.Ccc(arguments.Text("apiVersion") ?? context.Vendors.CccApiVersion);

    private Ccc2020Client Newer => context.Vendors.Alibaba.Ccc2020;

    private CancellationToken Cancellation => context.CancellationToken;

    public Task<IReadOnlyList<CccInstance>> InstancesAsync() => Inventory.ListInstancesAsync(Cancellation);

    public Task<CccInstance> InstanceAsync(string instanceId) => Named(() => Inventory.GetInstanceAsync(instanceId, Cancellation));

    public Task<IReadOnlyList<CccSkillGroup>> SkillGroupsAsync(string instanceId) => Named(() => Inventory.ListSkillGroupsAsync(instanceId, Cancellation));

    public Task<IReadOnlyList<CccContactFlow>> ContactFlowsAsync(string instanceId) => Named(() => Inventory.ListContactFlowsAsync(instanceId, Cancellation));

    public Task<IReadOnlyList<CccNumber>> NumbersAsync(string instanceId, string? pattern) => Named(() => Inventory.ListPhoneNumbersAsync(instanceId, pattern, Cancellation));

    public Task<IReadOnlyList<CccNumber>> NumbersOfSkillGroupAsync(string instanceId, string skillGroupId, bool isMember) => Named(() => isMember
        ? Newer.ListPhoneNumbersOfSkillGroupAsync(instanceId, skillGroupId, Cancellation)
        : Newer.ListPhoneNumbersOutsideSkillGroupAsync(instanceId, skillGroupId, Cancellation));

    /// <summary>The instances that a listing goes through, in order of their identifiers: the one that is named, or all.</summary>
    public async Task<IReadOnlyList<string>> InstanceIdsAsync() => arguments.Text("instanceId") is { } only
        ? [only]
        : [.. (await InstancesAsync()).Select(instance => instance.InstanceId).Order(StringComparer.Ordinal)];

    private static async Task<T> Named<T>(Func<Task<T>> look)
    {
        try
        {
            return await look();
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            throw new ArgumentFailureException("instanceId", $"There is no such instance. {exception.Message}");
        }
        catch (VendorException exception) when (CccErrors.IsMissingSkillGroup(exception))
        {
            throw new ArgumentFailureException("skillGroupId", $"There is no such skill group in the instance. {exception.Message}");
        }
    }
}
