using System.CommandLine;
using NumberProvider.Cli.Cloning;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Commands;

/// <summary>One environment's program and configuration as another's.</summary>
internal static class CloneCommand
{
    private static readonly Option<string> From = new("--from") { Description = "The stack that is cloned.", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "The stack whose configuration is made; its vendors are reached by what its file says under number:.", Required = true };
    private static readonly Option<string?> Table = new("--table") { Description = "A file of counterparts: a line holds a value and its counterpart, with a comma or blanks between them." };
    private static readonly Option<string> Numbers = new("--numbers")
    {
        Description = "Which free number of the target may stand for one of the source: any of city, prefix, usage with commas between them; or none, which leaves numbers open.",
        DefaultValueFactory = _ => "city,prefix,usage",
    };

    private static readonly Option<bool> CopySecrets = new("--copy-secrets") { Description = "Take secrets that the target lacks from the source." };
    private static readonly Option<bool> Lift = new("--lift") { Description = "Make configuration out of the source's values in the program, in the program's file and in both stacks'." };
    private static readonly Option<bool> AllowRemovals = new("--allow-removals") { Description = "Go on though up would take numbers from groups or campaigns of the target." };

    public static Command New()
    {
        var command = new Command("clone", "Makes the configuration of one environment out of another's. Changes files only. Ends with 10 when something has no counterpart yet.")
        {
            From, To, Table, Numbers, CopySecrets, Lift, AllowRemovals,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Standard;
        var options = new CloneOptions(arguments.GetValue(From)!, arguments.GetValue(To)!)
        {
            Table = CloneTable.Read(arguments.GetValue(Table)),
            Numbers = NumberRules.Parse(arguments.GetValue(Numbers)!),
            CopySecrets = arguments.GetValue(CopySecrets),
            Lift = arguments.GetValue(Lift),
            AllowRemovals = arguments.GetValue(AllowRemovals),
        };
        if (options.From == options.To)
        {
            throw new EngineException("--from and --to name the same stack.");
        }

        var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, emptyPassphrase: false);
        if (workspace.Project.Runtime != "yaml")
        {
            throw new EngineException($"The program is written for '{workspace.Project.Runtime}'; clone reads programs in yaml.");
        }

        var clone = await new Cloner(workspace, await SchemaCommand.ReadAsync(cancellationToken), options, cancellationToken).RunAsync();
        foreach (var line in new CloneReport(clone, options).Lines())
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.WriteLine(Summary(clone, options));
        return clone.IsComplete ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private static string Summary(Clone clone, CloneOptions options)
    {
        var mapping = $"clone.{options.From}-{options.To}.yaml";
        return clone switch
        {
            { IsComplete: true, Lifted.Count: > 0 } => $"Wrote Pulumi.{options.To}.yaml, and made configuration of {clone.Lifted.Count} values in the program and in Pulumi.{options.From}.yaml. Look at it with: numbers preview -s {options.To}",
            { IsComplete: true } => $"Wrote Pulumi.{options.To}.yaml. Look at it with: numbers preview -s {options.To}",
            { Literals.Count: > 0 } => $"Not done: the program says {options.From}'s values itself. Put them into the configuration with --lift, or by hand.",
            { Removals.Count: > 0 } => $"Not done: {options.To} would lose numbers. Set exclusive to false where they are to stay, or agree with --allow-removals.",
            _ => $"Not done: {clone.Mappings.Count(entry => !entry.IsSettled)} of {clone.Mappings.Count} values have no counterpart. Write them into {mapping} and run again.",
        };
    }
}
