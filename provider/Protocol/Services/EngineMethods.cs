using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.Engine</c>, the engine's side of the conversation.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 2.4.</remarks>
public static class EngineMethods
{
    /// <summary>Shows a line to the user.</summary>
    public static GrpcMethod<LogRequest, Empty> Log { get; } = new("pulumirpc.Engine", nameof(Log));
}
