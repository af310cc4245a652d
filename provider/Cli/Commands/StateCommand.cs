using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>Edits of the state that touch no vendor.</summary>
internal static class StateCommand
{
    public static Command New() => new("state", "Edits the state of a stack; the vendors are not touched.") { Protection("protect", isProtected: true), Protection("unprotect", isProtected: false), Delete() };

    private static Command Protection(string name, bool isProtected)
    {
        var urns = new Argument<string[]>("urn") { Description = "The resources.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All resources." };
        var command = new Command(name, isProtected ? "Protects resources from removal." : "Takes the protection off, so that resources can be removed.") { urns, all, StackOptions.Yes };
        command.SetAction(arguments => Edit(arguments, snapshot =>
        {
            var wanted = arguments.GetValue(all) ? [.. snapshot.Resources.Where(resource => resource.Protect != isProtected && resource.Custom)] : Find(snapshot, arguments.GetValue(urns)!);
            return (snapshot with { Resources = [.. snapshot.Resources.Select(resource => wanted.Contains(resource) ? resource with { Protect = isProtected } : resource)] },
                $"{(isProtected ? "Protected" : "Took the protection off")} {wanted.Count} resource{(wanted.Count == 1 ? "" : "s")}.");
        }));
        return command;
    }

    private static Command Delete()
    {
        var urns = new Argument<string[]>("urn") { Description = "The resources.", Arity = ArgumentArity.OneOrMore };
        var force = new Option<bool>("--force") { Description = "Forget them though they are protected." };
        var command = new Command("delete", "Forgets resources. The objects stay at the vendors, and nobody manages them any more.") { urns, force, StackOptions.Yes };
        command.SetAction(arguments => Edit(arguments, snapshot =>
        {
            var gone = Find(snapshot, arguments.GetValue(urns)!);
            if (!arguments.GetValue(force) && gone.Find(resource => resource.Protect) is { } kept)
            {
                throw new EngineException($"{kept.Urn} is protected. Use --force to forget it all the same.");
            }

            var left = snapshot.Resources.RemoveAll(gone.Contains);
            SnapshotIntegrity.Check(snapshot with { Resources = left });
            return (snapshot with { Resources = left }, $"Forgot {gone.Count} resource{(gone.Count == 1 ? "" : "s")}.");
        }));
        return command;
    }

    private static List<ResourceState> Find(Snapshot snapshot, IReadOnlyCollection<string> urns)
    {
        if (urns.Count == 0)
        {
            throw new EngineException("Name the resources by their URNs, or use --all.");
        }

        var found = snapshot.Resources.Where(resource => urns.Contains(resource.Urn.ToString())).ToList();
        return urns.FirstOrDefault(urn => found.TrueForAll(resource => resource.Urn.ToString() != urn)) is { } missing
            ? throw new EngineException($"The stack has no resource {missing}.")
            : found;
    }

    private static void Edit(ParseResult arguments, Func<Snapshot, (Snapshot After, string Message)> edit)
    {
        var terminal = Terminal.Standard;
        var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, emptyPassphrase: false);
        var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
        using var held = workspace.Backend.Lock(workspace.Project.Name, stack);
        var (after, message) = edit(workspace.Stacks.Load(stack, workspace.OpenSecrets));
        if (!arguments.GetValue(StackOptions.Yes) && !(terminal.IsInteractive && terminal.Confirm("Change the state by hand?")))
        {
            throw new EngineException("Nothing was changed: pass --yes to go ahead.");
        }

        workspace.Stacks.Save(stack, after, workspace.Secrets(stack));
        terminal.Error.WriteLine(message);
    }
}
