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
    private readonly AccessSettings _settings = new(text, whole, environment);
    private AlibabaClients? _alibaba;
    private ISalesClient? _isales;

    /// <summary>Alibaba's products.</summary>
    /// <exception cref="MissingCredentialsException">The settings have half a key.</exception>
    public AlibabaClients Alibaba => LazyInitializer.EnsureInitialized(ref _alibaba, NewAlibaba);

    /// <summary>Huawei's outbound campaigns.</summary>
    /// <exception cref="MissingCredentialsException">Neither settings nor environment say where the server is.</exception>
    public ISalesClient ISales => LazyInitializer.EnsureInitialized(ref _isales, NewISales);

    /// <summary>The API version of the call center where nothing else names one.</summary>
    public string CccApiVersion => _settings.Text("alibaba", "cccApiVersion") ?? Vendors.Alibaba.Ccc.CccApiVersion.V2020;

    /// <summary>How calls are made.</summary>
    public RequestsOptions Options
    {
        get
        {
            var defaults = new RequestsOptions();
            return defaults with
            {
                Timeout = _settings.Whole("requests", "timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Timeout,
                TotalTimeout = _settings.Whole("requests", "totalTimeout") is { } total ? TimeSpan.FromSeconds(total) : defaults.TotalTimeout,
                MaxRetries = _settings.Whole("requests", "maxRetries") ?? defaults.MaxRetries,
                RatePerSecond = _settings.Whole("requests", "ratePerSecond"),
                MaxBatch = _settings.Whole("requests", "maxBatch") ?? defaults.MaxBatch,
            };
        }
    }

    private AlibabaClients NewAlibaba()
    {
        var key = (_settings.Text("alibaba", "accessKeyId"), _settings.Text("alibaba", "accessKeySecret")) switch
        {
            ({ } id, { } secret) => new AlibabaKey(id, secret, _settings.Text("alibaba", "securityToken")),
            (null, null) => null,
            _ => throw new MissingCredentialsException("The configuration number:alibaba has only one of accessKeyId and accessKeySecret; it needs both or neither."),
        };
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var isVpc = _settings.Text("alibaba", "network") == "vpc";
        return new AlibabaClients(
            new HttpMessageInvoker(VendorHandler.Create()),
            new AlibabaCredentials(key, _settings.Text("alibaba", "profile"), environment, home, time),
            _settings.Ccc(isVpc),
            _settings.Dypls(isVpc),
            Options,
            time);
    }

    private ISalesClient NewISales() => new(
        new HttpMessageInvoker(VendorHandler.Create(_settings.Text("isales", "caFile"))),
        _settings.Campaigns(),
        () => new AuthV2Signature(
            _settings.NeededForCampaigns("accessKey"), _settings.NeededForCampaigns("secretKey"), _settings.Text("isales", "signingVariant") == "emptyQueryLine"),
        Options,
        time);
}
