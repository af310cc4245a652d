using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Tests;

/// <summary>A project in a folder of its own, run against the stand-in plugin, with its state in Pulumi's file layout.</summary>
internal sealed class TestStack : IEngineObserver, IDisposable
{
    private const string Name = "dev";

    private static readonly string StubPlugin = typeof(TestStack).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "StubPlugin").Value!;

    // A new salt is slow to make on purpose; the tests need not wait for that each time.
    private static readonly ConcurrentDictionary<string, PassphraseSecretsManager> New = new();

    private readonly string _passphrase;

    /// <param name="folder">A folder to copy; null for an empty one.</param>
    /// <param name="passphrase">The passphrase of its stack file.</param>
    public TestStack(string? folder = null, string passphrase = "")
    {
        _passphrase = passphrase;
        Folder = Directory.CreateTempSubdirectory("numbers-").FullName;
        foreach (var file in folder is null ? [] : Directory.GetFiles(folder))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; }

    public List<EngineEvent> Events { get; } = [];

    public string Faults { get; set; } = "";

    public IEnumerable<Diagnostic> Errors => Diagnostics(DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Warnings => Diagnostics(DiagnosticSeverity.Warning);

    public Snapshot State
    {
        get
        {
            var project = ProjectFile.Find(Folder);
            var backend = FileBackend.Open(project, _ => null);
            return backend.Exists(project.Name, Name) ? new StackStore(backend, project.Name, TimeProvider.System).Load(Name, Open) : Snapshot.Empty;
        }
    }

    public string VendorFile => Path.Combine(Folder, "vendor.json");

    public void Write(string program) => File.WriteAllText(Path.Combine(Folder, "Pulumi.yaml"), program);

    /// <summary>Writes the configuration of the stack; <c>SECRET</c> in it becomes an encrypted text.</summary>
    public void WriteConfig(string entries)
    {
        var secrets = New.GetOrAdd(_passphrase, PassphraseSecretsManager.Create);
        File.WriteAllText(Path.Combine(Folder, $"Pulumi.{Name}.yaml"), $"encryptionsalt: {secrets.Salt}\nconfig:\n{entries.Replace("SECRET", secrets.Encrypt("secret"))}\n");
    }

    public ResourceState Resource(string name) => State.Resources.Single(resource => resource.Urn.Name == name && !resource.Delete);

    /// <summary>The steps of the last operation: sign and name.</summary>
    public IEnumerable<string> Steps => Events.OfType<StepFinished>().Where(step => step.Step.Operation != StepOperation.Same)
        .Select(step => $"{StepNames.Of(step.Step.Operation)} {step.Step.Urn.Name}{(step.Succeeded ? "" : " failed")}");

    public Task<DeploymentResult> UpAsync(bool isPreview = false, CancellationToken cancellation = default) => RunAsync(isPreview, (engine, project, config, start, store, options) =>
        engine.UpdateAsync(YamlProgram.Load(Folder), new ProgramContext(project.Name, Name, Folder, Folder, config, isPreview), start, store, options, cancellation));

    public Task<DeploymentResult> RefreshAsync(bool isPreview = false, PendingCreates? pending = null) => RunAsync(isPreview, (engine, _, _, start, store, options) =>
        engine.RefreshAsync(start, store, options with { PendingCreates = pending ?? PendingCreates.Keep }, CancellationToken.None));

    public Task<DeploymentResult> DestroyAsync() => RunAsync(isPreview: false, (engine, _, _, start, store, options) => engine.DestroyAsync(start, store, options, CancellationToken.None));

    public void OnEvent(EngineEvent engineEvent) => Events.Add(engineEvent);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private IEnumerable<Diagnostic> Diagnostics(DiagnosticSeverity severity) => Events.OfType<DiagnosticReported>().Select(reported => reported.Diagnostic).Where(diagnostic => diagnostic.Severity == severity);

    private PassphraseSecretsManager Open(string salt) => PassphraseSecretsManager.Open(_passphrase, salt);

    private async Task<DeploymentResult> RunAsync(
        bool isPreview,
        Func<DeploymentEngine, ProjectFile, ImmutableSortedDictionary<string, ConfigValue>, Snapshot, ISnapshotStore?, DeploymentOptions, Task<DeploymentResult>> run)
    {
        Events.Clear();
        var project = ProjectFile.Find(Folder);
        var file = StackConfigFile.Open(project.StackFile(Name), project.Name);
        var secrets = file.EncryptionSalt is { } salt ? Open(salt) : New.GetOrAdd(_passphrase, PassphraseSecretsManager.Create);
        if (file.EncryptionSalt is null)
        {
            file.SetEncryptionSalt(secrets.Salt);
            file.Save();
        }

        var config = StackConfig.Complete(project, Name, file.Read(secrets.Decrypt));
        var backend = FileBackend.Open(project, _ => null);
        var stacks = new StackStore(backend, project.Name, TimeProvider.System);
        if (!backend.Exists(project.Name, Name))
        {
            stacks.Create(Name, secrets);
        }

        var locator = new PluginLocator(project, _ => null, StubPlugin);
        var engine = new DeploymentEngine(
            project.Name, Name, config,
            onLog => new PluginHost(locator, project.Name, Folder, config, new Dictionary<string, string> { ["STUB_FAULTS"] = Faults }, onLog),
            new BackendOutputs(backend, project.Name, Open), this, TimeProvider.System);
        using var session = isPreview ? null : new StackSession(backend, project.Name, Name, secrets, TimeProvider.System);
        var start = stacks.Load(Name, Open);
        var result = await run(engine, project, config, start, session, new DeploymentOptions { IsPreview = isPreview });
        session?.WriteHistory(OperationKind.Update, result.Result, result.Changes, config);
        return result;
    }
}
