using System.Runtime.CompilerServices;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>The codes that can come at any time, so that a fault can ask for them: no state leads to most of them.</summary>
/// <remarks>Source: alibaba-openapi sheet, 5.2; alibaba-ccc sheet, 1.5; alibaba-dypls sheet, part 11.</remarks>
internal static class DocumentedErrors
{
    private const string Usual = "Throttling.User";

    private static readonly Dictionary<string, (int Status, string Message)> Gateway = new(StringComparer.Ordinal)
    {
        ["Throttling"] = (400, "Request was denied due to request throttling."),
        [Usual] = (400, "Request was denied due to user flow control."),
        ["Throttling.Api"] = (400, "Request was denied due to api flow control."),
        ["InternalError"] = (500, "The request processing has failed due to some unknown error."),
        ["ServiceUnavailable"] = (503, "The request has failed due to a temporary failure of the server."),
        ["InvalidProduct.NotFound"] = (404, "Cannot find product according to your specified domain."),
        ["InvalidProtocol.NeedSsl"] = (404, "Your request is denied as lack of ssl protect."),
        ["Forbidden"] = (403, "User not authorized to operate on the specified resource."),
        ["Forbidden.RAM"] = (403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."),
        ["Forbidden.RiskControl"] = (403, "This operation is forbidden by risk control system."),
        ["NoPermission"] = (403, "You are not authorized to do this action."),
    };

    private static readonly Dictionary<string, (int Status, string Message)> Ccc = new(StringComparer.Ordinal)
    {
        ["Permission.Common"] = (403, "You have no permission to access. %s"),
        ["Permission.SkillGroup"] = (403, "You have no permission to access skill group(s) %s."),
        ["InternalService.Common"] = (500, "An internal service error occurred. %s"),
        ["InternalService.DB"] = (500, "An internal DB service error occurred. %s"),
    };

    private static readonly Dictionary<string, (int Status, string Message)> Dypls = new(StringComparer.Ordinal)
    {
        ["FlowLimited"] = (400, "The operation is denied due to flow control."),
        ["isv.FLOW_LIMIT"] = (200, "isv.FLOW_LIMIT"),
        ["isv.VENDOR_BIND_FAILED"] = (200, "isv.VENDOR_BIND_FAILED"),
        ["isv.ACCOUNT_ABNORMAL"] = (200, "isv.ACCOUNT_ABNORMAL"),
        ["isp.SYSTEM_ERROR"] = (200, "isp.SYSTEM_ERROR"),
        ["isp.UNKNOWN_ERR_CODE"] = (200, "isp.UNKNOWN_ERR_CODE"),
        ["isp.DAO_EXCEPTION"] = (200, "isp.DAO_EXCEPTION"),
        ["isp.VENDOR_UNAVAILABLE"] = (200, "isp.VENDOR_UNAVAILABLE"),
        ["isp.GATEWAY_ERROR"] = (200, "isp.GATEWAY_ERROR"),
    };

    public static IEnumerable<string> Codes => [.. Gateway.Keys, .. Ccc.Keys, .. Dypls.Keys];

    /// <summary>The error of a code; null where the product does not have it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isDypls">Whether number privacy protection answers, and not the call center.</param>
    public static ApiError? Find(string? code, bool isDypls)
    {
        if (code is null)
        {
            return null;
        }

        var isGateway = Gateway.TryGetValue(code, out var found);
        return isGateway || (isDypls ? Dypls : Ccc).TryGetValue(code, out found)
            ? new ApiError(found.Status, code, FormattableStringFactory.Create(found.Message.Replace("%s", "{0}", StringComparison.Ordinal), "-")) { IsGateway = isGateway }
            : null;
    }
}
