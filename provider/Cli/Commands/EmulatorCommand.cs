using System.CommandLine;
using System.Text.Json.Nodes;
using NumberProvider.Cli.Output;
using NumberProvider.Emulator;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Cli.Commands;

/// <summary>The emulator in the foreground.</summary>
internal static class EmulatorCommand
{
    public static Command New()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 0 };
        var data = new Option<string?>("--data") { Description = "The file that keeps the vendors' state; without it the state ends with the emulator." };
        var seed = new Option<string?>("--seed") { Description = "The state to start from, in the form of the data file." };
        var switches = string.Join("\n", SwitchCatalog.All.Select(definition => $"  {definition.Name,-34} {definition.Choices}\n  {"",-34} {definition.Question}"));
        var faults = new Option<string?>("--faults")
        {
            Description = "A file with switches and faults to begin with: {\"switches\": {NAME: VALUE}, \"faults\": [{\"operation\": NAME, \"kind\": KIND, "
                + "\"count\": N, \"value\": N, \"probability\": P, \"seed\": N, \"code\": CODE}]}. Both can be changed while it runs: PUT switches, POST faults to the administration's address.\n"
                + $"The kinds of faults: {string.Join(", ", Enum.GetNames<FaultKind>())}.\nThe switches, for what the vendors leave open, the default first:\n{switches}",
        };
        var command = new Command("emulator", "Serves the APIs of Alibaba Cloud CCC and Dypls and of Huawei CC-iSales on loopback.")
        {
            port, data, seed, faults, StackOptions.Json,
        };
        command.SetAction(async (arguments, _) =>
        {
            using var interruption = new Interruption();
            await using var emulator = await VendorEmulator.StartAsync(
                new EmulatorOptions { Port = arguments.GetValue(port), DataFile = arguments.GetValue(data), SeedFile = arguments.GetValue(seed), FaultsFile = arguments.GetValue(faults) },
                interruption.Soft);
            await Terminal.Standard.Output.WriteLineAsync(arguments.GetValue(StackOptions.Json) ? Json(emulator) : Text(emulator));
            await Terminal.Standard.Output.FlushAsync();
            await Task.Delay(Timeout.Infinite, interruption.Soft).ContinueWith(_ => { }, TaskScheduler.Default);
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Json(VendorEmulator emulator) => new JsonObject
    {
        ["url"] = emulator.Url.ToString().TrimEnd('/'),
        ["admin"] = emulator.AdministrationUrl.ToString(),
        ["alibaba"] = new JsonObject { ["accessKeyId"] = emulator.Keys.AccessKeyId, ["accessKeySecret"] = emulator.Keys.AccessKeySecret, ["regionId"] = emulator.Keys.RegionId },
        ["isales"] = new JsonObject { ["accessKey"] = emulator.Keys.ISalesAccessKey, ["secretKey"] = emulator.Keys.ISalesSecretKey },
        ["seed"] = new JsonObject
        {
            ["instanceId"] = emulator.Names.InstanceId,
            ["poolKey"] = emulator.Names.PoolKey,
            ["vdnId"] = emulator.Names.VdnId,
            ["campaignId"] = emulator.Names.CampaignId,
        },
    }.ToJsonString();

    private static string Text(VendorEmulator emulator) => $"""
        The emulator listens on {emulator.Url} (administration: {emulator.AdministrationUrl}).

        For the provider, in another terminal:
          export NUMBER_ALIBABA_CCC_ENDPOINT={emulator.Url} NUMBER_ALIBABA_DYPLS_ENDPOINT={emulator.Url} NUMBER_ISALES_ENDPOINT={emulator.Url}
          export ALIBABA_CLOUD_ACCESS_KEY_ID={emulator.Keys.AccessKeyId} ALIBABA_CLOUD_ACCESS_KEY_SECRET={emulator.Keys.AccessKeySecret} ALIBABA_CLOUD_REGION_ID={emulator.Keys.RegionId}
          export NUMBER_ISALES_ACCESS_KEY={emulator.Keys.ISalesAccessKey} NUMBER_ISALES_SECRET_KEY={emulator.Keys.ISalesSecretKey}

        Ctrl-C ends it.
        """;
}
