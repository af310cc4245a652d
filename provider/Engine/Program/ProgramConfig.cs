using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>The configuration that a program can read: under full keys, under those of its project without their namespace, and what the older block <c>configuration</c> declares.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.5.</remarks>
internal sealed class ProgramConfig
{
    private readonly Dictionary<string, PropertyValue> _values = new(StringComparer.Ordinal);

    public ProgramConfig(Template template, ProgramContext context)
    {
        var prefix = context.Project + ":";
        foreach (var (key, value) in context.Config)
        {
            _values[key] = ConfigGuess.Of(value);
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                _values.TryAdd(key[prefix.Length..], _values[key]);
            }
        }

        Shadowing = _values.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var declaration in template.Configuration)
        {
            try
            {
                _values[declaration.Key] = DeclaredConfig.ValueOf(declaration, context);
                _values[prefix + declaration.Key] = _values[declaration.Key];
            }
            catch (EngineException exception)
            {
                Problems.Add(exception);
            }
        }

        Names = _values.Keys.Concat(template.Configuration.Select(declaration => declaration.Key)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The names that stand in the way of resources and variables of the same name.</summary>
    public IReadOnlySet<string> Shadowing { get; }

    /// <summary>What is wrong with the declared configuration.</summary>
    public List<EngineException> Problems { get; } = [];

    /// <summary>The value of a name; null when it is none of the configuration.</summary>
    public PropertyValue? Find(string name) => _values.GetValueOrDefault(name);
}
