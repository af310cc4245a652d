using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Schema;

namespace NumberProvider.Plugin;

/// <summary>Reads requests without trust in who sends them.</summary>
internal static class Requests
{
    /// <summary>The properties of a field; none where the field is absent.</summary>
    public static PropertyMap Properties(Struct? field) => Optional(field) ?? PropertyMap.Empty;

    /// <summary>The properties of a field; null where the field is absent, which says something else than an empty one.</summary>
    public static PropertyMap? Optional(Struct? field)
    {
        try
        {
            return field?.ToProperties();
        }
        catch (FormatException exception)
        {
            throw new RpcException(StatusCode.InvalidArgument, exception.Message);
        }
    }

    /// <summary>The resource that a request is about.</summary>
    public static Resource ResourceOf(string urn, string type)
    {
        var token = type.Length > 0 ? type : urn.Split("::").ElementAtOrDefault(2)?.Split('$')[^1] ?? "";
        return ResourceRegistry.Find(token) ?? throw new RpcException(StatusCode.InvalidArgument, $"The package {PackageSchema.Name} has no resource {token}.");
    }
}
