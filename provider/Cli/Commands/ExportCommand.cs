using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Inventory;
using NumberProvider.Cli.Inventory.Reports;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Projects;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Commands;

/// <summary>A live inventory as a program, its configuration and an import file.</summary>
internal static class ExportCommand
{
    private static readonly Option<string?> Folder = new("--out", "-o") { Description = "The folder to write to; else the folder of the project." };
    private static readonly Option<string?> Name = new("--name") { Description = "The project's name; else that of the folder." };
    private static readonly Option<bool> Force = new("--force") { Description = "Overwrite a program that is there." };
    private static readonly Option<ExportShape> Shape = new("--shape") { Description = "number: one resource a number and one a skill group. set: one for all numbers of an instance with the same usage and flow, and one a skill group.", DefaultValueFactory = _ => ExportShape.Number };
    private static readonly Option<string?> ApiVersion = NewApiVersion();
    private static readonly Option<string[]> Instances = Filter("--instance", "Only this instance of the call center, by ID or name.");
    private static readonly Option<string[]> Groups = Filter("--group", "Only this skill group and its numbers, by ID or name.");
    private static readonly Option<string[]> Numbers = Filter("--number", "Only numbers like this; * stands for any digits, ? for one.");
    private static readonly Option<string[]> Excluded = Filter("--exclude", "No numbers like this.");
    private static readonly Option<string[]> Campaigns = Filter("--campaign", "The campaigns of a virtual call center, VDN, or one of them, VDN/CAMPAIGN. The vendor does not list virtual call centers.");
    private static readonly Option<string[]> Pools = Filter("--pool", "The bindings of private numbers, POOLKEY=X,X. The vendor lists neither pools nor their numbers.");
    private static readonly Option<string[]> Format = StackOptions.Format(ExportFormats.All.Keys);
    private static readonly Option<string?> Since = new("--since") { Description = "A former report in JSON; what changed at the vendors since is told." };

    public static Command New()
    {
        var command = new Command("export", "Writes a live inventory as a program with its configuration, and a file to import it by.")
        {
            Folder, Name, Force, Shape, ApiVersion, Instances, Groups, Numbers, Excluded, Campaigns, Pools, Format, Since, StackOptions.Emulator,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string?> NewApiVersion()
    {
        var option = new Option<string?>("--api-version") { Description = "The API version of the call center; else that of the stack's configuration (number:alibaba.cccApiVersion)." };
        option.AcceptOnlyFromAmong(CccApiVersion.V2017, CccApiVersion.V2020);
        return option;
    }

    private static Option<string[]> Filter(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = false };

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Standard;
        var folder = Path.GetFullPath(arguments.GetValue(Folder) ?? arguments.GetValue(StackOptions.Directory)!);
        var files = ExportFiles.In(folder, arguments.GetValue(Name), arguments.GetValue(StackOptions.Stack)?.Split('/')[^1] ?? "dev");
        if (files.Exist && !arguments.GetValue(Force))
        {
            throw new EngineException($"There is a program in {folder} already. Name another folder with --out, or overwrite it with --force.");
        }

        var outputs = ReportOutputs<ExportReport>.Parse(ExportFormats.All, arguments.GetValue(Format) ?? []);
        var query = new InventoryQuery
        {
            Instances = arguments.GetValue(Instances) ?? [],
            Campaigns = [.. (arguments.GetValue(Campaigns) ?? []).Select(InventoryQuery.ParseCampaign)],
            Pools = [.. (arguments.GetValue(Pools) ?? []).Select(InventoryQuery.ParsePool)],
        };
        var options = new ExportOptions
        {
            Shape = arguments.GetValue(Shape),
            ApiVersion = files.ApiVersion,
            Groups = arguments.GetValue(Groups) ?? [],
            Numbers = new NumberPattern(arguments.GetValue(Numbers) ?? [], arguments.GetValue(Excluded) ?? []),
        };
        var former = arguments.GetValue(Since) is { } file ? InventoryReport.Read(file, query.Scope()) : null;
        var isWhole = former is not null || outputs.Targets.Any(target => target.Form != ReportOutputs<ExportReport>.Text);
        var (inventory, unassigned) = await ReadAsync(arguments, terminal, async reader => (await reader.ReadAsync(query), isWhole ? await reader.UnassignedAsync() : []), cancellationToken);
        var program = ProgramBuilder.Build(inventory, options);
        if (program.Resources.Count == 0)
        {
            throw new EngineException(string.Join('\n', program.Omissions.Prepend("There is nothing to export.")));
        }

        files.Write(program, Workspace.Passphrase(terminal, arguments.GetValue(StackOptions.Emulator)));
        var report = InventorySurvey.Of(program, query, inventory, unassigned, TimeProvider.System.GetUtcNow());
        query.Unasked().ToList().ForEach(terminal.Error.WriteLine);
        outputs.Write(new ExportReport(files, program, query, report with { Since = former is null ? null : InventorySince.Between(former, report) }), terminal.Output);
        return ExitCodes.Success;
    }

    /// <summary>Reads by the configuration of the stack where there is a project, else by the environment alone.</summary>
    private static async Task<(LiveInventory Inventory, IReadOnlyList<CccUnassignedNumber>? Unassigned)> ReadAsync(
        ParseResult arguments, Terminal terminal, Func<InventoryReader, Task<(LiveInventory, IReadOnlyList<CccUnassignedNumber>?)>> read, CancellationToken cancellationToken)
    {
        var usesEmulator = arguments.GetValue(StackOptions.Emulator);
        var directory = arguments.GetValue(StackOptions.Directory)!;
        if (!usesEmulator && !ProjectFile.IsIn(directory))
        {
            return await read(new InventoryReader(StackVendors.Of(ImmutableSortedDictionary<string, ConfigValue>.Empty, Environment.GetEnvironmentVariable), cancellationToken, arguments.GetValue(ApiVersion)));
        }

        var workspace = Workspace.Open(directory, terminal, usesEmulator);
        var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack), "dev");
        await using var emulator = usesEmulator ? await EmulatorSession.StartAsync(workspace, stack, cancellationToken) : null;
        var config = workspace.ConfigFile(stack).Read(ciphertext => workspace.Secrets(stack).Decrypt(ciphertext), within: "number");
        string? Variable(string name) => emulator?.Environment.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name);
        return await read(new InventoryReader(StackVendors.Of(config, Variable), cancellationToken, arguments.GetValue(ApiVersion)));
    }
}
