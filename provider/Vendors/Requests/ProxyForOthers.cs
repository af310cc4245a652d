using System.Net;

namespace NumberProvider.Vendors.Requests;

/// <summary>A proxy that is not asked for addresses of this machine, where the emulator listens.</summary>
/// <param name="proxy">The proxy for all other addresses.</param>
internal sealed class ProxyForOthers(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
