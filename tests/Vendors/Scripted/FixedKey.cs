using NumberProvider.Vendors.Alibaba.Credentials;

namespace NumberProvider.Vendors.Tests.Scripted;

internal sealed class FixedKey(string? securityToken = null) : IAlibabaCredentials
{
    public AlibabaKey Get() => new("testAccessKeyId", "testAccessKeySecret", securityToken);
}
