using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine.Plugins;

namespace NumberProvider.Cli.Commands;

/// <summary>The package schema, asked of the plugin as Pulumi does.</summary>
internal static class SchemaCommand
{
    public static Command New()
    {
        var command = new Command("schema", "Prints the package schema.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await Terminal.Standard.Output.WriteAsync(await ReadAsync(cancellationToken));
            return ExitCodes.Success;
        });
        return command;
    }
    /// <summary>Asks the plugin that lies beside for its schema.</summary>
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "pulumi-resource-number" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        await using var plugin = await PluginProcess.StartAsync(
            "number", new PluginLocation(file, AttachAddress: null), "127.0.0.1:1", Environment.CurrentDirectory, ImmutableDictionary<string, string>.Empty, cancellationToken);
        return await new PluginProvider(plugin.Client).GetSchemaAsync(cancellationToken);
    }
}
