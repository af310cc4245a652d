using NumberProvider.Engine.Deployment;

namespace NumberProvider.Engine.Program;

/// <summary>The names under which a program reads configuration: full keys, and keys of the project without their namespace.</summary>
internal static class ConfigNames
{
    public static HashSet<string> Of(ProgramContext context) =>
        [.. context.Config.Keys, .. context.Config.Keys.Where(key => key.StartsWith(context.Project + ":", StringComparison.Ordinal)).Select(key => key[(context.Project.Length + 1)..])];

    /// <summary>The full key of a name; null when it is none of the configuration.</summary>
    public static string? KeyOf(ProgramContext context, string name) =>
        context.Config.ContainsKey(name) ? name : context.Config.ContainsKey($"{context.Project}:{name}") ? $"{context.Project}:{name}" : null;
}
