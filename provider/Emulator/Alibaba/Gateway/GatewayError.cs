namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>The refusals of the gateway, which every product has.</summary>
/// <remarks>Source: alibaba-openapi sheet, 5.2; alibaba-ccc sheet, 1.5.</remarks>
internal static class GatewayError
{
    public static ApiError Missing(string parameter) => Of(400, $"Missing{parameter}", $"{parameter} is mandatory for this action.");

    public static ApiError UnknownAction(string code) => Of(404, code, $"Specified api is not found, please check your url and method.");

    public static ApiError UnsupportedMethod() => Of(400, "UnsupportedHTTPMethod", $"This http method is not supported.");

    public static ApiError UnknownKey(int status) => Of(status, "InvalidAccessKeyId.NotFound", $"Specified access key is not found.");

    public static ApiError InactiveKey() => Of(400, "InvalidAccessKeyId.Inactive", $"Specified access key is disabled.");

    public static ApiError InactiveBearerToken() => Of(400, "InvalidBearerToken.Inactive", $"Specified bearer token is inactive.");

    public static ApiError Token(int status, string reason) => Of(status, $"InvalidSecurityToken.{reason}", $"Specified SecurityToken is not valid.");

    public static ApiError SignatureMethod() => Of(400, "InvalidSignatureMethod", $"Specified signature method is not supported.");

    public static ApiError Incomplete(string what) => Of(400, "IncompleteSignature", $"The request signature does not conform to the standards. {what}");

    public static ApiError Mismatch(int status, string serverString) =>
        Of(status, "SignatureDoesNotMatch", $"Specified signature is not matched with our calculation. server string to sign is:{serverString}");

    public static ApiError NonceUsed() => Of(400, "SignatureNonceUsed", $"Specified signature nonce was used already.");

    public static ApiError TimeFormat() => Of(400, "InvalidTimeStamp.Format", $"Specified time stamp or date value is not well formatted.");

    public static ApiError TimeExpired() => Of(400, "InvalidTimeStamp.Expired", $"Specified time stamp or date value is expired.");

    public static ApiError Format() => Of(400, "InvalidParameter.Format", $"Specified parameter format is not valid.");

    public static ApiError Twice(string parameter) => Of(400, "InvalidParameter", $"The parameter {parameter} is given more than once.");

    public static ApiError TwoPlaces() => Of(400, "InvalidParameter", $"Parameters are given in query and body.");

    public static ApiError Body() => Of(400, "InvalidParameter", $"The body cannot be read.");

    public static ApiError Denied(string code, string action) =>
        new(403, code, $"You are not authorized to do this action.") { IsGateway = true, DeniedAction = action };

    private static ApiError Of(int status, string code, FormattableString message) => new(status, code, message) { IsGateway = true };
}
