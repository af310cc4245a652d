using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>An operation as JSON, in the form of Pulumi's digest.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.3.</remarks>
internal static class JsonDigest
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(OperationReport report) => new JsonObject
    {
        ["steps"] = new JsonArray([.. report.Steps.Where(step => step.Step.Operation is not (StepOperation.Same or StepOperation.Refresh)).Select(step => Describe(step.Step))]),
        ["diagnostics"] = new JsonArray([.. report.Diagnostics.Select(diagnostic => new JsonObject
        {
            ["urn"] = diagnostic.Urn?.ToString(),
            ["message"] = OperationReport.DiagnosticLine(diagnostic),
            ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        })]),
        ["duration"] = (long)(report.Finished!.Duration.TotalMicroseconds * 1000),
        ["changeSummary"] = new JsonObject(report.Finished.Changes.Select(change => KeyValuePair.Create<string, JsonNode?>(StepNames.Of(change.Key), change.Value))),
    }.ToJsonString(Indented);

    public static JsonNode? Value(PropertyValue value, bool showSecrets = false) => value switch
    {
        PropertySecret secret => showSecrets ? Value(secret.Value, showSecrets) : "[secret]",
        PropertyUnknown unknown => unknown.Sentinel,
        PropertyMap map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value, showSecrets)))),
        PropertyList list => new JsonArray([.. list.Select(item => Value(item, showSecrets))]),
        PropertyReference reference => Value(reference.Fields, showSecrets),
        PropertyAsset asset => Value(asset.Fields, showSecrets),
        PropertyArchive archive => Value(archive.Fields, showSecrets),
        PropertyOutput output => Value(output.Revealed, showSecrets),
        PropertyBytes bytes => bytes.Base64,
        _ => JsonNode.Parse(PropertyJson.ToJson(value)),
    };

    private static JsonObject Describe(Step step)
    {
        var json = new JsonObject { ["op"] = StepNames.Of(step.Operation), ["urn"] = step.Urn.ToString() };
        if ((step.New ?? step.Old)?.Provider is { } provider)
        {
            json["provider"] = provider;
        }

        if (step.Old is { } old)
        {
            json["oldState"] = State(old);
        }

        if (step.New is { } now)
        {
            json["newState"] = State(now);
        }

        if (step.ReplacingProperties.Length > 0)
        {
            json["replaceReasons"] = new JsonArray([.. step.ReplacingProperties.Select(name => (JsonNode?)name)]);
        }

        json["detailedDiff"] = step.Changes.Count == 0 ? null : new JsonObject(step.Changes.Select(change => KeyValuePair.Create<string, JsonNode?>(change.Key, new JsonObject
        {
            ["kind"] = change.Value.Kind.ToString().ToLowerInvariant() + (change.Value.Replaces ? "-replace" : ""),
            ["inputDiff"] = change.Value.FromInputs,
        })));
        return json;
    }

    private static JsonObject State(ResourceState state) => new()
    {
        ["urn"] = state.Urn.ToString(),
        ["custom"] = state.Custom,
        ["id"] = state.Id,
        ["type"] = state.Type,
        ["inputs"] = Value(state.Inputs),
        ["outputs"] = Value(state.Outputs),
        ["parent"] = state.Parent?.ToString(),
        ["provider"] = state.Provider,
    };
}
