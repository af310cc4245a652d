using NumberProvider.Vendors.Alibaba.Ccc;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba;

/// <summary>The clients of Alibaba's products that share one key and one way of making calls.</summary>
public sealed class AlibabaClients
{
    /// <summary>Makes the clients; nothing is called and no key is looked for yet.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="credentials">Gives the key.</param>
    /// <param name="cccEndpoint">Where the call center answers.</param>
    /// <param name="dyplsEndpoint">Where number privacy answers.</param>
    /// <param name="options">How calls are made.</param>
    /// <param name="time">The clock.</param>
    public AlibabaClients(
        HttpMessageInvoker http, IAlibabaCredentials credentials, Uri cccEndpoint, Uri dyplsEndpoint, RequestsOptions options, TimeProvider time)
    {
        var sender = new RequestSender(http, options, time);
        Ccc2020 = new Ccc2020Client(new OpenApiClient(new("Alibaba Cloud CCC", CccApiVersion.V2020), cccEndpoint, credentials, sender, time));
        Ccc2017 = new Ccc2017Client(new OpenApiClient(new("Alibaba Cloud CCC", CccApiVersion.V2017), cccEndpoint, credentials, sender, time));
        Dypls = new DyplsClient(new OpenApiClient(new("Alibaba Dypls", "2017-05-25"), dyplsEndpoint, credentials, sender, time));
    }

    /// <summary>The call center, API version 2020-07-01.</summary>
    public Ccc2020Client Ccc2020 { get; }

    /// <summary>The call center, API version 2017-07-05.</summary>
    public Ccc2017Client Ccc2017 { get; }

    /// <summary>What one API version of the call center lists.</summary>
    public ICccInventory Ccc(string apiVersion) => apiVersion == CccApiVersion.V2017 ? Ccc2017 : Ccc2020;

    /// <summary>Number privacy.</summary>
    public DyplsClient Dypls { get; }
}
