namespace NumberProvider.Vendors.Requests;

/// <summary>Addresses as users write them.</summary>
public static class EndpointAddress
{
    /// <summary>Reads a host, or an address with scheme and port; <c>https</c> unless it says <c>http</c>.</summary>
    /// <param name="text">The address, such as <c>isales.example.test:8443</c>.</param>
    /// <param name="vendor">Whose address it is, for the failure.</param>
    /// <exception cref="VendorException">It is no address, or has a path, a query or another scheme.</exception>
    public static Uri Parse(string text, string vendor)
    {
        var written = text.Trim();
        var hasScheme = written.Contains("://", StringComparison.Ordinal);
        var isAddress = Uri.TryCreate(hasScheme ? written : $"https://{written}", UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0, PathAndQuery: "/", UserInfo: "", Fragment: "" };
        return isAddress ? address! : throw new VendorException(new VendorFailure
        {
            Vendor = vendor,
            Operation = "endpoint",
            Code = VendorFailure.InvalidEndpoint,
            Message = $"'{Redaction.Mask(written)}' is no address; it must be HOST, HOST:PORT, or http(s)://HOST:PORT",
        });
    }
}
