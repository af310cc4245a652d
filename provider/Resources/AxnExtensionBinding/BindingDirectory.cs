using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>The bindings in effect on one private number.</summary>
internal sealed class BindingDirectory(DyplsClient client, string poolKey, string phoneNoX, CancellationToken cancellationToken)
{
    /// <summary>Finds a binding by the vendor's identifier; null when it is not in effect.</summary>
    public Task<AxnExtension?> FindAsync(string subsId) => client.QuerySubscriptionDetailAsync(poolKey, phoneNoX, subsId, cancellationToken);

    /// <summary>Finds a binding by its extension; null when none is in effect.</summary>
    public async Task<AxnExtension?> FindByExtensionAsync(string extension) => await AllAsync().FirstOrDefaultAsync(binding => binding.Extension == extension, cancellationToken);

    /// <summary>All bindings, in order of the vendor's identifiers.</summary>
    public async IAsyncEnumerable<AxnExtension> AllAsync()
    {
        foreach (var subsId in (await client.QuerySubsIdAsync(poolKey, phoneNoX, cancellationToken)).Order(StringComparer.Ordinal))
        {
            if (await FindAsync(subsId) is { } binding)
            {
                yield return binding;
            }
        }
    }
}
