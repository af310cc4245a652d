namespace NumberProvider.Engine;

/// <summary>The names of steps in files and JSON.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.1.</remarks>
public static class StepNames
{
    /// <summary>The name of a step, <c>create-replacement</c>.</summary>
    public static string Of(StepOperation operation) =>
        string.Concat(operation.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
