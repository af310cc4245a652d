using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NumberProvider.Vendors.Requests;

/// <summary>Makes the connections over which vendors are called.</summary>
public static class VendorHandler
{
    /// <summary>Time for a connection to come about (alibaba-openapi sheet, part 6).</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A handler that keeps connections, follows no redirects, and uses the system's proxy but for this machine itself.</summary>
    /// <param name="caFile">
    /// A PEM file with the authorities to trust in place of the system's; null for the system's.
    /// Name and dates of the server's certificate are checked either way.
    /// </param>
    public static SocketsHttpHandler Create(string? caFile = null) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        Proxy = new ProxyForOthers(HttpClient.DefaultProxy),
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = caFile is null ? null : Trusting(caFile) },
    };

    /// <summary>A handler for a service of this machine or its network, which is asked without a proxy.</summary>
    public static SocketsHttpHandler CreateDirect() => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = ConnectTimeout };

    private static X509ChainPolicy Trusting(string caFile)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(caFile);
        return policy;
    }
}
