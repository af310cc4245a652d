using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NumberProvider.Emulator;

namespace NumberProvider.Testing;

/// <summary>The built plugin as a child process, started as Pulumi's engine starts it; the vendors come from its environment.</summary>
internal sealed class RunningPlugin : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // NUMBER_TEST_PLUGIN names another executable, to put a packaged plugin to the same tests.
    private static readonly string Executable = Environment.GetEnvironmentVariable("NUMBER_TEST_PLUGIN") is { Length: > 0 } packaged
        ? packaged
        : typeof(RunningPlugin).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "PluginExecutable").Value! + (OperatingSystem.IsWindows() ? ".exe" : "");

    private RunningPlugin(Process process, int port) => (Process, Port) = (process, port);

    public Process Process { get; }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts the plugin; no arguments start it by hand, as for attaching.</summary>
    public static async Task<RunningPlugin> StartAsync(VendorEmulator? emulator, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in Variables(emulator))
        {
            start.Environment[variable] = value;
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Limit);
        return new RunningPlugin(process, int.Parse(line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()), CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the standard input, as the death of an engine does, and gives the exit code and what else came on standard output.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        Process.StandardInput.Close();
        return await EndedAsync();
    }

    /// <summary>Waits for the end of the process.</summary>
    public async Task<(int ExitCode, string Output)> EndedAsync()
    {
        var output = await Process.StandardOutput.ReadToEndAsync().WaitAsync(Limit);
        await Process.WaitForExitAsync().WaitAsync(Limit);
        return (Process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            await Process.WaitForExitAsync();
        }

        Process.Dispose();
    }

    private static Dictionary<string, string?> Variables(VendorEmulator? emulator) => new()
    {
        ["NUMBER_ALIBABA_CCC_ENDPOINT"] = emulator?.Url.ToString(),
        ["NUMBER_ALIBABA_DYPLS_ENDPOINT"] = emulator?.Url.ToString(),
        ["NUMBER_ISALES_ENDPOINT"] = emulator?.Url.ToString(),
        ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = emulator?.Keys.AccessKeyId,
        ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = emulator?.Keys.AccessKeySecret,
        ["NUMBER_ISALES_ACCESS_KEY"] = emulator?.Keys.ISalesAccessKey,
        ["NUMBER_ISALES_SECRET_KEY"] = emulator?.Keys.ISalesSecretKey,
    };
}
