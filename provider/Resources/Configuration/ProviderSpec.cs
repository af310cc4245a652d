using System.Text.RegularExpressions;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Configuration;

/// <summary>The provider's own configuration as users see it: three objects under <c>number:</c>.</summary>
public static partial class ProviderSpec
{
    /// <summary>The properties.</summary>
    public static IReadOnlyList<PropertySpec> Properties { get; } =
    [
        new("alibaba", new ObjectSpec("AlibabaConfiguration", "Access to Alibaba Cloud: the call center (CCC) and number privacy (Dypls).",
        [
            Text("accessKeyId", "Access key ID. Without it: the environment variable `ALIBABA_CLOUD_ACCESS_KEY_ID`, then an OIDC role, the files of the vendor's own tools, the role of an ECS instance, and `ALIBABA_CLOUD_CREDENTIALS_URI`."),
            Text("accessKeySecret", "Access key secret. Without it: `ALIBABA_CLOUD_ACCESS_KEY_SECRET`.") with { Secret = true },
            Text("securityToken", "Token of a temporary key. Without it: `ALIBABA_CLOUD_SECURITY_TOKEN`.") with { Secret = true },
            Text("profile", "Profile of the vendor's configuration files. Without it: `ALIBABA_CLOUD_PROFILE`."),
            Text("regionId", "Region of the call center. Without it: `ALIBABA_CLOUD_REGION_ID`, then `cn-shanghai`."),
            Address("cccEndpoint", "Address of the call center's API, with or without scheme. Without it: `NUMBER_ALIBABA_CCC_ENDPOINT`, then the region's own."),
            Address("dyplsEndpoint", "Address of number privacy's API, with or without scheme. Without it: `NUMBER_ALIBABA_DYPLS_ENDPOINT`, then the vendor's own."),
            new PropertySpec("network", Network, "Which of the vendor's own addresses are called; `public` by default."),
            new PropertySpec("cccApiVersion", ApiVersions.Spec, "API version of the call center for resources that name none; `2020-07-01` by default."),
        ]), "Access to Alibaba Cloud."),
        new("isales", new ObjectSpec("ISalesConfiguration", "Access to Huawei CC-iSales.",
        [
            Address("endpoint", "Address of the server, `https://HOST:PORT`. Without it: `NUMBER_ISALES_ENDPOINT`."),
            Text("accessKey", "Access key from the operator. Without it: `NUMBER_ISALES_ACCESS_KEY`."),
            Text("secretKey", "Secret key from the operator. Without it: `NUMBER_ISALES_SECRET_KEY`.") with { Secret = true },
            Text("caFile", "File in PEM form with the authority that signed the server's certificate. Without it: `NUMBER_ISALES_CA_FILE`, then the system's."),
            new PropertySpec("signingVariant", SigningVariant, "How requests without query parameters are signed; installations differ. `omitEmptyQuery` by default."),
        ]), "Access to Huawei CC-iSales."),
        new("requests", new ObjectSpec("RequestsConfiguration", "How calls to the vendors are made.",
        [
            new PropertySpec("timeout", new IntegerSpec(1, 600), "Seconds for one attempt; 30 by default."),
            new PropertySpec("totalTimeout", new IntegerSpec(1, 3600), "Seconds for a call with all its repetitions and the pauses between them; 600 by default."),
            new PropertySpec("maxRetries", new IntegerSpec(0, 20), "How often a call is repeated after a passing failure; 5 by default."),
            new PropertySpec("ratePerSecond", new IntegerSpec(1, 10_000), "The most calls of one operation in a second; no limit by default."),
            new PropertySpec("maxBatch", new IntegerSpec(1, 1000), "The most numbers in one call; 100 by default. The vendors do not document their limits; a refused part is halved."),
        ]), "How calls to the vendors are made."),
    ];

    private static TextSpec Network => new()
    {
        EnumName = "Network",
        Values = [new("public", "The addresses on the internet."), new("vpc", "The addresses inside a VPC of the region.")],
    };

    private static TextSpec SigningVariant => new()
    {
        EnumName = "SigningVariant",
        Values = [new("omitEmptyQuery", "The line of the query is left out."), new("emptyQueryLine", "The line of the query stays, empty.")],
    };

    private static PropertySpec Text(string name, string description) => new(name, new TextSpec(), description);

    private static PropertySpec Address(string name, string description) => new(
        name, new TextSpec { Pattern = HostWithOrWithoutScheme(), Form = "a host such as ccc.example.com, or an address such as https://10.1.1.1:28090" }, description);

    [GeneratedRegex(@"^(https?://)?([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/?$")]
    private static partial Regex HostWithOrWithoutScheme();
}
