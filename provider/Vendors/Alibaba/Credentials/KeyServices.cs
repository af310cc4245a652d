using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The services from which temporary keys come. Nothing is called before a key is asked for.</summary>
/// <remarks>
/// For private clouds and tests <c>NUMBER_ALIBABA_STS_ENDPOINT</c> and <c>NUMBER_ALIBABA_METADATA_ENDPOINT</c> give other addresses.
/// </remarks>
internal sealed class KeyServices(Func<string, string?> environment, TimeProvider time)
{
    private readonly Lazy<HttpMessageInvoker> _http = new(() => new HttpMessageInvoker(VendorHandler.Create()));
    private readonly Lazy<HttpMessageInvoker> _direct = new(() => new HttpMessageInvoker(VendorHandler.CreateDirect()));

    /// <summary>Keys of a role that a key's owner may play.</summary>
    public IAlibabaCredentials AssumeRole(IAlibabaCredentials source, AssumedRole role, StsPlace place) =>
        Renewed(cancellation => Sts(place).AssumeRoleAsync(source, role, cancellation));

    /// <summary>Keys of a role that the bearer of a token in a file may play. The file is read each time, since others renew it.</summary>
    public IAlibabaCredentials AssumeRoleWithOidc(string providerArn, string tokenFile, AssumedRole role, StsPlace place) => Renewed(async cancellation =>
    {
        string token;
        try
        {
            token = (await File.ReadAllTextAsync(tokenFile, cancellation)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MissingCredentialsException($"The file {tokenFile} with the OIDC token cannot be read: {exception.Message}", exception);
        }

        return await Sts(place).AssumeRoleWithOidcAsync(providerArn, token, role, cancellation);
    });

    /// <summary>Keys of the role that this ECS instance plays.</summary>
    public IAlibabaCredentials EcsRole(string role) => Renewed(cancellation => Metadata.GetKeyAsync(role, cancellation));

    /// <summary>The name of the role that this ECS instance plays.</summary>
    /// <exception cref="VendorException">There is none, or this is no ECS instance.</exception>
    public Task<string> FindEcsRoleAsync(CancellationToken cancellationToken) => Metadata.FindRoleAsync(cancellationToken);

    /// <summary>Keys that an address gives.</summary>
    public IAlibabaCredentials FromUri(Uri address)
    {
        var call = new CallDescription("Credentials URI", address.GetLeftPart(UriPartial.Authority), IsRead: true);
        return Renewed(cancellation => new RequestSender(_http.Value, new RequestsOptions { Timeout = TimeSpan.FromSeconds(10), MaxRetries = 0 }, time).SendAsync(
            call, _ => new(new HttpRequestMessage(HttpMethod.Get, address)), (response, bytes) => KeyAnswer.Read(response, bytes, call), cancellation));
    }

    /// <summary>The place of STS that the environment names.</summary>
    public StsPlace PlaceOfEnvironment => new(Endpoint: null, environment.Text("ALIBABA_CLOUD_STS_REGION"), environment.IsTrue("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED"));

    // At the service's own address nobody answers off ECS, and users wait; who names another one expects an answer (alibaba-openapi sheet, 7.5).
    private EcsMetadata Metadata => new(
        _direct.Value,
        EndpointAddress.Parse(environment.Text("NUMBER_ALIBABA_METADATA_ENDPOINT") ?? "http://100.100.100.200", "ECS metadata service"),
        TimeSpan.FromSeconds(environment.Text("NUMBER_ALIBABA_METADATA_ENDPOINT") is null ? 1 : 10),
        environment.IsTrue("ALIBABA_CLOUD_IMDSV1_DISABLED"),
        time);

    private StsClient Sts(StsPlace place) => new(
        _http.Value, Endpoints.Sts(environment.Text("NUMBER_ALIBABA_STS_ENDPOINT") ?? place.Endpoint, place.RegionId, place.IsVpc), time);

    private TemporaryCredentials Renewed(Func<CancellationToken, Task<TemporaryKey>> fetch) => new(fetch, time);
}
