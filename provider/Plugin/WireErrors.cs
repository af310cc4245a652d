using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;

namespace NumberProvider.Plugin;

/// <summary>Turns failures into what the engine understands, in one place.</summary>
internal static class WireErrors
{
    /// <summary>Runs an operation on a resource; whatever it throws leaves as an <see cref="RpcException"/> that names the resource.</summary>
    public static async Task<T> Translate<T>(string urn, Func<PropertyMap, PropertyMap> withSecrets, Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (PartialFailureException failure)
        {
            var detail = new ErrorResourceInitFailed { Id = failure.Id, Properties = withSecrets(failure.State).ToStruct(), Reasons = { failure.Reasons } };
            throw new RpcException(StatusCode.Unknown, $"{urn} exists, but is not yet as declared.", detail);
        }
        catch (VendorException failure)
        {
            throw new RpcException(failure.Failure.IsTransient ? StatusCode.Unavailable : StatusCode.FailedPrecondition, $"{failure.Message}\n{Advice(failure)} ({urn})");
        }
        catch (Exception failure) when (failure is ResourceException or MissingCredentialsException)
        {
            throw new RpcException(StatusCode.FailedPrecondition, $"{failure.Message} ({urn})");
        }
    }

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
