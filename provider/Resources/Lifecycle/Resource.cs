using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>A kind of resource: what users may write, and how the vendor is made to agree.</summary>
public abstract class Resource
{
    /// <summary>What users see.</summary>
    public abstract ResourceSpec Spec { get; }

    /// <summary>Checks what concerns several properties at once. Called with the inputs as declared, unknowns and secrets included.</summary>
    public virtual void CheckTogether(PropertyMap inputs, CheckReport report)
    {
    }

    /// <summary>Whether a replacement must remove the old one before the new one can be made.</summary>
    /// <remarks>
    /// Pulumi deletes after creating, also where both have one ID; what was just made would then be removed. So the answer is yes
    /// whenever the ID stays, without any difference too (pulumi-provider-protocol sheet, 8.1).
    /// </remarks>
    public virtual bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        !differences.Any(difference => difference.Replaces);

    /// <summary>Takes back, or sharpens, differences that the declaration alone judges wrongly.</summary>
    public virtual IReadOnlyList<PropertyDifference> Refine(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) => differences;

    /// <summary>Makes the resource, or takes over what an earlier, interrupted create left.</summary>
    /// <exception cref="PartialFailureException">It exists, but not as wanted.</exception>
    public abstract Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context);

    /// <summary>Reads the live state; null when the resource does not exist.</summary>
    /// <param name="id">The ID, of the state or as given for an import.</param>
    /// <param name="inputs">The inputs of the state; null for an import.</param>
    /// <param name="state">The outputs of the state; null for an import.</param>
    /// <param name="context">The call.</param>
    public abstract Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context);

    /// <summary>Makes the vendor agree with the new inputs, whatever it holds now.</summary>
    /// <exception cref="PartialFailureException">Only a part was done.</exception>
    public abstract Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context);

    /// <summary>Lists what stands at the vendor, in a stable order: what an import could take over.</summary>
    /// <param name="query">The inputs that narrow the listing down, checked.</param>
    /// <param name="context">The call.</param>
    public virtual IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context) =>
        throw new ResourceException($"{Spec.Token} cannot be listed.");

    /// <summary>Removes the resource; one that is gone already counts as removed.</summary>
    public abstract Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context);

    /// <summary>What a state, or inputs, hold that can be removed one by one, by name; nothing where the resource is a single thing.</summary>
    public virtual IReadOnlyList<string> Parts(PropertyMap state) => [];

    /// <summary>Removes parts of an old one, while a new one with the same ID has the others.</summary>
    public virtual Task DeletePartsAsync(string id, PropertyMap state, PropertyMap inputs, IReadOnlyList<string> parts, ResourceContext context) => Task.CompletedTask;
}
