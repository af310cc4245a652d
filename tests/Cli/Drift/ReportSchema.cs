using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The published schema of the report in JSON.</summary>
internal static class ReportSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "drift-report.v1.json")));

    /// <summary>What in a report is not as the schema says.</summary>
    public static IReadOnlyList<string> Problems(JsonNode report)
    {
        using var document = JsonDocument.Parse(report.ToJsonString());
        var result = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")];
    }
}
