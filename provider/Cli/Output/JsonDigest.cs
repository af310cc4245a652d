using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>An operation as JSON, in the form of Pulumi's digest.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.3.</remarks>
internal static class JsonDigest
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 4, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(OperationReport report, ImmutableSortedDictionary<string, ConfigValue> config)
    {
        var json = new JsonObject();
        if (config.Count > 0)
        {
            json["config"] = new JsonObject(config.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value.Shown)));
        }

        json["steps"] = new JsonArray([.. Steps(report).Select(step => Describe(step, report.Started!.IsPreview))]);
        if (report.Diagnostics.Count > 0)
        {
            json["diagnostics"] = new JsonArray([.. report.Diagnostics.Select(Describe)]);
        }

        json["duration"] = (long)(report.Finished!.Duration.TotalMicroseconds * 1000);
        json["changeSummary"] = new JsonObject(report.Finished.Changes.Select(change => KeyValuePair.Create<string, JsonNode?>(StepNames.Of(change.Key), change.Value)));
        return json.ToJsonString(Indented);
    }

    // What stays as it is has no step, except for the stack itself; a replacement is one step.
    private static IEnumerable<Step> Steps(OperationReport report)
    {
        var steps = report.Steps.Select(finished => finished.Step).ToList();
        var replaced = steps.Where(step => step.Operation == StepOperation.CreateReplacement).Select(step => step.Urn).ToHashSet();
        var deleted = new HashSet<Urn>();
        foreach (var step in steps)
        {
            switch (step.Operation)
            {
                case StepOperation.Refresh:
                case StepOperation.Same when step.Urn.Type != Urn.StackType:
                    break;
                case StepOperation.DeleteReplaced when replaced.Contains(step.Urn):
                    deleted.Add(step.Urn);
                    break;
                case StepOperation.CreateReplacement:
                    var isDeleted = deleted.Contains(step.Urn);
                    yield return step with
                    {
                        Operation = StepOperation.Replace,
                        Old = step.Old is null or { External: true } ? step.Old : step.Old with { Delete = !isDeleted, PendingReplacement = isDeleted },
                    };
                    break;
                default:
                    yield return step;
                    break;
            }
        }
    }

    private static JsonObject Describe(Step step, bool isPreview)
    {
        var json = new JsonObject { ["op"] = StepNames.Of(step.Operation), ["urn"] = step.Urn.ToString() };
        if ((step.New ?? step.Old)?.Provider is { } provider)
        {
            json["provider"] = provider;
        }

        if (step.Old is { } old)
        {
            json["oldState"] = ResourceView.Of(old);
        }

        if (step.New is { } now)
        {
            json["newState"] = ResourceView.Of(isPreview ? Planned(step, now) : now);
        }

        PutList(json, "diffReasons", step.Changes.Keys);
        PutList(json, "replaceReasons", step.ReplacingProperties);
        json["detailedDiff"] = step.Changes.Count == 0 ? null : new JsonObject(step.Changes.Select(change => KeyValuePair.Create<string, JsonNode?>(change.Key, new JsonObject
        {
            ["kind"] = change.Value.Kind.ToString().ToLowerInvariant() + (change.Value.Replaces ? "-replace" : ""),
            ["inputDiff"] = change.Value.FromInputs,
        })));
        return json;
    }

    // Nothing is made yet: what the provider will give is left out, and the times are the old ones.
    private static ResourceState Planned(Step step, ResourceState now) => now with
    {
        Id = null,
        Outputs = step.Operation is StepOperation.Import or StepOperation.Read or StepOperation.ReadReplacement ? now.Outputs : PropertyMap.Empty,
        Created = step.Old?.Created,
        Modified = step.Old?.Modified,
    };

    private static JsonObject Describe(Diagnostic diagnostic)
    {
        var json = new JsonObject();
        if (diagnostic.Urn is { } urn)
        {
            json["urn"] = urn.ToString();
        }

        json["message"] = OperationReport.DiagnosticLine(diagnostic);
        json["severity"] = diagnostic.Severity.ToString().ToLowerInvariant();
        return json;
    }

    private static void PutList(JsonObject json, string name, IEnumerable<string> texts)
    {
        if (texts.Any())
        {
            json[name] = new JsonArray([.. texts.Select(text => (JsonNode?)text)]);
        }
    }
}
