namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Gives the key for the next call.</summary>
public interface IAlibabaCredentials
{
    /// <summary>The key; a temporary one is fetched when there is none, and renewed before it ends.</summary>
    /// <exception cref="MissingCredentialsException">There is none.</exception>
    /// <exception cref="VendorException">The service that gives it failed.</exception>
    ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken);

    /// <summary>Forgets a key that the vendor calls expired.</summary>
    /// <returns>Whether another one can be had.</returns>
    bool Discard(AlibabaKey key);
}
