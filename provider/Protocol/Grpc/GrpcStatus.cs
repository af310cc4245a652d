using System.Globalization;
using System.Text;
using Google.Protobuf;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Grpc;

/// <summary>How the outcome of a call stands in trailers.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 1.6.</remarks>
internal static class GrpcStatus
{
    public const string CodeHeader = "grpc-status";
    public const string MessageHeader = "grpc-message";
    public const string DetailsHeader = "grpc-status-details-bin";
    public const string TimeoutHeader = "grpc-timeout";

    /// <summary>The trailers of a failed call. The code and message inside the details equal those outside, or the engine drops the details.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Trailers(RpcException failure)
    {
        yield return new(CodeHeader, ((int)failure.StatusCode).ToString(CultureInfo.InvariantCulture));
        yield return new(MessageHeader, EncodeMessage(failure.Message));
        if (failure.Details.Count > 0)
        {
            var status = new Status { Code = (int)failure.StatusCode, Message = failure.Message, Details = { failure.Details } };
            yield return new(DetailsHeader, Convert.ToBase64String(status.ToByteArray()));
        }
    }

    /// <summary>Reads the failure from trailers, or null when they say that the call succeeded.</summary>
    public static RpcException? Failure(Func<string, string?> trailer)
    {
        if (!int.TryParse(trailer(CodeHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return new RpcException(StatusCode.Unknown, "The peer closed the call without a grpc-status.");
        }

        if (code == (int)StatusCode.Ok)
        {
            return null;
        }

        var message = DecodeMessage(trailer(MessageHeader) ?? "");
        var status = ReadDetails(trailer(DetailsHeader));
        return status is not null && status.Code == code
            ? new RpcException((StatusCode)code, status.Message, [.. status.Details], inner: null)
            : new RpcException((StatusCode)code, message);
    }

    /// <summary>Percent-encodes everything but printable ASCII, and the percent sign itself.</summary>
    public static string EncodeMessage(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            _ = octet is >= 0x20 and <= 0x7E and not (byte)'%'
                ? text.Append((char)octet)
                : text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return text.ToString();
    }

    /// <summary>Undoes <see cref="EncodeMessage"/>; a percent sign that starts no escape stays as it is.</summary>
    public static string DecodeMessage(string text)
    {
        var octets = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length
                && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                at += 2;
                continue;
            }

            octets.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    /// <summary>Reads a deadline such as <c>9998212u</c>; null when there is none or it makes no sense.</summary>
    public static TimeSpan? ReadTimeout(string? text)
    {
        if (text is not { Length: > 1 and <= 9 } || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return text[^1] switch
        {
            'H' => TimeSpan.FromHours(amount),
            'M' => TimeSpan.FromMinutes(amount),
            'S' => TimeSpan.FromSeconds(amount),
            'm' => TimeSpan.FromMilliseconds(amount),
            'u' => TimeSpan.FromMicroseconds(amount),
            'n' => TimeSpan.FromTicks(amount / TimeSpan.NanosecondsPerTick),
            _ => null,
        };
    }

    /// <summary>Writes a deadline in milliseconds.</summary>
    public static string WriteTimeout(TimeSpan timeout) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp((long)timeout.TotalMilliseconds, 0, 99_999_999)}m");

    private static Status? ReadDetails(string? base64)
    {
        if (string.IsNullOrEmpty(base64))
        {
            return null;
        }

        try
        {
            return Status.Parser.ParseFrom(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
