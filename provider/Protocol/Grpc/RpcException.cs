using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace NumberProvider.Protocol.Grpc;

/// <summary>A failed call: a status code, a text for people, and typed details.</summary>
public sealed class RpcException : Exception
{
    /// <summary>A failure with typed details.</summary>
    /// <param name="code">The status; never <see cref="Grpc.StatusCode.Ok"/>.</param>
    /// <param name="message">The text that the user sees.</param>
    /// <param name="details">Messages that tell a program more, for instance <c>ErrorResourceInitFailed</c>.</param>
    public RpcException(StatusCode code, string message, params IMessage[] details)
        : this(code, message, [.. details.Select(detail => Any.Pack(detail))], inner: null)
    {
    }

    internal RpcException(StatusCode code, string message, IReadOnlyList<Any> details, Exception? inner)
        : base(message, inner) => (StatusCode, Details) = (code, details);

    /// <summary>The status of the call.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>The details as they travel.</summary>
    public IReadOnlyList<Any> Details { get; }

    /// <summary>Finds the first detail of one type.</summary>
    public bool TryGetDetail<T>([NotNullWhen(true)] out T? detail) where T : class, IMessage, new()
    {
        var descriptor = new T().Descriptor;
        detail = Details.FirstOrDefault(any => any.Is(descriptor)) is { } found ? (T)descriptor.Parser.ParseFrom(found.Value) : null;
        return detail is not null;
    }
}
