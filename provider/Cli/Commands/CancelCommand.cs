using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>Takes the lock of a stack away that an operation has left behind.</summary>
internal static class CancelCommand
{
    public static Command New()
    {
        var name = new Argument<string?>("stack") { Description = "The stack; else the selected one.", DefaultValueFactory = _ => null };
        var command = new Command("cancel", "Takes the lock of a stack away that an operation has left behind. An operation that still runs is not ended by it.") { name, StackOptions.Yes };
        command.SetAction(arguments =>
        {
            var terminal = Terminal.Standard;
            var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, emptyPassphrase: false);
            var stack = workspace.StackName(arguments.GetValue(name) ?? arguments.GetValue(StackOptions.Stack));
            if (!workspace.Backend.Exists(workspace.Project.Name, stack))
            {
                throw new StackNotFoundException(stack);
            }

            if (!arguments.GetValue(StackOptions.Yes) && !(terminal.IsInteractive && terminal.Confirm($"Is it certain that nothing works on '{stack}'?")))
            {
                throw new EngineException("The lock stays: pass --yes to go ahead.");
            }

            var count = workspace.Backend.Unlock(workspace.Project.Name, stack);
            terminal.Error.WriteLine(count == 0 ? $"The stack '{stack}' was not locked." : $"Took {count} lock{(count == 1 ? "" : "s")} of the stack '{stack}' away.");
        });
        return command;
    }
}
