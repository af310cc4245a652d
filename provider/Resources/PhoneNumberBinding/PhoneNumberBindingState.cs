using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBinding;

/// <summary>Puts a live number into the terms of the resource.</summary>
internal static class PhoneNumberBindingState
{
    /// <summary>The inputs that describe a live number.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="live">The number.</param>
    /// <param name="known">The inputs so far: they tell whether groups are managed, in which order, and the API version; null for an import.</param>
    /// <param name="importedBy">The API version that an import needs to name; null for none.</param>
    public static PropertyMap Inputs(string instanceId, CccNumber live, PropertyMap? known, string? importedBy = null)
    {
        var inputs = PropertyMap.Of(("instanceId", instanceId), ("phoneNumber", live.Number), ("usage", live.Usage))
            .WithOptional("contactFlowId", live.ContactFlowId)
            .WithOptional("apiVersion", known?.Text("apiVersion") ?? importedBy);
        return known?.Texts("skillGroupIds") is { } written ? inputs.With("skillGroupIds", live.SkillGroupIds.InOrderOf(written).ToPropertyList()) : inputs;
    }

    /// <summary>The outputs of a live number, with its groups also where others manage them.</summary>
    public static PropertyMap Outputs(string instanceId, CccNumber live, PropertyMap? known, string apiVersion)
    {
        var outputs = Inputs(instanceId, live, known)
            .With("apiVersion", apiVersion)
            .With("skillGroupIds", live.SkillGroupIds.InOrderOf(known?.Texts("skillGroupIds")).ToPropertyList())
            .WithOptional("province", live.Province)
            .WithOptional("city", live.City)
            .WithOptional("carrier", live.Provider)
            .WithOptional("phoneNumberId", live.PhoneNumberId);
        return live.Active is { } active ? outputs.With("active", active) : outputs;
    }
}
