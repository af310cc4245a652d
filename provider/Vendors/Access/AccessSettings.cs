using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Access;

/// <summary>The settings that lead to the vendors, in the groups <c>alibaba</c>, <c>isales</c> and <c>requests</c>; some may come from the environment instead.</summary>
/// <param name="text">Gives a setting that is a text, by group and name; null when it is not given.</param>
/// <param name="whole">Gives a setting that is a whole number, by group and name; null when it is not given.</param>
/// <param name="environment">Reads environment variables.</param>
public sealed class AccessSettings(Func<string, string, string?> text, Func<string, string, int?> whole, Func<string, string?> environment)
{
    private const string ISales = "Huawei CC-iSales";
    private const string DefaultRegion = "cn-shanghai";

    private static readonly Dictionary<(string Group, string Name), string> Variables = new()
    {
        [("alibaba", "regionId")] = "ALIBABA_CLOUD_REGION_ID",
        [("alibaba", "cccEndpoint")] = "NUMBER_ALIBABA_CCC_ENDPOINT",
        [("alibaba", "dyplsEndpoint")] = "NUMBER_ALIBABA_DYPLS_ENDPOINT",
        [("isales", "endpoint")] = "NUMBER_ISALES_ENDPOINT",
        [("isales", "accessKey")] = "NUMBER_ISALES_ACCESS_KEY",
        [("isales", "secretKey")] = "NUMBER_ISALES_SECRET_KEY",
        [("isales", "caFile")] = "NUMBER_ISALES_CA_FILE",
    };

    /// <summary>The environment variable that stands in for a setting; null when there is none.</summary>
    public static string? VariableOf(string group, string name) => Variables.GetValueOrDefault((group, name));

    /// <summary>A setting that is a text, or what the environment says in its place; null when neither does.</summary>
    public string? Text(string group, string name) =>
        text(group, name) ?? (VariableOf(group, name) is { } variable && environment(variable) is { Length: > 0 } value ? value : null);

    /// <summary>A setting that is a whole number; null when it is not given.</summary>
    public int? Whole(string group, string name) => whole(group, name);

    /// <summary>A setting of Huawei's outbound campaigns that calls cannot do without.</summary>
    /// <exception cref="MissingCredentialsException">Neither settings nor environment say it.</exception>
    public string NeededForCampaigns(string name) => Text("isales", name) ?? throw new MissingCredentialsException(
        $"{ISales} needs {name}. Set it in the configuration number:isales, or in the environment variable {VariableOf("isales", name)}.");

    /// <summary>Where Alibaba's call center answers.</summary>
    /// <exception cref="VendorException">What is given is no address.</exception>
    public Uri Ccc(bool isVpc) => Endpoints.Ccc(Text("alibaba", "cccEndpoint"), Text("alibaba", "regionId") ?? DefaultRegion, isVpc);

    /// <summary>Where Alibaba's number privacy answers.</summary>
    /// <exception cref="VendorException">What is given is no address.</exception>
    public Uri Dypls(bool isVpc) => Endpoints.Dypls(Text("alibaba", "dyplsEndpoint"), isVpc);

    /// <summary>Where Huawei's outbound campaigns answer.</summary>
    /// <exception cref="MissingCredentialsException">Neither settings nor environment say it.</exception>
    /// <exception cref="VendorException">What is given is no address.</exception>
    public Uri Campaigns() => EndpointAddress.Parse(NeededForCampaigns("endpoint"), ISales);
}
