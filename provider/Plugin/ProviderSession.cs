using System.Collections.Concurrent;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>A configured provider, and what the program holds through it.</summary>
/// <param name="vendors">The clients that go with the configuration.</param>
/// <param name="settings">What the clients are made from.</param>
/// <param name="ledger">What the engine's program holds through all its providers.</param>
/// <remarks>
/// A replacement that keeps the ID deletes after creating, and following it would remove the new object (pulumi-provider-protocol sheet, 8.1). Where the
/// engine was killed between the two, the next operation finds the new one unchanged and deletes the old one all the same.
/// </remarks>
internal sealed class ProviderSession(VendorClients vendors, VendorSettings settings, EngineLedger ledger)
{
    private readonly ConcurrentDictionary<(string Token, string Id), string> _made = new();
    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);

    /// <summary>The clients that go with the configuration.</summary>
    public VendorClients Vendors => vendors;

    /// <summary>What the engine's program holds through all its providers.</summary>
    public EngineLedger Ledger => ledger;

    /// <summary>The program declares a resource: only then does a comparison without a difference say that it stays. A refresh compares too, also what the program has lost.</summary>
    public void Declare(string urn) => _declared.TryAdd(urn, true);

    /// <summary>Remembers that a resource was made or taken over here.</summary>
    /// <returns>The URN under which the same was made before, when that is another one; otherwise null.</returns>
    public string? Remember(Resource resource, string id, string urn, params IEnumerable<PropertyMap> values)
    {
        ledger.Made(Names(resource, id, values));
        var first = _made.GetOrAdd((resource.Spec.Token, id), urn);
        return first == urn ? null : first;
    }

    /// <summary>Remembers that a resource of an earlier operation stays, if the program declares it.</summary>
    public void Keep(Resource resource, string id, string urn, PropertyMap inputs)
    {
        if (_declared.ContainsKey(urn))
        {
            ledger.Kept(Names(resource, id, [inputs]));
        }
    }

    /// <summary>Whether nothing else of the program holds what has this ID.</summary>
    public bool IsFree(Resource resource, string id) => ledger.Free([Name(resource.Spec, id)]).Count > 0;

    /// <summary>The parts of an old state that nothing else of the program holds.</summary>
    public IReadOnlyList<string> FreeParts(Resource resource, string id, PropertyMap state)
    {
        var free = ledger.Free([.. resource.Parts(state).Select(part => Name(resource.Spec, id, part))]).ToHashSet(StringComparer.Ordinal);
        return [.. resource.Parts(state).Where(part => free.Contains(Name(resource.Spec, id, part)))];
    }

    private IReadOnlyList<string> Names(Resource resource, string id, IEnumerable<PropertyMap> values) =>
        [Name(resource.Spec, id), .. values.SelectMany(resource.Parts).Distinct(StringComparer.Ordinal).Select(part => Name(resource.Spec, id, part))];

    private string Name(ResourceSpec spec, string id, string part = "") => $"{settings.HostOf(spec.System)} {spec.Token} {id} {part}";
}
