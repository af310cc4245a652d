using System.Collections.Concurrent;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Resources.Configuration;

/// <summary>The clients of the vendors, made when first needed. What the configuration leaves open comes from the environment and never reaches the state.</summary>
/// <param name="configuration">The provider's configuration.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="time">The clock.</param>
public sealed class VendorClients(ProviderConfiguration configuration, Func<string, string?> environment, TimeProvider time)
{
    private readonly Lazy<AlibabaClients> _alibaba = new(() => NewAlibaba(configuration, environment, time));
    private readonly Lazy<ISalesClient> _isales = new(() => NewISales(configuration, environment, time));

    private readonly ConcurrentDictionary<Type, Lazy<object>> _shared = new();

    /// <summary>Alibaba's products.</summary>
    public AlibabaClients Alibaba => _alibaba.Value;

    /// <summary>Huawei's outbound campaigns.</summary>
    /// <exception cref="MissingCredentialsException">Neither configuration nor environment says where the server is.</exception>
    public ISalesClient ISales => _isales.Value;

    /// <summary>The API version of the call center for resources that name none.</summary>
    public string CccApiVersion => configuration.Text("alibaba", "cccApiVersion") ?? ApiVersions.V2020;

    /// <summary>The most numbers in one call.</summary>
    public int MaxBatch => Options(configuration).MaxBatch;

    /// <summary>Something that all calls under this configuration share: made once for each type.</summary>
    internal T Shared<T>(Func<VendorClients, T> make) where T : class =>
        (T)_shared.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    private static RequestsOptions Options(ProviderConfiguration configuration)
    {
        var defaults = new RequestsOptions();
        return defaults with
        {
            Timeout = configuration.Whole("requests", "timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Timeout,
            TotalTimeout = configuration.Whole("requests", "totalTimeout") is { } total ? TimeSpan.FromSeconds(total) : defaults.TotalTimeout,
            MaxRetries = configuration.Whole("requests", "maxRetries") ?? defaults.MaxRetries,
            RatePerSecond = configuration.Whole("requests", "ratePerSecond"),
            MaxBatch = configuration.Whole("requests", "maxBatch") ?? defaults.MaxBatch,
        };
    }

    private static AlibabaClients NewAlibaba(ProviderConfiguration configuration, Func<string, string?> environment, TimeProvider time)
    {
        string? Setting(string name, string variable) => configuration.Text("alibaba", name) ?? (environment(variable) is { Length: > 0 } value ? value : null);
        var key = (configuration.Text("alibaba", "accessKeyId"), configuration.Text("alibaba", "accessKeySecret")) switch
        {
            ({ } id, { } secret) => new AlibabaKey(id, secret, configuration.Text("alibaba", "securityToken")),
            (null, null) => null,
            _ => throw new MissingCredentialsException("The configuration number:alibaba has only one of accessKeyId and accessKeySecret; it needs both or neither."),
        };
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var credentials = new AlibabaCredentials(key, configuration.Text("alibaba", "profile"), environment, home, time);
        var isVpc = configuration.Text("alibaba", "network") == "vpc";
        var region = Setting("regionId", "ALIBABA_CLOUD_REGION_ID") ?? "cn-shanghai";
        return new AlibabaClients(
            new HttpMessageInvoker(VendorHandler.Create()),
            credentials,
            Endpoints.Ccc(Setting("cccEndpoint", "NUMBER_ALIBABA_CCC_ENDPOINT"), region, isVpc),
            Endpoints.Dypls(Setting("dyplsEndpoint", "NUMBER_ALIBABA_DYPLS_ENDPOINT"), isVpc),
            Options(configuration),
            time);
    }

    private static ISalesClient NewISales(ProviderConfiguration configuration, Func<string, string?> environment, TimeProvider time)
    {
        string? Setting(string name, string variable) => configuration.Text("isales", name) ?? (environment(variable) is { Length: > 0 } value ? value : null);
        string Needed(string name, string variable) => Setting(name, variable) ?? throw new MissingCredentialsException(
            $"Huawei CC-iSales needs {name}. Set it in the configuration number:isales, or in the environment variable {variable}.");
        var endpoint = Needed("endpoint", "NUMBER_ISALES_ENDPOINT");
        return new ISalesClient(
            new HttpMessageInvoker(VendorHandler.Create(Setting("caFile", "NUMBER_ISALES_CA_FILE"))),
            EndpointAddress.Parse(endpoint, "Huawei CC-iSales"),
            () => new AuthV2Signature(
                Needed("accessKey", "NUMBER_ISALES_ACCESS_KEY"),
                Needed("secretKey", "NUMBER_ISALES_SECRET_KEY"),
                configuration.Text("isales", "signingVariant") == "emptyQueryLine"),
            Options(configuration),
            time);
    }
}
