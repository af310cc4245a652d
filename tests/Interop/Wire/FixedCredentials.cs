using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Interop.Tests.Wire;

internal sealed class FixedCredentials(string? securityToken) : IAlibabaCredentials
{
    public const string Id = "testAccessKeyId";
    public const string Secret = "testAccessKeySecret";

    public ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken) => new(new AlibabaKey(Id, Secret, securityToken));

    public bool Discard(AlibabaKey key) => false;
}
