using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Cli.Tests;

/// <summary>A copy of the demo, or of an example, in a folder of its own, worked on with the built command line as a user would.</summary>
internal sealed class DemoProject : IDisposable
{
    private static readonly string Numbers = typeof(DemoProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Numbers").Value!;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly List<Process> _emulators = [];

    /// <param name="source">The folder of the program, beside the tests.</param>
    public DemoProject(string source = "demo")
    {
        Folder = Directory.CreateTempSubdirectory("demo-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, source)))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; }

    /// <summary>Variables for every command.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string EmulatorData => Path.Combine(Folder, ".pulumi", "emulator", "call-center.dev.json");

    public string Program
    {
        get => File.ReadAllText(Path.Combine(Folder, "Pulumi.yaml"));
        set => File.WriteAllText(Path.Combine(Folder, "Pulumi.yaml"), value);
    }

    public JsonNode VendorState => JsonNode.Parse(File.ReadAllText(EmulatorData))!;

    public Process Start(params IEnumerable<string> arguments) => Launch(Numbers, arguments);

    /// <summary>Runs a command on a terminal; what it writes to both streams is the output.</summary>
    public async Task<NumbersRun> RunOnTerminalAsync(params IEnumerable<string> arguments)
    {
        using var process = Launch("/usr/bin/script", ["--quiet", "--return", "--command", string.Join(' ', arguments.Prepend(Numbers)), "/dev/null"]);
        return await EndedAsync(process);
    }

    /// <summary>Runs a script of a pipeline as its runner does, with the command line on the path.</summary>
    public async Task<NumbersRun> RunScriptAsync(string script)
    {
        using var process = Launch("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", $"PATH=\"{Folder}/bin:{Path.GetDirectoryName(Numbers)}:$PATH\"\n{script}"]);
        return await EndedAsync(process);
    }

    public async Task<NumbersRun> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        return await EndedAsync(process);
    }

    /// <summary>What a colleague does behind the program's back: removes a number through the vendor's API.</summary>
    public async Task RemoveAtTheVendorAsync(string number)
    {
        await StartEmulatorAsync();
        var home = new Uri(Environment["NUMBER_ALIBABA_CCC_ENDPOINT"]);
        using var http = new HttpClient();
        var credentials = new AlibabaCredentials(explicitKey: null, profile: null, Environment.GetValueOrDefault, Folder);
        var clients = new AlibabaClients(http, credentials, home, home, new RequestsOptions(), TimeProvider.System);
        (await clients.Ccc2020.RemovePhoneNumbersAsync("ccc-demo", [number], force: true, CancellationToken.None)).Should().BeEmpty();
        await StopEmulatorAsync();
    }

    private static async Task<NumbersRun> EndedAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return new NumbersRun(process.ExitCode, await output, await error);
    }

    private Process Launch(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        foreach (var (variable, value) in Environment)
        {
            start.Environment[variable] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Starts an emulator of its own on the demo's data, and points the commands at it.</summary>
    public async Task<JsonNode> StartEmulatorAsync()
    {
        var process = Start("emulator", "--port", "0", "--data", EmulatorData, "--json");
        _emulators.Add(process);
        var emulator = JsonNode.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(Limit))!)!;
        string Text(string group, string name) => emulator[group]![name]!.GetValue<string>();
        var url = emulator["url"]!.GetValue<string>();
        Environment["NUMBER_ALIBABA_CCC_ENDPOINT"] = Environment["NUMBER_ALIBABA_DYPLS_ENDPOINT"] = Environment["NUMBER_ISALES_ENDPOINT"] = url;
        Environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = Text("alibaba", "accessKeyId");
        Environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = Text("alibaba", "accessKeySecret");
        Environment["NUMBER_ISALES_ACCESS_KEY"] = Text("isales", "accessKey");
        Environment["NUMBER_ISALES_SECRET_KEY"] = Text("isales", "secretKey");
        return emulator;
    }

    public async Task StopEmulatorAsync()
    {
        foreach (var emulator in _emulators)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{emulator.Id}"]);
            await emulator.WaitForExitAsync().WaitAsync(Limit);
            emulator.ExitCode.Should().Be(0);
        }

        _emulators.Clear();
    }

    public void Dispose()
    {
        _emulators.ForEach(emulator => emulator.Kill());
        Directory.Delete(Folder, recursive: true);
    }
}
