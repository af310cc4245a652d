using System.CommandLine;
using NumberProvider.Cli;
using NumberProvider.Cli.Commands;
using NumberProvider.Cli.Output;
using NumberProvider.Emulator;
using NumberProvider.Engine;
using NumberProvider.Engine.State;
using NumberProvider.Vendors;

var root = new RootCommand("Telephone numbers of call centers as code.")
{
    StackOptions.Stack, StackOptions.Directory, StackOptions.NonInteractive,
    OperationCommand.Preview(), OperationCommand.Up(), OperationCommand.Refresh(), OperationCommand.Destroy(), DriftCommand.New(),
    ExportCommand.New(), ImportCommand.New(), CloneCommand.New(), StackCommand.New(), StateCommand.New(), CancelCommand.New(), ConfigCommand.New(), EmulatorCommand.New(), SchemaCommand.New(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (StackNotFoundException exception)
{
    Terminal.Standard.Error.WriteLine($"error: {exception.Message}");
    return ExitCodes.NoSuchStack;
}
catch (EngineException exception)
{
    Terminal.Standard.Error.WriteLine($"error: {(exception.Location is null ? "" : $"{exception.Location}: ")}{exception.Message}");
    return ExitCodes.Failure;
}
catch (Exception exception) when (exception is EmulatorException or VendorException or MissingCredentialsException)
{
    Terminal.Standard.Error.WriteLine($"error: {exception.Message}");
    return ExitCodes.Failure;
}
