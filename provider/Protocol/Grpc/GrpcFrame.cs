using System.Buffers.Binary;
using Google.Protobuf;

namespace NumberProvider.Protocol.Grpc;

/// <summary>The length-prefixed frames in which gRPC messages travel: a flag byte, four bytes of length (big-endian), the message.</summary>
internal static class GrpcFrame
{
    /// <summary>The largest message taken, in bytes: 400 MiB, the limit that the engine sets for itself.</summary>
    public const int MaxMessageLength = 419_430_400;

    private const int HeaderLength = 5;

    /// <summary>Puts a message into a frame.</summary>
    public static byte[] Encode(IMessage message)
    {
        var length = message.CalculateSize();
        var frame = new byte[HeaderLength + length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length);
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Reads the next message, or null where the stream ends between frames.</summary>
    /// <exception cref="RpcException">The frame is cut off, compressed, too long, or does not hold such a message.</exception>
    public static async Task<T?> ReadAsync<T>(Stream stream, MessageParser<T> parser, CancellationToken cancellationToken) where T : class, IMessage<T>
    {
        var header = new byte[HeaderLength];
        var read = await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderLength)
        {
            throw new RpcException(StatusCode.Internal, "The message ends within its frame header.");
        }

        if (header[0] != 0)
        {
            throw new RpcException(StatusCode.Unimplemented, "The message is compressed; only identity encoding is supported.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        if (length > MaxMessageLength)
        {
            throw new RpcException(StatusCode.ResourceExhausted, $"The message has {length} bytes; at most {MaxMessageLength} are taken.");
        }

        return Parse(await ReadBodyAsync(stream, (int)length, cancellationToken), parser);
    }

    // The announced length is not believed before the bytes are there: a peer must not make us allocate 400 MiB with five bytes.
    private static async Task<byte[]> ReadBodyAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        const int firstChunk = 1 << 20;
        var body = new byte[Math.Min(length, firstChunk)];
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(body.AsMemory(filled), body.Length - filled, throwOnEndOfStream: false, cancellationToken);
            filled += read;
            if (filled < body.Length)
            {
                throw new RpcException(StatusCode.Internal, $"The message ends after {filled} of {length} bytes.");
            }

            if (filled == length)
            {
                return body;
            }

            Array.Resize(ref body, (int)Math.Min(length, body.LongLength * 2));
        }
    }

    private static T Parse<T>(byte[] body, MessageParser<T> parser) where T : class, IMessage<T>
    {
        try
        {
            return parser.ParseFrom(body);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcException(StatusCode.Internal, $"The message cannot be read: {exception.Message}");
        }
    }
}
