namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Gives the key for the next call.</summary>
public interface IAlibabaCredentials
{
    /// <summary>The key.</summary>
    /// <exception cref="MissingCredentialsException">There is none.</exception>
    AlibabaKey Get();
}
