namespace NumberProvider.Cli.Drift;

/// <summary>Numbers of the instances that a stack manages which no resource of its state declares.</summary>
/// <param name="CountsAsDrift">Whether such numbers are drift.</param>
/// <param name="Instances">The instances by identifier, those without such numbers too.</param>
internal sealed record Undeclared(bool CountsAsDrift, IReadOnlyList<UndeclaredNumbers> Instances)
{
    /// <summary>All such numbers with their instances.</summary>
    public IEnumerable<(UndeclaredNumbers Instance, NumberEntry Number)> All() => Instances.SelectMany(instance => (instance.Numbers ?? []).Select(number => (instance, number)));

    /// <summary>Whether they make the verdict drift.</summary>
    public bool IsDrift() => CountsAsDrift && All().Any();

    /// <summary>The numbers in words, and of each instance without any that it has none.</summary>
    public IEnumerable<string> Describe() => Instances.Where(instance => instance.Numbers is not null).SelectMany(instance => instance.Numbers is { Count: > 0 } numbers
        ? numbers.Select(number => $"{number.Number} in {instance.InstanceId}: {number.DescribeDetails()}")
        : [$"none in {instance.InstanceId}"]);
}
