using System.Collections.Immutable;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Engine.Deployment;

/// <summary>What a program may know of the run.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="RootDirectory">The folder of the project file.</param>
/// <param name="ProgramDirectory">The folder of the program; the same, unless the project names a <c>main</c>.</param>
/// <param name="Config">The configuration by full key <c>NAMESPACE:NAME</c>, defaults of the project merged in.</param>
/// <param name="IsPreview">Whether the run only plans.</param>
public sealed record ProgramContext(
    string Project,
    string Stack,
    string RootDirectory,
    string ProgramDirectory,
    ImmutableSortedDictionary<string, ConfigValue> Config,
    bool IsPreview)
{
    /// <summary>Whether what does not depend on a failed resource is registered all the same.</summary>
    public bool ContinueOnError { get; init; }
}
