using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Scripted;

internal sealed class FixedKey(string? securityToken = null) : IAlibabaCredentials
{
    public ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken) => new(new AlibabaKey("testAccessKeyId", "testAccessKeySecret", securityToken));

    public bool Discard(AlibabaKey key) => false;
}
