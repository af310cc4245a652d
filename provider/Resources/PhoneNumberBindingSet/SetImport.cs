using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>Finds the numbers that an import means, and the terms that they share.</summary>
internal static class SetImport
{
    /// <summary>The set as the vendor shows it; null when none of its numbers is bound to the instance.</summary>
    /// <param name="id">The ID, with the numbers that are meant.</param>
    /// <param name="apiVersion">The API version to look in.</param>
    /// <param name="importedBy">The API version that the inputs need to name; null for none.</param>
    /// <param name="context">What the call has at hand.</param>
    /// <exception cref="ResourceException">The ID names no numbers, or numbers that are not bound, or numbers on different terms.</exception>
    public static async Task<(PhoneNumberBindingSetInputs Set, IReadOnlyList<CccNumber> Live)?> FindAsync(
        SetId id, string apiVersion, string? importedBy, ResourceContext context)
    {
        if (id.Selection.Count == 0)
        {
            throw new ResourceException(
                $"The vendor does not know which numbers belong to the set {id.SetName}. Import it as {id}/NUMBERS, where NUMBERS are numbers, or beginnings of numbers with * behind, joined by commas: {id}/0216066*,4001112222.");
        }

        var directory = CallCenterSession.Of(context).Numbers(apiVersion);
        var (beginnings, named) = (id.Selection.Where(selected => selected.EndsWith('*')), id.Selection.Where(selected => !selected.EndsWith('*')).ToList());
        var live = new SortedDictionary<string, CccNumber>(StringComparer.Ordinal);
        foreach (var beginning in beginnings)
        {
            foreach (var number in await directory.ListAsync(id.InstanceId, beginning.TrimEnd('*'), context.CancellationToken) ?? [])
            {
                live[number.Number] = number;
            }
        }

        foreach (var number in (await Task.WhenAll(named.Select(number => directory.FindAsync(id.InstanceId, number, context.CancellationToken)))).OfType<CccNumber>())
        {
            live[number.Number] = number;
        }

        var missing = named.Where(number => !live.ContainsKey(number)).ToList();
        return live.Count == 0 ? null
            : missing.Count > 0 ? throw new ResourceException($"The instance {id.InstanceId} does not have {string.Join(", ", missing)}.")
            : (OnCommonTerms(id, [.. live.Values], importedBy), [.. live.Values]);
    }

    private static PhoneNumberBindingSetInputs OnCommonTerms(SetId id, IReadOnlyList<CccNumber> live, string? apiVersion)
    {
        var terms = live.GroupBy(number => (number.Usage, number.ContactFlowId)).OrderByDescending(group => group.Count()).ToList();
        return terms.Count == 1
            ? new PhoneNumberBindingSetInputs(
                id.InstanceId, id.SetName, [.. live.Select(number => number.Number)], terms[0].Key.Usage, terms[0].Key.ContactFlowId, SkillGroupIds: null, apiVersion)
            : throw new ResourceException(
                "The numbers of a set have one usage and one flow, but these have several; import them as several sets. "
                + string.Join(" ", terms.Select(group => $"{group.Key.Usage} with {group.Key.ContactFlowId ?? "no flow"}: {string.Join(", ", group.Select(number => number.Number))}.")));
    }
}
