using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>A key that ends.</summary>
/// <param name="Key">The key, with its token.</param>
/// <param name="Expiration">When it ends.</param>
internal sealed record TemporaryKey(AlibabaKey Key, DateTimeOffset Expiration);
