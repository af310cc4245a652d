using System.Collections.Concurrent;
using NumberProvider.Resources.Configuration;

namespace NumberProvider.Plugin;

/// <summary>A configured provider, as one engine's connection sees it.</summary>
/// <param name="Vendors">The clients that go with the configuration.</param>
internal sealed record ProviderSession(VendorClients Vendors)
{
    private readonly ConcurrentDictionary<(string Type, string Id), bool> _made = new();

    /// <summary>Remembers that a resource was made or taken over here.</summary>
    public void Remember(string type, string id) => _made[(type, id)] = true;

    /// <summary>
    /// Whether a delete concerns what was just made here. A replacement that keeps the ID deletes after creating; following it would remove the
    /// new object (pulumi-provider-protocol sheet, 8.1).
    /// </summary>
    public bool IsJustMade(string type, string id) => _made.ContainsKey((type, id));
}
