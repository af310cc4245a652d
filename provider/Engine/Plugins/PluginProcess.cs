using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Engine.Plugins;

/// <summary>A running plugin: a child process, or one that was started by hand.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 1.</remarks>
public sealed partial class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);
    private const int Interrupt = 2;

    private readonly string _name;
    private readonly Process? _process;
    private readonly GrpcChannel _channel;
    private readonly StringBuilder _output;

    private PluginProcess(string name, Process? process, GrpcChannel channel, StringBuilder output) =>
        (_name, _process, _channel, _output, Client) = (name, process, channel, output, new ResourceProviderClient(channel));

    /// <summary>Calls the plugin.</summary>
    public ResourceProviderClient Client { get; }

    /// <summary>Starts a plugin, or attaches to one, and shakes hands.</summary>
    /// <param name="name">The package.</param>
    /// <param name="location">Where the plugin is.</param>
    /// <param name="engineAddress">Where the engine listens.</param>
    /// <param name="workingDirectory">The program's folder.</param>
    /// <param name="environment">Variables to set beside the inherited ones.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="EngineException">The plugin does not come up.</exception>
    public static async Task<PluginProcess> StartAsync(
        string name, PluginLocation location, string engineAddress, string workingDirectory, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        var process = location.Executable is { } executable ? Launch(executable, engineAddress, workingDirectory, environment) : null;
        PluginProcess? plugin = null;
        try
        {
            var address = location.AttachAddress ?? $"127.0.0.1:{await ReadPortAsync(name, process!, output, cancellationToken)}";
            plugin = new PluginProcess(name, process, new GrpcChannel(address), output);
            await plugin.GreetAsync(location, engineAddress, cancellationToken);
            return plugin;
        }
        catch
        {
            process?.Kill(entireProcessTree: true);
            plugin?._channel.Dispose();
            throw;
        }
    }

    /// <summary>Asks the plugin to end running calls soon.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await Client.Cancel(EndLimit);
        }
        catch (RpcException)
        {
            // A plugin that does not know how to cancel, or is gone, has nothing to end.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        _channel.Dispose();
        if (_process is null)
        {
            return;
        }

        if (!_process.HasExited && !RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            _ = Kill(_process.Id, Interrupt);
        }

        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(EndLimit);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static Process Launch(string executable, string engineAddress, string workingDirectory, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(executable, [engineAddress])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new EngineException($"The plugin {executable} cannot be started: {exception.Message}", inner: exception);
        }
    }

    private static async Task<int> ReadPortAsync(string name, Process process, StringBuilder output, CancellationToken cancellationToken)
    {
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            await process.WaitForExitAsync(cancellationToken);
            throw new EngineException($"The plugin of {name} ended with exit code {process.ExitCode} before it said where it listens.\n{Kept(output)}");
        }

        if (!int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
        {
            throw new EngineException($"The plugin of {name} wrote something else than a port to its standard output: '{line}'.");
        }

        _ = DrainAsync(process.StandardOutput, output);
        return port;
    }

    private static async Task DrainAsync(StreamReader reader, StringBuilder output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Keep(output, line);
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Kept(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString().Trim();
        }
    }

    private async Task GreetAsync(PluginLocation location, string engineAddress, CancellationToken cancellationToken)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            SupportsViews = false,
            SupportsRefreshBeforeUpdate = false,
            InvokeWithPreview = true,
        };
        if (location.Executable is { } executable)
        {
            request.RootDirectory = request.ProgramDirectory = Path.GetDirectoryName(executable)!;
        }

        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await Client.Handshake(request, HandshakeLimit, cancellationToken);
                break;
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
            {
                break;
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable && limit.Elapsed < HandshakeLimit && _process?.HasExited != true)
            {
                await Task.Delay(10, cancellationToken);
            }
            catch (RpcException exception)
            {
                throw new EngineException($"The plugin of {_name} does not answer: {exception.Message}\n{Kept(_output)}", inner: exception);
            }
        }

        if (location.AttachAddress is not null)
        {
            await Client.Attach(new PluginAttach { Address = engineAddress }, cancellationToken);
        }

        await Client.GetPluginInfo(cancellationToken);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
