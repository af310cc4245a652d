using NumberProvider.Resources.AxnExtensionBinding;
using NumberProvider.Resources.CampaignCallerNumbers;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.PhoneNumberBinding;
using NumberProvider.Resources.PhoneNumberBindingSet;
using NumberProvider.Resources.SkillGroupNumberSet;

namespace NumberProvider.Resources;

/// <summary>All resources of the package.</summary>
public static class ResourceRegistry
{
    /// <summary>The resources in the order of the documentation.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new PhoneNumberBindingResource(),
        new PhoneNumberBindingSetResource(),
        new SkillGroupNumberSetResource(),
        new CampaignCallerNumbersResource(),
        new AxnExtensionBindingResource(),
    ];

    /// <summary>Finds a resource by its type token; null when there is none.</summary>
    public static Resource? Find(string token) => All.FirstOrDefault(resource => resource.Spec.Token == token);
}
