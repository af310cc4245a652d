using System.Collections.Immutable;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli;

/// <summary>A project, its backend and its secrets, opened for a command.</summary>
internal sealed class Workspace
{
    private readonly PassphraseSource _passphrase;

    private Workspace(ProjectFile project, FileBackend backend, PassphraseSource passphrase) =>
        (Project, Backend, _passphrase, Stacks) = (project, backend, passphrase, new StackStore(backend, project.Name, TimeProvider.System));

    public ProjectFile Project { get; }

    public FileBackend Backend { get; }

    public StackStore Stacks { get; }

    private string SelectionFile => Path.Combine(Backend.Root, $"selected-stack.{Project.Name}");

    /// <param name="directory">The folder to start from.</param>
    /// <param name="terminal">Asks for a passphrase where people are.</param>
    /// <param name="emptyPassphrase">Whether an empty passphrase stands in where none is given.</param>
    public static Workspace Open(string directory, Terminal terminal, bool emptyPassphrase)
    {
        var project = ProjectFile.Find(directory);
        if (emptyPassphrase && Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE") is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE_FILE")))
        {
            terminal.Error.WriteLine("No passphrase is set; with --emulator the empty one is used.");
        }

        return new Workspace(project, FileBackend.Open(project, Environment.GetEnvironmentVariable), Passphrase(terminal, emptyPassphrase));
    }

    /// <summary>Where passphrases come from: the environment, then the user.</summary>
    public static PassphraseSource Passphrase(Terminal terminal, bool emptyPassphrase) => new(
        Environment.GetEnvironmentVariable, emptyPassphrase ? () => "" : terminal.IsInteractive ? () => terminal.ReadSecret("Passphrase of the stack:") : null);

    /// <summary>The stack to work on: the named one, else the selected one, else the fallback.</summary>
    /// <exception cref="EngineException">There is none.</exception>
    public string StackName(string? named, string? fallback = null)
    {
        var name = named?.Split('/')[^1] ?? (File.Exists(SelectionFile) ? File.ReadAllText(SelectionFile).Trim() : fallback)
            ?? throw new EngineException("No stack is selected. Name one with --stack, or select one with: numbers stack select NAME");
        return name;
    }

    public string? Selected => File.Exists(SelectionFile) ? File.ReadAllText(SelectionFile).Trim() : null;

    public void Select(string stack)
    {
        if (!Backend.Exists(Project.Name, stack))
        {
            throw new StackNotFoundException(stack);
        }

        Directory.CreateDirectory(Backend.Root);
        File.WriteAllText(SelectionFile, stack + "\n");
    }

    public void Unselect(string stack)
    {
        if (Selected == stack)
        {
            File.Delete(SelectionFile);
        }
    }

    public StackConfigFile ConfigFile(string stack) => StackConfigFile.Open(Project.StackFile(stack), Project.Name);

    /// <summary>The secrets of a stack; a stack that has none yet gets a salt, which is saved.</summary>
    public PassphraseSecretsManager Secrets(string stack) => Secrets(ConfigFile(stack), _passphrase);

    /// <summary>The secrets of a stack's file; a file that has none yet gets a salt, which is saved.</summary>
    public static PassphraseSecretsManager Secrets(StackConfigFile file, PassphraseSource passphrase)
    {
        if (file.EncryptionSalt is { } salt)
        {
            return PassphraseSecretsManager.Open(passphrase.Get(), salt);
        }

        var manager = PassphraseSecretsManager.Create(passphrase.Get());
        file.SetEncryptionSalt(manager.Salt);
        file.Save();
        return manager;
    }

    public PassphraseSecretsManager OpenSecrets(string salt) => PassphraseSecretsManager.Open(_passphrase.Get(), salt);

    /// <summary>The configuration of a stack, held against the project and completed.</summary>
    public ImmutableSortedDictionary<string, ConfigValue> Config(string stack, PassphraseSecretsManager secrets) =>
        StackConfig.Complete(Project, stack, ConfigFile(stack).Read(secrets.Decrypt));

    /// <summary>The configuration of a stack as its file has it, for reading alone: nothing is completed, and no salt is made.</summary>
    public ImmutableSortedDictionary<string, ConfigValue> ReadConfig(string stack)
    {
        var file = ConfigFile(stack);
        var secrets = new Lazy<PassphraseSecretsManager>(() => OpenSecrets(file.EncryptionSalt ?? throw new EngineException($"The file {file.Path} has encrypted values, but no salt.")));
        return file.Read(text => secrets.Value.Decrypt(text));
    }

    public DeploymentEngine Engine(string stack, ImmutableSortedDictionary<string, ConfigValue> config, IEngineObserver observer, IReadOnlyDictionary<string, string> environment)
    {
        var locator = new PluginLocator(Project, Environment.GetEnvironmentVariable, AppContext.BaseDirectory);
        return new DeploymentEngine(
            Project.Name, stack, config, onLog => new PluginHost(locator, Project.Name, Project.ProgramDirectory, config, environment, onLog),
            new BackendOutputs(Backend, Project.Name, OpenSecrets), observer, TimeProvider.System);
    }

    public ProgramContext Context(string stack, ImmutableSortedDictionary<string, ConfigValue> config, bool isPreview) =>
        new(Project.Name, stack, Project.Directory, Project.ProgramDirectory, config, isPreview);

    public IProgram Program() => Project switch
    {
        { Runtime: not "yaml" } => throw new EngineException($"The program is written for '{Project.Runtime}'; this engine runs yaml. Run it with pulumi: the state is the same."),
        { CompilerLocation: { } location } => throw new EngineException("The project asks for a compiler, which this engine does not run. Run the program with pulumi: the state is the same.", location),
        _ => YamlProgram.Load(Project.ProgramDirectory),
    };
}
