using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Access;

/// <summary>The clients of the vendors, made when first needed from settings in three groups: <c>alibaba</c>, <c>isales</c>, <c>requests</c>. What the settings leave open comes from the environment.</summary>
/// <param name="text">Gives a setting that is a text, by group and name; null when it is not given.</param>
/// <param name="whole">Gives a setting that is a whole number, by group and name; null when it is not given.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="time">The clock.</param>
public sealed class VendorAccess(Func<string, string, string?> text, Func<string, string, int?> whole, Func<string, string?> environment, TimeProvider time)
{
    private AlibabaClients? _alibaba;
    private ISalesClient? _isales;

    /// <summary>Alibaba's products.</summary>
    /// <exception cref="MissingCredentialsException">The settings have half a key.</exception>
    public AlibabaClients Alibaba => LazyInitializer.EnsureInitialized(ref _alibaba, NewAlibaba);

    /// <summary>Huawei's outbound campaigns.</summary>
    /// <exception cref="MissingCredentialsException">Neither settings nor environment say where the server is.</exception>
    public ISalesClient ISales => LazyInitializer.EnsureInitialized(ref _isales, NewISales);

    /// <summary>How calls are made.</summary>
    public RequestsOptions Options
    {
        get
        {
            var defaults = new RequestsOptions();
            return defaults with
            {
                Timeout = whole("requests", "timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Timeout,
                TotalTimeout = whole("requests", "totalTimeout") is { } total ? TimeSpan.FromSeconds(total) : defaults.TotalTimeout,
                MaxRetries = whole("requests", "maxRetries") ?? defaults.MaxRetries,
                RatePerSecond = whole("requests", "ratePerSecond"),
                MaxBatch = whole("requests", "maxBatch") ?? defaults.MaxBatch,
            };
        }
    }

    private string? Setting(string group, string name, string variable) => text(group, name) ?? (environment(variable) is { Length: > 0 } value ? value : null);

    private AlibabaClients NewAlibaba()
    {
        var key = (text("alibaba", "accessKeyId"), text("alibaba", "accessKeySecret")) switch
        {
            ({ } id, { } secret) => new AlibabaKey(id, secret, text("alibaba", "securityToken")),
            (null, null) => null,
            _ => throw new MissingCredentialsException("The configuration number:alibaba has only one of accessKeyId and accessKeySecret; it needs both or neither."),
        };
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var isVpc = text("alibaba", "network") == "vpc";
        var region = Setting("alibaba", "regionId", "ALIBABA_CLOUD_REGION_ID") ?? "cn-shanghai";
        return new AlibabaClients(
            new HttpMessageInvoker(VendorHandler.Create()),
            new AlibabaCredentials(key, text("alibaba", "profile"), environment, home, time),
            Endpoints.Ccc(Setting("alibaba", "cccEndpoint", "NUMBER_ALIBABA_CCC_ENDPOINT"), region, isVpc),
            Endpoints.Dypls(Setting("alibaba", "dyplsEndpoint", "NUMBER_ALIBABA_DYPLS_ENDPOINT"), isVpc),
            Options,
            time);
    }

    private ISalesClient NewISales()
    {
        string Needed(string name, string variable) => Setting("isales", name, variable) ?? throw new MissingCredentialsException(
            $"Huawei CC-iSales needs {name}. Set it in the configuration number:isales, or in the environment variable {variable}.");
        return new ISalesClient(
            new HttpMessageInvoker(VendorHandler.Create(Setting("isales", "caFile", "NUMBER_ISALES_CA_FILE"))),
            EndpointAddress.Parse(Needed("endpoint", "NUMBER_ISALES_ENDPOINT"), "Huawei CC-iSales"),
            () => new AuthV2Signature(
                Needed("accessKey", "NUMBER_ISALES_ACCESS_KEY"),
                Needed("secretKey", "NUMBER_ISALES_SECRET_KEY"),
                text("isales", "signingVariant") == "emptyQueryLine"),
            Options,
            time);
    }
}
