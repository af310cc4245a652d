using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>The stack that a command works on, with what the command was given.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Terminal">Where the command talks.</param>
/// <param name="Workspace">The project.</param>
/// <param name="Name">The stack's name.</param>
/// <param name="Interruption">Breaks the command off.</param>
/// <param name="Environment">Variables that lead to the emulator; empty without one.</param>
internal sealed record OpenedStack(
    ParseResult Arguments, Terminal Terminal, Workspace Workspace, string Name, Interruption Interruption, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Runs a command on the stack that its arguments name, with the emulator beside it if they ask for it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="makesMissing">Whether a stack on the emulator that is not there is made.</param>
    /// <param name="run">The command.</param>
    /// <exception cref="StackNotFoundException">There is no such stack.</exception>
    public static async Task<int> RunAsync(ParseResult arguments, bool makesMissing, Func<OpenedStack, Task<int>> run)
    {
        var terminal = Terminal.Standard;
        terminal.IsInteractive &= !arguments.GetValue(StackOptions.NonInteractive);
        var usesEmulator = arguments.GetValue(StackOptions.Emulator);
        var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, usesEmulator);
        var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack), usesEmulator ? "dev" : null);
        if (!workspace.Backend.Exists(workspace.Project.Name, stack))
        {
            if (!usesEmulator || !makesMissing)
            {
                throw new StackNotFoundException(stack);
            }

            workspace.Stacks.Create(stack, workspace.Secrets(stack));
            workspace.Select(stack);
            terminal.Error.WriteLine($"Made the stack '{stack}'.");
        }

        using var interruption = new Interruption();
        await using var emulator = usesEmulator ? await EmulatorSession.StartAsync(workspace, stack, interruption.Soft) : null;
        return await run(new OpenedStack(arguments, terminal, workspace, stack, interruption, emulator?.Environment ?? ImmutableDictionary<string, string>.Empty));
    }

    /// <summary>Reads a variable: the emulator's, else that of the environment.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name) ?? System.Environment.GetEnvironmentVariable(name);
}
