using System.Collections.Immutable;
using NumberProvider.Cli.Inventory;
using NumberProvider.Engine;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Cli.Cloning;

/// <summary>Clones an environment: finds the counterparts of its values, and writes the configuration of the other once none is missing. Vendors are only read.</summary>
/// <param name="workspace">The project.</param>
/// <param name="schema">The schema of the provider.</param>
/// <param name="options">How to clone.</param>
/// <param name="cancellationToken">Gives the work up; nothing is half written.</param>
internal sealed class Cloner(Workspace workspace, string schema, CloneOptions options, CancellationToken cancellationToken)
{
    private readonly ProjectFile _project = workspace.Project;
    private readonly StackView _source = StackView.Open(workspace, options.From, cancellationToken);
    private readonly StackView _target = StackView.Open(workspace, options.To, cancellationToken);

    /// <summary>Clones.</summary>
    /// <exception cref="EngineException">The program, a configuration or the mapping is wrong.</exception>
    public async Task<Clone> RunAsync()
    {
        var path = YamlProgram.Locate(_project.ProgramDirectory);
        var program = ProgramText.Read(path, await File.ReadAllTextAsync(path, cancellationToken));
        var config = StackConfig.Complete(_project, options.From, _source.Values);
        var first = await SurveyAsync(program, options.From, config, inventory: null);
        var file = MappingFile.Open(_project.Directory, options.From, options.To);
        var trace = new ConfigTrace(_project.Name, program, config, first.Uses);
        var decision = new Decision(file.Entries, options.Table, trace.Compare(config, _target.Values, first.Uses));
        var counterparts = new Counterparts(_source.Reader, _target.Reader, decision, options.Numbers, options.From, options.To);
        var held = await counterparts.ReadSourceAsync(first.Uses);

        var uses = (await SurveyAsync(program, options.From, config, held)).Uses;
        var (found, live) = await counterparts.FindAsync([.. uses, .. ConfigTrace.Held(config, held)], held);
        IReadOnlyList<Mapping> mappings = [.. found, .. Secrets()];
        file.Write(mappings);
        var clone = new Clone(mappings, held, live) { MappingFile = file.FileName, Before = file.Entries };
        return mappings.All(mapping => mapping.IsSettled) ? await CompleteAsync(clone, program, config, uses, trace) : clone;
    }

    private async Task<Clone> CompleteAsync(Clone clone, ProgramText program, ImmutableSortedDictionary<string, ConfigValue> config, IReadOnlyList<ValueUse> uses, ConfigTrace trace)
    {
        var written = _source.Values.Keys.ToHashSet(StringComparer.Ordinal);
        var changes = new TargetConfig(trace, clone.Mappings).Changes(config, written, _target.Values);
        var there = await SurveyAsync(program, options.To, Overlaid(changes), clone.Target);
        var literals = Literals.Find(program, uses, there.Uses, clone.Mappings);
        if (literals.Count > 0 && !options.Lift)
        {
            return clone with { Literals = literals };
        }

        var known = trace.Keys(config, clone.Mappings).ToDictionary(key => key.Key, key => ShortKey(key.Value));
        var (text, settings) = Literals.Lift(program, literals, known, isProject: program.Path == _project.Path);
        var lifted = settings.Select(setting => KeyValuePair.Create($"{_project.Name}:{setting.Name}", setting.Mapping)).ToList();
        changes = changes.Concat(lifted.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value.To!)))).ToDictionary();
        program = ProgramText.Read(program.Path, text);
        there = await SurveyAsync(program, options.To, Overlaid(changes), clone.Target);
        var here = await SurveyAsync(program, options.From, config.AddRange(lifted.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value.From)))), clone.Source);
        var left = Literals.Find(program, here.Uses, there.Uses, clone.Mappings);
        var removals = Removals.Find(there.Resources, clone.Target);
        if (left.Count > 0 || (removals.Count > 0 && !options.AllowRemovals))
        {
            return clone with { Literals = left, Removals = removals };
        }

        Save(program, lifted, changes);
        return clone with { Lifted = [.. settings.Select(setting => setting.Name)], Removals = removals, IsComplete = true };
    }

    private IEnumerable<Mapping> Secrets() => _source.Values
        .Where(entry => entry.Value.IsSecret && !entry.Key.StartsWith("number:", StringComparison.Ordinal))
        .Select(entry => (entry.Key, Name: ShortKey(entry.Key)))
        .Select(secret => _target.Values.ContainsKey(secret.Key) ? new Mapping(EnvironmentKind.Secret, secret.Name, secret.Name, Finding.Configuration)
            : options.CopySecrets ? new Mapping(EnvironmentKind.Secret, secret.Name, secret.Name, Finding.Rule)
            : new Mapping(EnvironmentKind.Secret, secret.Name, To: null, Finding.Open, Problem: $"set it with: numbers config set --secret {secret.Name} -s {options.To}; or copy all with --copy-secrets"));

    private string ShortKey(string key) => key.StartsWith(_project.Name + ":", StringComparison.Ordinal) ? key[(_project.Name.Length + 1)..] : key;

    private static ConfigValue Value(string text) => new(ConfigWord.Of(text), IsSecret: false, IsObject: false);

    private ImmutableSortedDictionary<string, ConfigValue> Overlaid(IReadOnlyDictionary<string, ConfigValue> changes) => StackConfig.Complete(_project, options.To, _target.Values.SetItems(changes));

    private Task<ProgramSurvey> SurveyAsync(ProgramText program, string stack, ImmutableSortedDictionary<string, ConfigValue> config, LiveInventory? inventory) =>
        ProgramSurvey.OfAsync(YamlProgram.Parse(program.Text, Path.GetFileName(program.Path)), workspace.Context(stack, config, isPreview: true), schema, inventory, cancellationToken);

    private void Save(ProgramText program, List<KeyValuePair<string, Mapping>> lifted, IReadOnlyDictionary<string, ConfigValue> changes)
    {
        if (lifted.Count > 0)
        {
            lifted.ForEach(entry => _source.File.Set(entry.Key, Value(entry.Value.From).Text));
            _source.File.Save();
            File.WriteAllText(program.Path, program.Text);
        }

        // Opening the secrets may give the file a salt, so it is read anew.
        var secrets = changes.Values.Any(value => value.IsSecret) ? _target.Secrets() : null;
        var file = workspace.ConfigFile(options.To);
        foreach (var (key, value) in changes)
        {
            if (value.IsSecret)
            {
                file.SetSecret(key, secrets!.Encrypt(value.Text));
            }
            else
            {
                file.Set(key, value.IsObject ? Protocol.Properties.PropertyJson.Parse(value.Text) : value.Text);
            }
        }

        if (changes.Count > 0)
        {
            file.Save();
        }
    }
}
