using NumberProvider.Protocol.Grpc;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;

namespace NumberProvider.Plugin;

/// <summary>Turns failures into what the engine understands, in one place.</summary>
internal static class WireErrors
{
    /// <summary>A failure with advice, and with what it is about.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="subject">The URN or token that it is about.</param>
    /// <param name="hide">Takes secrets out of a text.</param>
    public static RpcException Of(Exception failure, string subject, Func<string, string> hide) => failure switch
    {
        VendorException vendor => new RpcException(
            vendor.Failure.IsTransient ? StatusCode.Unavailable : StatusCode.FailedPrecondition, hide($"{vendor.Message}\n{Advice(vendor)} ({subject})")),
        ResourceException or MissingCredentialsException => new RpcException(StatusCode.FailedPrecondition, hide($"{failure.Message} ({subject})")),
        _ => new RpcException(StatusCode.Internal, hide($"This is a mistake of the provider: {failure.GetType().Name}: {failure.Message} ({subject})")),
    };

    private static string Advice(VendorException failure) => failure.Failure switch
    {
        { MayHaveHappened: true } => "It is not known whether the change was made. Run again: the provider looks before it repeats.",
        { IsTransient: true } => "The vendor was asked several times. Run again later.",
        { Code: "SignatureDoesNotMatch" or "InvalidAccessKeyId.NotFound" or "InvalidAccessKeyId.Inactive" or "HTTP 401" } => "Check the access key and its secret.",
        { Code: var code } when code.StartsWith("Forbidden", StringComparison.Ordinal) || code is "NoPermission" or "isp.RAM_PERMISSION_DENY" => "Grant the key's user the action that is named.",
        { Code: var code } when code.StartsWith("NotExist", StringComparison.Ordinal) => "Check the names in the program against the vendor's console.",
        { Code: "isv.POOLKEY_NOT_EXISTS" or "isv.NO_NOT_EXIST" } => "Check poolKey and phoneNoX against the vendor's console.",
        _ => "Run again once the cause is mended; what was done already is kept.",
    };
}
