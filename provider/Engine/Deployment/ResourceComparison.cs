using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Finds out whether a resource stays, is changed in place or is replaced.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.2 numbers 9 and 10.</remarks>
internal sealed class ResourceComparison(OperationRun run)
{
    private const string InitErrorPath = "#initerror";
    private readonly UrnPatterns _replaces = new(run.Options.Replaces);
    private readonly ConcurrentDictionary<Urn, bool> _replaced = new();

    /// <summary>Whether a resource is replaced without asking its provider.</summary>
    public bool IsForced(Urn urn, ResourceState old) => old.Taint || _replaces.Match(urn);

    /// <summary>Remembers that a resource is replaced, for those that go with it.</summary>
    public void MarkReplaced(Urn urn) => _replaced[urn] = true;

    /// <summary>Compares a resource with what is wanted.</summary>
    public async Task<(StepOperation Operation, DiffResult Diff)> CompareAsync(ResourceState wanted, ResourceState old, ProviderInstance instance)
    {
        var none = new DiffResult(Changed: true, [], ImmutableSortedDictionary<string, PropertyChange>.Empty, DeleteBeforeReplace: false);
        if (IsForced(wanted.Urn, old) || wanted.ReplaceWith.Any(_replaced.ContainsKey) || (wanted.DeletedWith is { } with && _replaced.ContainsKey(with)) || await IsOtherProviderAsync(wanted, old, instance))
        {
            return (StepOperation.Replace, none);
        }

        var provider = await instance.UseAsync();
        var diff = await DiffAsync(provider, wanted.Urn, old, wanted.Inputs, wanted.IgnoreChanges, wanted.ReplaceOnChanges);
        var isTriggered = old.ReplacementTrigger is { } before && wanted.ReplacementTrigger is { } now && !before.WithoutSecrets().Equals(now.WithoutSecrets());
        var isHalfMade = old.InitErrors.Length > 0 && wanted.ReplaceOnChanges.Any(path => path is InitErrorPath or PropertyPath.Wildcard);
        return diff.IsReplacement || old.PendingReplacement || isTriggered || isHalfMade ? (StepOperation.Replace, diff)
            : diff.Changed == true || old.InitErrors.Length > 0 ? (StepOperation.Update, diff)
            : (StepOperation.Same, diff);
    }

    /// <summary>Whether a resource would have to be replaced if some of its inputs became unknown.</summary>
    public async Task<bool> IsReplacedByAsync(ResourceState resource, PropertyMap inputs) =>
        (await DiffAsync(await run.ProviderOfAsync(resource), resource.Urn, resource, inputs, resource.IgnoreChanges, resource.ReplaceOnChanges)).IsReplacement;

    private async Task<DiffResult> DiffAsync(IProvider provider, Urn urn, ResourceState old, PropertyMap inputs, ImmutableArray<string> ignoreChanges, ImmutableArray<string> replaceOnChanges)
    {
        var diff = await provider.DiffAsync(urn, old.Id!, old.Outputs, old.Inputs, inputs, ignoreChanges, run.Options.Abort);
        return ReplaceOnChanges(InputComparison.Complete(diff, old.Inputs, inputs), replaceOnChanges);
    }

    private static DiffResult ReplaceOnChanges(DiffResult diff, ImmutableArray<string> paths)
    {
        var patterns = paths.Where(path => path != InitErrorPath).Select(PropertyPath.Parse).ToList();
        return patterns.Count == 0 || diff.Changed != true ? diff : diff with
        {
            Changes = diff.Changes.ToImmutableSortedDictionary(
                change => change.Key,
                change => patterns.Any(pattern => pattern.Contains(PropertyPath.Parse(change.Key))) ? change.Value with { Replaces = true } : change.Value,
                StringComparer.Ordinal),
        };
    }

    // Another provider replaces a resource only if it says so itself: it may be the same one with a new name or a new key.
    private async Task<bool> IsOtherProviderAsync(ResourceState wanted, ResourceState old, ProviderInstance instance)
    {
        if (old.Provider == wanted.Provider || run.Start.Resources.FirstOrDefault(resource => ProviderRegistry.IsProvider(resource.Urn) && ProviderRegistry.ReferenceOf(resource) == old.Provider) is not { } before)
        {
            return false;
        }

        var provider = await instance.UseAsync();
        var inputs = before.Inputs.Without("__internal");
        return InputComparison.Complete(await provider.DiffConfigAsync(instance.Urn, before.Outputs, inputs, instance.Inputs, run.Options.Abort), inputs, instance.Inputs).IsReplacement;
    }
}
