using FsCheck.Xunit;
using NumberProvider.Engine.Tests.Program.Fuzz;

namespace NumberProvider.Engine.Tests.Deployment;

/// <summary>Programs that nobody wrote, brought about with the stand-in plugin as a child process.</summary>
public sealed class RandomProgramTests
{
    [Property(Arbitrary = [typeof(ValidProgram)], MaxTest = 6, Replay = "20261125,11")]
    public async Task A_second_run_changes_nothing_and_a_destroyed_stack_is_empty(ValidProgram program)
    {
        using var stack = new TestStack();
        stack.Write(program.Text);

        (await stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded, string.Join("\n", stack.Errors));
        (await stack.UpAsync()).HasChanges.Should().BeFalse(string.Join("\n", stack.Steps));
        (await stack.DestroyAsync()).Result.Should().Be(OperationResult.Succeeded, string.Join("\n", stack.Errors));

        stack.State.Resources.Should().BeEmpty();
    }
}
