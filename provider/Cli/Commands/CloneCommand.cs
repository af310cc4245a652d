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
    private static readonly Option<string[]> Format = StackOptions.Format(CloneFormats.All.Keys);

    public static Command New()
    {
        var command = new Command("clone", "Makes the configuration of one environment out of another's. Changes files only. Ends with 10 when something has no counterpart yet.")
        {
            From, To, Table, Numbers, CopySecrets, Lift, AllowRemovals, Format,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Standard;
        var outputs = ReportOutputs<CloneReport>.Parse(CloneFormats.All, arguments.GetValue(Format) ?? []);
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
        outputs.Write(new CloneReport(clone, options, TimeProvider.System.GetUtcNow()), terminal.Output);
        return clone.IsComplete ? ExitCodes.Success : ExitCodes.Incomplete;
    }
}
