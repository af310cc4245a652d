namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A fault that one call of one step meets.</summary>
/// <param name="Step">The step.</param>
/// <param name="Operation">The operation; its first call in the step meets the fault.</param>
/// <param name="Fault">The fault.</param>
internal sealed record FaultCase(Step Step, string Operation, FaultForm Fault)
{
    private const int MostRuns = 4;

    /// <summary>All cases of a lifecycle: it is lived once, and what is called in each step is told from the vendors' log.</summary>
    public static async Task<IReadOnlyList<FaultCase>> AllAsync(Lifecycle lifecycle)
    {
        var cases = new List<FaultCase>();
        await using var world = await StartAsync();
        await lifecycle.PrepareAsync(world);
        await new Persistence(world, lifecycle, most: 1, seesLate: false).LiveAsync(
            _ => world.CallsAsync(),
            async step => cases.AddRange((await world.CallsAsync()).Distinct().SelectMany(operation => FaultForm.All.Select(fault => new FaultCase(step, operation, fault)))));
        return cases;
    }

    /// <summary>Lives a lifecycle with the fault; it must end as declared all the same.</summary>
    /// <returns>Whether a call has met the fault.</returns>
    public async Task<bool> LiveAsync(Lifecycle lifecycle)
    {
        var hasMet = false;
        await using var world = await StartAsync();
        await lifecycle.PrepareAsync(world);
        await new Persistence(world, lifecycle, MostRuns, Fault.IsLate).LiveAsync(
            step => step == Step ? world.ArmAsync(Operation, Fault.Kind, value: Fault.Value, code: Fault.Code) : Task.CompletedTask,
            async step =>
            {
                if (step == Step)
                {
                    hasMet = await world.DisarmAsync();
                }
            });
        return hasMet;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Step}, {Operation}: {Fault}";

    private static async Task<World> StartAsync()
    {
        var world = await World.StartAsync();
        world.Time = new BriskClock();
        return world;
    }
}
