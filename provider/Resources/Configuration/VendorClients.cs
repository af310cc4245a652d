using System.Collections.Concurrent;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Access;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.Configuration;

/// <summary>The clients of the vendors, made when first needed. What the configuration leaves open comes from the environment and never reaches the state.</summary>
/// <param name="configuration">The provider's configuration.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="time">The clock.</param>
public sealed class VendorClients(ProviderConfiguration configuration, Func<string, string?> environment, TimeProvider time)
{
    private readonly VendorAccess _access = new(configuration.Text, configuration.Whole, environment, time);

    private readonly ConcurrentDictionary<Type, Lazy<object>> _shared = new();

    /// <summary>Alibaba's products.</summary>
    public AlibabaClients Alibaba => _access.Alibaba;

    /// <summary>Huawei's outbound campaigns.</summary>
    /// <exception cref="MissingCredentialsException">Neither configuration nor environment says where the server is.</exception>
    public ISalesClient ISales => _access.ISales;

    /// <summary>The API version of the call center for resources that name none.</summary>
    public string CccApiVersion => _access.CccApiVersion;

    /// <summary>The most numbers in one call.</summary>
    public int MaxBatch => _access.Options.MaxBatch;

    /// <summary>Something that all calls under this configuration share: made once for each type.</summary>
    internal T Shared<T>(Func<VendorClients, T> make) where T : class =>
        (T)_shared.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;
}
