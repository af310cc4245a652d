using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Cli.Output;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>What was done to a stack, newest first.</summary>
internal static class StackHistoryCommand
{
    public static Command New()
    {
        var command = new Command("history", "Lists what was done to the stack, newest first.") { StackOptions.Json };
        command.SetAction(arguments =>
        {
            var terminal = Terminal.Standard;
            var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, emptyPassphrase: false);
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack));
            if (!workspace.Backend.Exists(workspace.Project.Name, stack))
            {
                throw new StackNotFoundException(stack);
            }

            var records = workspace.Backend.History(workspace.Project.Name, stack).Select(record => JsonNode.Parse(record)!.AsObject()).ToList();
            if (arguments.GetValue(StackOptions.Json))
            {
                terminal.Output.WriteLine(new JsonArray([.. records.Select(Describe)]).ToJsonString(ConfigJson.Indented));
                return;
            }

            foreach (var record in records)
            {
                var changes = (record["resourceChanges"] as JsonObject ?? []).Where(change => change.Key != "same").Select(change => $"{change.Value} {change.Key}");
                terminal.Output.WriteLine($"{Time(record, "startTime")}  {record["kind"],-15}  {record["result"],-9}  {string.Join(", ", changes)}".TrimEnd());
            }
        });
        return command;
    }

    private static JsonNode Describe(JsonObject record) => new JsonObject
    {
        ["version"] = record["version"]?.DeepClone(),
        ["kind"] = record["kind"]?.DeepClone(),
        ["startTime"] = Time(record, "startTime"),
        ["message"] = record["message"]?.DeepClone(),
        ["environment"] = record["environment"]?.DeepClone(),
        ["config"] = new JsonObject((record["config"] as JsonObject ?? []).Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, ConfigJson.OfStored(entry.Value)))),
        ["result"] = record["result"]?.DeepClone(),
        ["endTime"] = Time(record, "endTime"),
        ["resourceChanges"] = record["resourceChanges"]?.DeepClone(),
    };

    private static string Time(JsonObject record, string name) => record[name] is JsonValue value && value.TryGetValue<long>(out var seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ss.000Z", CultureInfo.InvariantCulture)
        : "";
}
