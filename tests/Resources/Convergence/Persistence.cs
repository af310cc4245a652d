using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;

namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A user who runs a step again when it fails, and looks each time that nothing was lost.</summary>
/// <param name="world">The vendors.</param>
/// <param name="lifecycle">What is declared.</param>
/// <param name="most">How often a step may be run.</param>
/// <param name="seesLate">Whether the vendor may show things as they were: then a run can end without an error too early.</param>
internal sealed class Persistence(World world, Lifecycle lifecycle, int most, bool seesLate)
{
    /// <summary>A vendor that refuses connections refuses those of the test as well.</summary>
    private static readonly TimeSpan Shut = TimeSpan.FromMilliseconds(60);

    private Declared _declared = lifecycle.Declare(world);

    /// <summary>Takes all steps.</summary>
    /// <param name="before">Called before each step.</param>
    /// <param name="after">Called after it, before the outcome is looked at.</param>
    public async Task LiveAsync(Func<Step, Task> before, Func<Step, Task> after)
    {
        foreach (var step in Enum.GetValues<Step>())
        {
            await (step == Step.Notice ? lifecycle.DriftAsync(world, _declared) : Task.CompletedTask);
            await before(step);
            await PersistAsync(step);
            await after(step);
            await RestAsync(step);
        }
    }

    private async Task PersistAsync(Step step)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                await RunAsync(step);
                return;
            }
            catch (Exception exception) when (exception is VendorException or ResourceException or PartialFailureException && run < most)
            {
                await Task.Delay(Shut);
                await NothingIsLostAsync(step, exception.Message);
                if (exception.Message.Contains("refresh", StringComparison.Ordinal))
                {
                    await RefreshAsync();
                }
            }
        }
    }

    private Task RunAsync(Step step) => step switch
    {
        Step.Create => UpAsync(lifecycle.First),
        Step.Refresh => RefreshAsync(),
        Step.Update => UpAsync(lifecycle.Second),
        Step.Notice => RefreshAsync(),
        Step.Repair => RepairAsync(),
        _ => _declared.DeleteAsync(),
    };

    private Task UpAsync(string program) => _declared.Id.Length == 0 ? _declared.CreateAsync(program) : _declared.UpdateAsync(program);

    private async Task RepairAsync()
    {
        await (seesLate ? RefreshAsync() : Task.CompletedTask);
        await UpAsync(lifecycle.Second);
    }

    // What is gone leaves the state, as engines do it.
    private async Task RefreshAsync()
    {
        if (_declared.Id.Length > 0 && !await _declared.RefreshAsync())
        {
            _declared = lifecycle.Declare(world);
        }
    }

    /// <summary>A number that was and is to be there is there, unless the failure names it, and none is there twice.</summary>
    private async Task NothingIsLostAsync(Step step, string failure)
    {
        string[] there = [.. (await lifecycle.AtVendorAsync(world)).Select(lifecycle.NumberOf)];
        there.Should().OnlyHaveUniqueItems(failure);
        var (before, after) = step switch
        {
            Step.Create => (lifecycle.AsBefore, lifecycle.AsFirst),
            Step.Update => (lifecycle.AsFirst, lifecycle.AsSecond),
            Step.Destroy => (lifecycle.AsSecond, lifecycle.AsAfter),
            _ => ([], []),
        };
        before.Select(lifecycle.NumberOf).Intersect(after.Select(lifecycle.NumberOf)).Where(number => !failure.Contains(number, StringComparison.Ordinal))
            .Should().BeSubsetOf(there, failure);
    }

    private Task RestAsync(Step step) => step switch
    {
        Step.Create or Step.Refresh => RestAsync(lifecycle.First, lifecycle.AsFirst, seesLate || step == Step.Refresh),
        Step.Update or Step.Repair => RestAsync(lifecycle.Second, lifecycle.AsSecond, seesLate),
        Step.Destroy => GoneAsync(),
        _ => Task.CompletedTask,
    };

    /// <summary>The vendor has what is declared, and the provider knows what the vendor has; what was read late is made good by the next refresh and run.</summary>
    private async Task RestAsync(string program, IReadOnlyList<string> expected, bool runsAgain)
    {
        if (runsAgain)
        {
            await RefreshAsync();
            await (_declared.Id.Length == 0 || _declared.Diff(program).Count > 0 ? UpAsync(program) : Task.CompletedTask);
        }

        await lifecycle.RestsAsync(world, _declared, program, expected);
    }

    private async Task GoneAsync()
    {
        (await lifecycle.AtVendorAsync(world)).Should().Equal(lifecycle.AsAfter);
        await _declared.DeleteAsync();
        (await lifecycle.AtVendorAsync(world)).Should().Equal(lifecycle.AsAfter);
    }
}
