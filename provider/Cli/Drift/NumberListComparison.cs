using NumberProvider.Cli.Output;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Drift;

/// <summary>Compares a resource's list of numbers with the vendor's, number by number and in whatever order.</summary>
/// <param name="list">The property.</param>
/// <param name="recorded">The resource in the state.</param>
/// <param name="live">The resource at the vendor.</param>
internal sealed class NumberListComparison(string list, ResourceState recorded, ResourceState live)
{
    private static readonly string[] Terms = ["usage", "contactFlowId", "skillGroupIds"];

    private readonly IReadOnlyDictionary<string, PropertyMap> _deviating = ResourceNumbers.Deviating(live.Outputs);

    public IEnumerable<DriftFinding> Findings()
    {
        var (olds, news) = (ResourceNumbers.Items(recorded.Inputs.GetValueOrDefault(list)), ResourceNumbers.Items(live.Inputs.GetValueOrDefault(list)));
        return
        [
            .. olds.SelectMany(entry => news.TryGetValue(entry.Key, out var found) ? Changed(entry.Key, entry.Value, found)
                : _deviating.TryGetValue(entry.Key, out var terms) ? OnOtherTerms(entry.Key, terms)
                : [new DriftFinding(DriftState.Missing, list, entry.Key, ValueText.Of(entry.Value), Actual: null, Reason: null)]),
            .. news.Where(entry => !olds.ContainsKey(entry.Key))
                .Select(entry => new DriftFinding(DriftState.Foreign, list, entry.Key, Expected: null, ValueText.Of(entry.Value), Reason: null)),
        ];
    }

    private static IEnumerable<DriftFinding> Changed(string number, PropertyValue old, PropertyValue found) => (old, found) is (PropertyMap was, PropertyMap has)
        ? was.Keys.Union(has.Keys).Select(member => Changed(number, member, was.GetValueOrDefault(member), has.GetValueOrDefault(member))).OfType<DriftFinding>()
        : [];

    // A set leaves groups alone where it names none.
    private IEnumerable<DriftFinding> OnOtherTerms(string number, PropertyMap terms) => Terms.Where(name => name != "skillGroupIds" || recorded.Inputs.ContainsKey(name))
        .Select(name => Changed(number, name, recorded.Inputs.GetValueOrDefault(name), terms.GetValueOrDefault(name))).OfType<DriftFinding>();

    private static DriftFinding? Changed(string number, string property, PropertyValue? old, PropertyValue? found) => IsSame(old?.WithoutSecrets(), found?.WithoutSecrets())
        ? null
        : new DriftFinding(DriftState.Changed, property, number, Show(old), Show(found), Reason: null);

    private static bool IsSame(PropertyValue? old, PropertyValue? found) =>
        (old, found) is (PropertyList was, PropertyList has) ? was.ToHashSet().SetEquals(has) : Equals(old, found);

    private static string? Show(PropertyValue? value) => value is null ? null : ValueText.Of(value);
}
