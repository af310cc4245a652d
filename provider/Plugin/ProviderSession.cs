using System.Collections.Concurrent;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>A configured provider, and what was made through it.</summary>
/// <param name="vendors">The clients that go with the configuration.</param>
/// <param name="settings">What the clients are made from.</param>
/// <param name="siblings">What other processes of the same engine made.</param>
internal sealed class ProviderSession(VendorClients vendors, VendorSettings settings, SiblingLedger siblings)
{
    private readonly ConcurrentDictionary<(string Token, string Id), string> _made = new();

    /// <summary>The clients that go with the configuration.</summary>
    public VendorClients Vendors => vendors;

    /// <summary>Remembers that a resource was made or taken over here.</summary>
    /// <returns>The URN under which the same was made before, when that is another one; otherwise null.</returns>
    public string? Remember(ResourceSpec spec, string id, string urn)
    {
        siblings.Write(Key(spec, id));
        var first = _made.GetOrAdd((spec.Token, id), urn);
        return first == urn ? null : first;
    }

    /// <summary>
    /// Whether a delete concerns what was just made. A replacement that keeps the ID deletes after creating, and following it would remove the new
    /// object. Where the provider itself is replaced, the delete comes to another process of the same engine (pulumi-provider-protocol sheet, 8.1).
    /// </summary>
    public bool IsJustMade(ResourceSpec spec, string id) => _made.ContainsKey((spec.Token, id)) || siblings.Has(Key(spec, id));

    private string Key(ResourceSpec spec, string id) => $"{settings.HostOf(spec.System)} {spec.Token} {id}";
}
