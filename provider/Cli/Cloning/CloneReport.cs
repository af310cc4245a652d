namespace NumberProvider.Cli.Cloning;

/// <summary>A clone with what was asked for.</summary>
/// <param name="Result">The clone.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Time">When the vendors were read.</param>
internal sealed record CloneReport(Clone Result, CloneOptions Options, DateTimeOffset Time)
{
    /// <summary>What it came to, and what to do next.</summary>
    public string Summary() => Result switch
    {
        { IsComplete: true, Lifted.Count: > 0 } => $"Wrote Pulumi.{Options.To}.yaml, and made configuration of {Result.Lifted.Count} values in the program and in Pulumi.{Options.From}.yaml. Look at it with: numbers preview -s {Options.To}",
        { IsComplete: true } => $"Wrote Pulumi.{Options.To}.yaml. Look at it with: numbers preview -s {Options.To}",
        { Literals.Count: > 0 } => $"Not done: the program says {Options.From}'s values itself. Put them into the configuration with --lift, or by hand.",
        { Removals.Count: > 0 } => $"Not done: {Options.To} would lose numbers. Set exclusive to false where they are to stay, or agree with --allow-removals.",
        _ => $"Not done: {Result.Mappings.Count(entry => !entry.IsSettled)} of {Result.Mappings.Count} values have no counterpart. Write them into {Result.MappingFile} and run again.",
    };

    /// <summary>Values of the source that stand in the program itself; those that only follow others when there are others.</summary>
    public IReadOnlyList<Literal> Literals() => Result.Literals.Any(literal => !literal.Follows) ? [.. Result.Literals.Where(literal => !literal.Follows)] : Result.Literals;
}
