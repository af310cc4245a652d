using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NumberProvider.Vendors.Tests.Scripted;

/// <summary>A server that answers the first request and closes the connection in good order, without an answer, after every later one.</summary>
internal sealed class ForgetfulServer : IDisposable
{
    private const string Body = """{"Code":"OK"}""";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _requests;

    public ForgetfulServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    public int Requests => Volatile.Read(ref _requests);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                await ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (SocketException)
        {
            // The listener is disposed.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var client = connection;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        while (await ReadHeadersAsync(reader))
        {
            if (Interlocked.Increment(ref _requests) > 1)
            {
                client.Client.Shutdown(SocketShutdown.Both);
                return;
            }

            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"));
        }
    }

    private static async Task<bool> ReadHeadersAsync(StreamReader reader)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line is { Length: > 0 });

        return line is not null;
    }
}
