using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Commands;

/// <summary>Stacks: make, list, select, look into, take out and in, remove.</summary>
internal static class StackCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command New()
    {
        var urns = new Option<bool>("--show-urns", "-u") { Description = "Show URNs." };
        var ids = new Option<bool>("--show-ids", "-i") { Description = "Show IDs." };
        var command = new Command("stack", "Shows a stack, and works with stacks.") { Init(), List(), Select(), Output(), Export(), Import(), StackHistoryCommand.New(), Remove(), urns, ids };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
            var snapshot = workspace.Stacks.Load(stack, workspace.OpenSecrets);
            foreach (var line in StackReport.Lines(stack, snapshot, arguments.GetValue(urns), arguments.GetValue(ids)))
            {
                terminal.Output.WriteLine(line);
            }
        }));
        return command;
    }

    private static Command Init()
    {
        var name = new Argument<string>("name") { Description = "The new stack." };
        var command = new Command("init", "Makes an empty stack and selects it.") { name };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = arguments.GetValue(name)!;
            FileBackend.CheckName(stack);
            workspace.Stacks.Create(stack, workspace.Secrets(stack));
            workspace.Select(stack);
            terminal.Error.WriteLine($"Made the stack '{stack}'.");
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("ls", "Lists the stacks of the project.") { StackOptions.Json };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stacks = workspace.Backend.Stacks(workspace.Project.Name);
            if (arguments.GetValue(StackOptions.Json))
            {
                terminal.Output.WriteLine(new JsonArray([.. stacks.Select(stack => Describe(workspace, stack))]).ToJsonString(Indented));
                return;
            }

            foreach (var stack in stacks)
            {
                terminal.Output.WriteLine(stack + (stack == workspace.Selected ? "*" : ""));
            }
        }));
        return command;
    }

    private static JsonObject Describe(Workspace workspace, string stack)
    {
        var (lastUpdate, resourceCount) = workspace.Stacks.Summary(stack);
        var json = new JsonObject { ["name"] = stack, ["current"] = stack == workspace.Selected };
        if (lastUpdate is { } time)
        {
            json["lastUpdate"] = time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        }

        json["resourceCount"] = resourceCount;
        return json;
    }

    private static Command Select()
    {
        var name = new Argument<string>("name") { Description = "The stack." };
        var command = new Command("select", "Selects the stack that commands work on.") { name };
        command.SetAction(arguments => Run(arguments, (workspace, _) => workspace.Select(arguments.GetValue(name)!)));
        return command;
    }

    private static Command Output()
    {
        var name = new Argument<string?>("name") { Description = "One output; else all.", DefaultValueFactory = _ => null };
        var command = new Command("output", "Shows the outputs of the stack.") { name, StackOptions.Json, StackOptions.ShowSecrets };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
            var snapshot = workspace.Stacks.Load(stack, workspace.OpenSecrets);
            var outputs = snapshot.Resources.FirstOrDefault(resource => resource.Type == Urn.StackType)?.Outputs ?? PropertyMap.Empty;
            var isOpen = arguments.GetValue(StackOptions.ShowSecrets);
            var shown = arguments.GetValue(name) is { } wanted
                ? outputs.GetValueOrDefault(wanted) ?? throw new EngineException($"The stack has no output '{wanted}'.")
                : outputs;
            if (arguments.GetValue(StackOptions.Json) || shown is PropertyList or PropertyMap && arguments.GetValue(name) is not null)
            {
                terminal.Output.WriteLine(ValueJson.Of(shown, isOpen)?.ToJsonString(Indented) ?? "null");
            }
            else if (shown is PropertyMap all && arguments.GetValue(name) is null)
            {
                foreach (var (output, value) in all)
                {
                    terminal.Output.WriteLine($"{output}: {ValueText.Of(isOpen ? value.WithoutSecrets() : value)}");
                }
            }
            else
            {
                terminal.Output.WriteLine(ValueText.Of(isOpen ? shown.WithoutSecrets() : shown));
            }
        }));
        return command;
    }

    private static Command Export()
    {
        var file = new Option<string?>("--file") { Description = "Where to write; else standard output." };
        var command = new Command("export", "Gives the state as a document.") { file, StackOptions.ShowSecrets };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
            var document = workspace.Stacks.Export(stack, workspace.OpenSecrets, arguments.GetValue(StackOptions.ShowSecrets));
            if (arguments.GetValue(file) is { } path)
            {
                File.WriteAllText(path, document + "\n");
            }
            else
            {
                terminal.Output.WriteLine(document);
            }
        }));
        return command;
    }

    private static Command Import()
    {
        var file = new Option<string>("--file") { Description = "The document.", Required = true };
        var force = new Option<bool>("--force") { Description = "Take it even if it is of another stack." };
        var command = new Command("import", "Takes a document as the state.") { file, force };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
            if (!workspace.Backend.Exists(workspace.Project.Name, stack))
            {
                throw new StackNotFoundException(stack);
            }

            using var session = workspace.Backend.Lock(workspace.Project.Name, stack);
            var taken = workspace.Stacks.Import(stack, File.ReadAllText(arguments.GetValue(file)!), workspace.OpenSecrets, workspace.Secrets(stack), arguments.GetValue(force));
            terminal.Error.WriteLine($"Took over a state with {taken.Resources.Length} resources.");
        }));
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("name") { Description = "The stack." };
        var force = new Option<bool>("--force", "-f") { Description = "Remove it though it has resources; they stay at the vendors." };
        var command = new Command("rm", "Removes a stack.") { name, force, StackOptions.Yes };
        command.SetAction(arguments => Run(arguments, (workspace, terminal) =>
        {
            var stack = arguments.GetValue(name)!;
            if (!arguments.GetValue(StackOptions.Yes) && !(terminal.IsInteractive && terminal.Confirm($"Remove the stack '{stack}'?")))
            {
                throw new EngineException("Not removed: pass --yes to go ahead.");
            }

            workspace.Stacks.Remove(stack, arguments.GetValue(force));
            workspace.Unselect(stack);
            terminal.Error.WriteLine($"Removed the stack '{stack}'.");
        }));
        return command;
    }

    private static void Run(ParseResult arguments, Action<Workspace, Terminal> run) =>
        run(Workspace.Open(arguments.GetValue(StackOptions.Directory)!, Terminal.Standard, emptyPassphrase: false), Terminal.Standard);
}
