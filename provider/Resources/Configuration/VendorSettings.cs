using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Resources.Configuration;

/// <summary>What the configuration and the environment say together, without making a call.</summary>
/// <param name="configuration">The provider's configuration.</param>
/// <param name="environment">Reads environment variables.</param>
public sealed class VendorSettings(ProviderConfiguration configuration, Func<string, string?> environment)
{
    private static readonly (string Name, string Variable)[] ISalesNeeds =
        [("endpoint", "NUMBER_ISALES_ENDPOINT"), ("accessKey", "NUMBER_ISALES_ACCESS_KEY"), ("secretKey", "NUMBER_ISALES_SECRET_KEY")];

    /// <summary>Variables that lead to a key of Alibaba Cloud without naming one (alibaba-openapi sheet, 7.1).</summary>
    private static readonly string[] KeySources =
        ["ALIBABA_CLOUD_PROFILE", "ALIBABA_CLOUD_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_ECS_METADATA", "ALIBABA_CLOUD_ROLE_ARN"];

    private static readonly string[] ProfileFiles = [".aliyun/config.json", ".alibabacloud/credentials", ".alibabacloud/credentials.ini"];

    /// <summary>The host of a vendor's system; empty when nothing says where it is. Another host is another system, another port or scheme is not.</summary>
    public string HostOf(VendorSystem system) => system switch
    {
        VendorSystem.CallCenter => Endpoints.Ccc(
            Setting("alibaba", "cccEndpoint", "NUMBER_ALIBABA_CCC_ENDPOINT"), Setting("alibaba", "regionId", "ALIBABA_CLOUD_REGION_ID") ?? "cn-shanghai").Host,
        VendorSystem.NumberPrivacy => Endpoints.Dypls(Setting("alibaba", "dyplsEndpoint", "NUMBER_ALIBABA_DYPLS_ENDPOINT")).Host,
        _ when Setting("isales", "endpoint", "NUMBER_ISALES_ENDPOINT") is { } endpoint =>
            new Uri(endpoint.Contains("://", StringComparison.Ordinal) ? endpoint : $"https://{endpoint}").Host,
        _ => "",
    };

    /// <summary>What is missing before any call could be made: half of a vendor's settings, or those of all vendors.</summary>
    /// <returns>Configuration keys with what they lack.</returns>
    public IReadOnlyList<(string Key, string Description)> Missing()
    {
        var lacking = ISalesNeeds.Where(need => Setting("isales", need.Name, need.Variable) is null).ToList();
        var missing = new List<(string Key, string Description)>();
        if (configuration.Text("alibaba", "accessKeyId") is null != configuration.Text("alibaba", "accessKeySecret") is null)
        {
            missing.Add(("number:alibaba", "It has only one of accessKeyId and accessKeySecret. It needs both, or neither where the environment has them."));
        }

        if (lacking.Count > 0 && lacking.Count < ISalesNeeds.Length)
        {
            missing.Add(("number:isales", $"Huawei CC-iSales lacks {Join(lacking.Select(need => need.Name))}, which may also come from {Join(lacking.Select(need => need.Variable))}."));
        }

        if (missing.Count == 0 && lacking.Count == ISalesNeeds.Length && !MayHaveAlibabaKey())
        {
            missing.Add(("number:alibaba", "For Alibaba Cloud: accessKeyId and accessKeySecret, which may also come from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET or a profile file."));
            missing.Add(("number:isales", $"For Huawei CC-iSales: endpoint, accessKey and secretKey, which may also come from {Join(ISalesNeeds.Select(need => need.Variable))}."));
        }

        return missing;
    }

    private static string Join(IEnumerable<string> names) => string.Join(" and ", names);

    private string? Setting(string group, string name, string variable) => configuration.Text(group, name) ?? Variable(variable);

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;

    private bool MayHaveAlibabaKey()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return configuration.Text("alibaba", "accessKeyId") is not null
            || configuration.Text("alibaba", "profile") is not null
            || (Variable("ALIBABA_CLOUD_ACCESS_KEY_ID") is not null && Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET") is not null)
            || KeySources.Any(source => Variable(source) is not null)
            || ProfileFiles.Any(file => File.Exists(Path.Combine(home, file)));
    }
}
