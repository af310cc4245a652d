using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NumberProvider.Engine.State;

/// <summary>Resources in state files. Fields that are empty, false or zero are left out; those that are not known here are kept.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 2.3; the order of fields is that of its table.</remarks>
internal sealed class ResourceJson(StateValues values)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "taint", "external", "dependencies", "initErrors", "provider",
        "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "aliases", "customTimeouts", "importID", "retainOnDelete", "deletedWith", "replaceWith",
        "created", "modified", "sourcePosition", "ignoreChanges", "replaceOnChanges", "hideDiff", "replacementTrigger", "refreshBeforeUpdate",
    };

    public JsonObject Write(ResourceState state)
    {
        var json = new JsonObject { ["urn"] = state.Urn.ToString(), ["custom"] = state.Custom };
        Put(json, "delete", state.Delete);
        Put(json, "id", state.Id);
        json["type"] = state.Type;
        PutMap(json, "inputs", values.Write(state.Inputs));
        PutMap(json, "outputs", values.Write(state.Outputs));
        Put(json, "parent", state.Parent?.ToString());
        Put(json, "protect", state.Protect);
        Put(json, "taint", state.Taint);
        Put(json, "external", state.External);
        Put(json, "dependencies", state.Dependencies.Select(urn => urn.ToString()));
        Put(json, "initErrors", state.InitErrors);
        Put(json, "provider", state.Provider);
        PutMap(json, "propertyDependencies", new JsonObject(state.PropertyDependencies.Select(entry =>
            KeyValuePair.Create<string, JsonNode?>(entry.Key, List(entry.Value.Select(urn => urn.ToString()))))));
        Put(json, "pendingReplacement", state.PendingReplacement);
        Put(json, "additionalSecretOutputs", state.AdditionalSecretOutputs);
        Put(json, "aliases", state.Aliases.Select(urn => urn.ToString()));
        PutMap(json, "customTimeouts", WriteTimeouts(state.CustomTimeouts));
        Put(json, "importID", state.ImportId);
        Put(json, "retainOnDelete", state.RetainOnDelete);
        Put(json, "deletedWith", state.DeletedWith?.ToString());
        Put(json, "replaceWith", state.ReplaceWith.Select(urn => urn.ToString()));
        Put(json, "created", Time(state.Created));
        Put(json, "modified", Time(state.Modified));
        Put(json, "sourcePosition", state.SourcePosition);
        Put(json, "ignoreChanges", state.IgnoreChanges);
        Put(json, "replaceOnChanges", state.ReplaceOnChanges);
        Put(json, "hideDiff", state.HideDiff);
        if (state.ReplacementTrigger is { } trigger)
        {
            json["replacementTrigger"] = values.Write(trigger);
        }

        Put(json, "refreshBeforeUpdate", state.RefreshBeforeUpdate);
        foreach (var (name, text) in state.Others)
        {
            json[name] = JsonNode.Parse(text);
        }

        return json;
    }

    public ResourceState Read(JsonObject json) => new()
    {
        Urn = ReadUrn(json["urn"]) ?? throw new EngineException("The state holds a resource without a urn."),
        Custom = Flag(json, "custom"),
        Delete = Flag(json, "delete"),
        Id = Text(json, "id") is { Length: > 0 } id ? id : null,
        Inputs = values.ReadMap(json["inputs"]),
        Outputs = values.ReadMap(json["outputs"]),
        Parent = ReadUrn(json["parent"]),
        Protect = Flag(json, "protect"),
        Taint = Flag(json, "taint"),
        External = Flag(json, "external"),
        Dependencies = Urns(json, "dependencies"),
        InitErrors = Texts(json, "initErrors"),
        Provider = Text(json, "provider") is { Length: > 0 } provider ? provider : null,
        PropertyDependencies = (json["propertyDependencies"] as JsonObject ?? []).ToImmutableSortedDictionary(
            entry => entry.Key, entry => (entry.Value as JsonArray ?? []).Select(ReadUrn).OfType<Urn>().ToImmutableArray(), StringComparer.Ordinal),
        PendingReplacement = Flag(json, "pendingReplacement"),
        AdditionalSecretOutputs = Texts(json, "additionalSecretOutputs"),
        Aliases = Urns(json, "aliases"),
        CustomTimeouts = ReadTimeouts(json["customTimeouts"] as JsonObject),
        ImportId = Text(json, "importID") is { Length: > 0 } import ? import : null,
        RetainOnDelete = Flag(json, "retainOnDelete"),
        DeletedWith = ReadUrn(json["deletedWith"]),
        ReplaceWith = Urns(json, "replaceWith"),
        Created = ReadTime(json, "created"),
        Modified = ReadTime(json, "modified"),
        SourcePosition = Text(json, "sourcePosition") is { Length: > 0 } position ? position : null,
        IgnoreChanges = Texts(json, "ignoreChanges"),
        ReplaceOnChanges = Texts(json, "replaceOnChanges"),
        HideDiff = Texts(json, "hideDiff"),
        ReplacementTrigger = json["replacementTrigger"] is { } trigger ? values.Read(trigger) : null,
        RefreshBeforeUpdate = Flag(json, "refreshBeforeUpdate"),
        Others = json.Where(member => !Known.Contains(member.Key) && member.Value is not null)
            .ToImmutableSortedDictionary(member => member.Key, member => member.Value!.ToJsonString(), StringComparer.Ordinal),
    };

    private static void Put(JsonObject json, string name, bool value)
    {
        if (value)
        {
            json[name] = true;
        }
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void Put(JsonObject json, string name, IEnumerable<string> values) => PutList(json, name, List(values));

    private static void PutList(JsonObject json, string name, JsonArray list)
    {
        if (list.Count > 0)
        {
            json[name] = list;
        }
    }

    private static void PutMap(JsonObject json, string name, JsonObject map)
    {
        if (map.Count > 0)
        {
            json[name] = map;
        }
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset? ReadTime(JsonObject json, string name) =>
        Text(json, name) is { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    private static JsonObject WriteTimeouts(CustomTimeouts timeouts)
    {
        var json = new JsonObject();
        foreach (var (name, limit) in new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read) })
        {
            if (limit is { } time)
            {
                json[name] = time.TotalSeconds;
            }
        }

        return json;
    }

    private static CustomTimeouts ReadTimeouts(JsonObject? json)
    {
        TimeSpan? Limit(string name) => json?[name] is { } seconds ? TimeSpan.FromSeconds(seconds.GetValue<double>()) : null;
        return json is null ? CustomTimeouts.None : new CustomTimeouts(Limit("create"), Limit("update"), Limit("delete"), Limit("read"));
    }

    private static bool Flag(JsonObject json, string name) => json[name] is { } value && value.GetValue<bool>();

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static Urn? ReadUrn(JsonNode? node) => node?.GetValue<string>() is { Length: > 0 } text ? Urn.Parse(text) : null;

    private static ImmutableArray<string> Texts(JsonObject json, string name) => [.. (json[name] as JsonArray ?? []).Select(item => item!.GetValue<string>())];

    private static ImmutableArray<Urn> Urns(JsonObject json, string name) => [.. (json[name] as JsonArray ?? []).Select(ReadUrn).OfType<Urn>()];
}
