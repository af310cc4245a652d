using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Importing;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Commands;

/// <summary>Takes existing objects over into a stack, and prints the program that declares them.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string?> Type = new("type") { Description = "The type, as number:index:PhoneNumberBinding.", DefaultValueFactory = _ => null };
    private static readonly Argument<string?> Name = new("name") { Description = "The name that the resource gets.", DefaultValueFactory = _ => null };
    private static readonly Argument<string?> Id = new("id") { Description = "The ID of the object, as INSTANCE/NUMBER.", DefaultValueFactory = _ => null };
    private static readonly Option<string?> File = new("--file", "-f") { Description = "A file that names the objects, in the form of Pulumi's import file." };
    private static readonly Option<string?> Parent = new("--parent") { Description = "The URN of the parent." };
    private static readonly Option<string?> Provider = new("--provider") { Description = "The URN of the provider in the stack." };
    private static readonly Option<string[]> Properties = new("--properties") { Description = "The inputs to take over; else all that the object has.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> Protect = new("--protect") { Description = "Protect what is imported.", DefaultValueFactory = _ => true };
    private static readonly Option<string?> Out = new("--out", "-o") { Description = "Where the program goes; else standard output." };
    private static readonly Option<bool> GenerateCode = new("--generate-code") { Description = "Print the program.", DefaultValueFactory = _ => true };

    public static Command New()
    {
        var command = OperationCommand.New(
            "import", "Takes existing objects over into the stack, and prints the program that declares them.", RunAsync,
            File, Parent, Provider, Properties, Protect, Out, GenerateCode, StackOptions.Yes, StackOptions.PreviewOnly);
        command.Arguments.Add(Type);
        command.Arguments.Add(Name);
        command.Arguments.Add(Id);
        return command;
    }

    private static async Task<int> RunAsync(OperationCommand operation)
    {
        var imports = Requests(operation);
        Task<(DeploymentResult Result, Output.OperationReport Report)> ImportAsync(Snapshot start, ISnapshotStore? store) => operation.RunAsync(
            (engine, options, cancellation) => engine.ImportAsync(imports, start, store, options with { ContinueOnError = true }, cancellation), isPreview: store is null, isQuiet: false);
        var isConfirmed = operation.Arguments.GetValue(StackOptions.Yes);
        if (operation.Arguments.GetValue(StackOptions.PreviewOnly) || (!isConfirmed && operation.Terminal.IsInteractive))
        {
            var (plan, planned) = await ImportAsync(operation.Load(), store: null);
            operation.Print(planned);
            if (operation.Arguments.GetValue(StackOptions.PreviewOnly) || plan.Result != OperationResult.Succeeded)
            {
                return operation.ExitCode(plan);
            }
        }

        if (!isConfirmed && !(operation.Terminal.IsInteractive && operation.Terminal.Confirm("Go ahead?")))
        {
            operation.Terminal.Error.WriteLine("Nothing was imported: pass --yes to go ahead.");
            return operation.Terminal.IsInteractive ? ExitCodes.Failure : ExitCodes.NeedsConfirmation;
        }

        using var session = operation.OpenSession();
        var (result, report) = await ImportAsync(operation.Load(), session);
        if (result.Result == OperationResult.Succeeded || result.HasChanges)
        {
            session.WriteHistory(OperationKind.Import, result.Result, result.Changes, operation.Config);
        }

        operation.Print(report);
        var imported = report.Steps.Where(step => step is { Succeeded: true, Step: { Operation: StepOperation.Import, New: not null } }).Select(step => step.Step.New!).ToList();
        if (imported.Count > 0 && operation.Arguments.GetValue(GenerateCode))
        {
            WriteProgram(operation, new ImportedProgram(imported));
        }

        return operation.ExitCode(result);
    }

    private static ImmutableArray<ImportRequest> Requests(OperationCommand operation)
    {
        var (arguments, project) = (operation.Arguments, operation.Workspace.Project.Name);
        var stack = Urn.OfStack(operation.Stack, project);
        if (arguments.GetValue(File) is { } file)
        {
            return arguments.GetValue(Type) is null
                ? ImportFile.Read(file, stack, arguments.GetValue(Protect))
                : throw new EngineException("Give either TYPE NAME ID or --file FILE.");
        }

        if ((arguments.GetValue(Type), arguments.GetValue(Name), arguments.GetValue(Id)) is not ({ } type, { } name, { } id))
        {
            throw new EngineException("What is to be imported? Give TYPE NAME ID, or --file FILE.");
        }

        if (type.Split(':').Length != 3)
        {
            throw new EngineException($"The type must have three parts, as number:index:PhoneNumberBinding; it is '{type}'.");
        }

        var parent = Reference(arguments.GetValue(Parent)) ?? stack;
        return [new ImportRequest(
            Urn.Create(operation.Stack, project, parent, type, name), id, parent, Reference(arguments.GetValue(Provider)), new PackageReference(type.Split(':')[0]),
            [.. arguments.GetValue(Properties) ?? []], arguments.GetValue(Protect))];
    }

    // Pulumi writes NAME=URN here; the name serves its own printed program only.
    private static Urn? Reference(string? text)
    {
        try
        {
            return text is null ? null : Urn.Parse(text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        }
        catch (FormatException exception)
        {
            throw new EngineException(exception.Message, inner: exception);
        }
    }

    private static void WriteProgram(OperationCommand operation, ImportedProgram program)
    {
        if (program.Secrets.Count > 0)
        {
            var file = operation.Workspace.ConfigFile(operation.Stack);
            foreach (var (name, value) in program.Secrets)
            {
                // As JSON, so that digits stay a text.
                file.SetSecret(name, operation.Secrets.Encrypt(PropertyJson.ToJson(value)));
            }

            file.Save();
            operation.Terminal.Error.WriteLine($"Secrets are not printed. They are in the stack's configuration, encrypted: {string.Join(", ", program.Secrets.Keys)}");
        }

        if (operation.Arguments.GetValue(Out) is { } path)
        {
            System.IO.File.WriteAllLines(path, program.Lines);
            operation.Terminal.Error.WriteLine($"The program that declares what was imported is in {path}.");
        }
        else if (!operation.Arguments.GetValue(StackOptions.Json))
        {
            operation.Terminal.Output.WriteLine();
            foreach (var line in program.Lines)
            {
                operation.Terminal.Output.WriteLine(line);
            }
        }
    }
}
