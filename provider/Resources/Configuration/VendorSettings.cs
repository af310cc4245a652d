using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Access;

namespace NumberProvider.Resources.Configuration;

/// <summary>What the configuration and the environment say together, without making a call.</summary>
/// <param name="configuration">The provider's configuration.</param>
/// <param name="environment">Reads environment variables.</param>
public sealed class VendorSettings(ProviderConfiguration configuration, Func<string, string?> environment)
{
    private static readonly string[] ISalesNeeds = ["endpoint", "accessKey", "secretKey"];

    /// <summary>Variables that lead to a key of Alibaba Cloud without naming one (alibaba-openapi sheet, 7.1).</summary>
    private static readonly string[] KeySources =
        ["ALIBABA_CLOUD_PROFILE", "ALIBABA_CLOUD_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_ECS_METADATA", "ALIBABA_CLOUD_ROLE_ARN"];

    private const string MachineName = "/sys/class/dmi/id/product_name";

    private static readonly string[] ProfileFiles = [".aliyun/config.json", ".alibabacloud/credentials", ".alibabacloud/credentials.ini"];

    private readonly AccessSettings _settings = new(configuration.Text, configuration.Whole, environment);

    /// <summary>
    /// The host of a vendor's system; empty when nothing says where it is, or what says so is no address. Another host is another system, another port
    /// or scheme is not, nor is the way to it through a VPC.
    /// </summary>
    public string HostOf(VendorSystem system)
    {
        try
        {
            return (system switch
            {
                VendorSystem.CallCenter => _settings.Ccc(isVpc: false),
                VendorSystem.NumberPrivacy => _settings.Dypls(isVpc: false),
                _ => _settings.Campaigns(),
            }).Host;
        }
        catch (Exception exception) when (exception is MissingCredentialsException or VendorException)
        {
            return "";
        }
    }

    /// <summary>What is missing before any call could be made: half of a vendor's settings, or those of all vendors.</summary>
    /// <returns>Configuration keys with what they lack.</returns>
    public IReadOnlyList<(string Key, string Description)> Missing()
    {
        var lacking = ISalesNeeds.Where(need => _settings.Text("isales", need) is null).ToList();
        var missing = new List<(string Key, string Description)>();
        if (configuration.Text("alibaba", "accessKeyId") is null != configuration.Text("alibaba", "accessKeySecret") is null)
        {
            missing.Add(("number:alibaba", "It has only one of accessKeyId and accessKeySecret. It needs both, or neither where the environment has them."));
        }

        if (lacking.Count > 0 && lacking.Count < ISalesNeeds.Length)
        {
            missing.Add(("number:isales", $"Huawei CC-iSales lacks {Join(lacking)}, which may also come from {Join(lacking.Select(VariableOf))}."));
        }

        if (missing.Count == 0 && lacking.Count == ISalesNeeds.Length && !MayHaveAlibabaKey())
        {
            missing.Add(("number:alibaba", "For Alibaba Cloud: accessKeyId and accessKeySecret, which may also come from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET or a profile file."));
            missing.Add(("number:isales", $"For Huawei CC-iSales: endpoint, accessKey and secretKey, which may also come from {Join(ISalesNeeds.Select(VariableOf))}."));
        }

        return missing;
    }

    private static string Join(IEnumerable<string> names) => string.Join(" and ", names);

    private static string VariableOf(string need) => AccessSettings.VariableOf("isales", need)!;

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;

    private bool MayHaveAlibabaKey()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return configuration.Text("alibaba", "accessKeyId") is not null
            || configuration.Text("alibaba", "profile") is not null
            || (Variable("ALIBABA_CLOUD_ACCESS_KEY_ID") is not null && Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET") is not null)
            || KeySources.Any(source => Variable(source) is not null)
            || ProfileFiles.Any(file => File.Exists(Path.Combine(home, file)))
            || IsOnEcs();
    }

    // An instance may have a role without a word in the environment; asking its metadata service would cost a wait everywhere else.
    private static bool IsOnEcs()
    {
        try
        {
            return File.Exists(MachineName) && File.ReadAllText(MachineName).Contains("Alibaba", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
