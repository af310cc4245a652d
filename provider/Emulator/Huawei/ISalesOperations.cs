using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Huawei;

/// <summary>The operations of CC-iSales by method and path; a path is what follows the word campaigns, with <c>*</c> for an identifier.</summary>
/// <remarks>Source: huawei-isales sheet, parts 3 to 6.</remarks>
internal static class ISalesOperations
{
    private static readonly (string Method, string[] Path, RequestedOperation Operation)[] Routes =
    [
        ("POST", ["*", "callerNo", "*"], new("AddCallingNumbers", Changes: true, "v1")),
        ("DELETE", ["*", "callerNo", "*"], new("DeleteCallingNumbers", Changes: true, "v1")),
        ("GET", ["*", "*"], new("QueryCampaign", Changes: false, "v1")),
        ("GET", ["*"], new("QueryCampaigns", Changes: false, "v1")),
        ("POST", ["*"], new("CreateCampaign", Changes: true, "v1")),
        ("POST", ["*"], new("CreateCampaign", Changes: true, "v2")),
        ("PUT", ["*", "*"], new("ModifyCampaign", Changes: true, "v1")),
        ("PUT", ["*", "*"], new("ModifyCampaign", Changes: true, "v2")),
        ("DELETE", ["*", "*"], new("DeleteCampaign", Changes: true, "v1")),
        ("PUT", ["*", "*", "pause"], new("PauseCampaign", Changes: true, "v1")),
        ("PUT", ["*", "*", "resume"], new("ResumeCampaign", Changes: true, "v1")),
    ];

    public static IEnumerable<RequestedOperation> All => Routes.Select(route => route.Operation);

    /// <param name="method">The HTTP method.</param>
    /// <param name="parts">The version of the API and what follows the word campaigns; nothing for other paths.</param>
    public static RequestedOperation Of(string method, IReadOnlyList<string> parts) =>
        Array.Find(Routes, route => parts.Count > 0 && route.Method == method && route.Operation.Version == parts[0] && Fits(route.Path, parts.Skip(1))).Operation
            ?? RequestedOperation.Unknown;

    private static bool Fits(string[] path, IEnumerable<string> parts)
    {
        var given = parts.ToList();
        return given.Count == path.Length && path.Zip(given).All(pair => pair.First == "*" || pair.First == pair.Second);
    }
}
