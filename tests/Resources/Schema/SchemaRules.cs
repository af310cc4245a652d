using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NumberProvider.Resources.Tests.Schema;

/// <summary>The rules for package schemas that Pulumi's tools hold to, and those that they silently do not.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 6.</remarks>
internal static partial class SchemaRules
{
    private static readonly string[] Root = ["name", "displayName", "version", "description", "keywords", "homepage", "license", "attribution", "repository", "logoUrl", "publisher", "namespace", "pluginDownloadURL", "meta", "config", "provider", "types", "resources", "functions", "language"];
    private static readonly string[] ObjectKeys = ["type", "properties", "required", "description", "isOverlay", "language"];
    private static readonly string[] EnumKeys = ["type", "enum", "description", "isOverlay", "language"];
    private static readonly string[] ResourceKeys = ["description", "properties", "required", "inputProperties", "requiredInputs", "stateInputs", "listInputs", "aliases", "deprecationMessage", "isComponent", "methods", "isOverlay", "language", "type"];
    private static readonly string[] FunctionKeys = ["description", "inputs", "outputs", "multiArgumentInputs", "deprecationMessage", "isOverlay", "language"];
    private static readonly string[] PropertyKeys = ["type", "items", "additionalProperties", "$ref", "oneOf", "discriminator", "plain", "description", "const", "default", "defaultInfo", "deprecationMessage", "language", "secret", "replaceOnChanges", "willReplaceOnChanges"];
    private static readonly Dictionary<string, string[]> Languages = new()
    {
        ["csharp"] = ["packageReferences", "namespaces", "rootNamespace", "respectSchemaVersion", "compatibility", "dictionaryConstructors", "projectReferences", "liftSingleValueMethodReturns"],
        ["nodejs"] = ["packageName", "packageDescription", "readme", "dependencies", "devDependencies", "peerDependencies", "resolutions", "typescriptVersion", "respectSchemaVersion", "compatibility", "disableUnionOutputTypes", "moduleToPackage"],
        ["python"] = ["packageName", "readme", "requires", "pythonRequires", "pyproject", "inputTypes", "moduleNameOverrides", "respectSchemaVersion", "compatibility"],
        ["go"] = ["importBasePath", "modulePath", "rootPackageName", "generateResourceContainerTypes", "generateExtraInputTypes", "pulumiSDKVersion", "respectSchemaVersion", "moduleToPackage", "generics", "internalDependencies"],
        ["java"] = ["packages", "basePackage", "buildFiles", "dependencies", "gradleNexusPublishPluginVersion", "gradleTest"],
    };

    /// <summary>What is wrong, each with its place.</summary>
    public static List<string> Violations(JsonNode schema) => [.. Package(schema), .. Tokens(schema), .. Types(schema), .. Resources(schema), .. Functions(schema), .. References(schema)];

    private static IEnumerable<string> Package(JsonNode schema)
    {
        foreach (var problem in UnknownKeys("", schema, Root))
        {
            yield return problem;
        }

        if (schema["name"]?.GetValue<string>() is not { } name || !PackageName().IsMatch(name) || name is "pulumi" or "input")
        {
            yield return "name: is not a package name";
        }

        if (schema["version"]?.GetValue<string>() is not { } version || !Version().IsMatch(version))
        {
            yield return "version: is not x.y.z";
        }

        foreach (var language in Members(schema["language"]))
        {
            foreach (var problem in Languages.TryGetValue(language.Key, out var keys) ? UnknownKeys($"language.{language.Key}", language.Value, keys) : [$"language.{language.Key}: is unknown"])
            {
                yield return problem;
            }
        }

        foreach (var problem in Properties("config", schema["config"]?["variables"], schema, []).Concat(Properties("provider", schema["provider"]?["inputProperties"], schema, ["version", "pulumi"]))
            .Concat(Properties("provider outputs", schema["provider"]?["properties"], schema, ["pulumi"])))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Tokens(JsonNode schema)
    {
        var tokens = new[] { "types", "resources", "functions" }.SelectMany(section => Members(schema[section]).Select(member => member.Key)).ToList();
        return tokens.Where(token => !Token().IsMatch(token)).Select(token => $"{token}: is not a token")
            .Concat(tokens.Where(token => token.Split(':')[0] != schema["name"]?.GetValue<string>()).Select(token => $"{token}: belongs to another package"))
            .Concat(tokens.GroupBy(token => token, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => $"{group.Key}: is there twice but for its case"));
    }

    private static IEnumerable<string> Types(JsonNode schema) => Members(schema["types"]).SelectMany(type => type.Value!["enum"] is JsonArray values
        ? UnknownKeys(type.Key, type.Value, EnumKeys)
            .Concat(values.Where(value => Kind(value!["value"]) != type.Value["type"]!.GetValue<string>()).Select(value => $"{type.Key}: {value!["value"]} has another type"))
            .Concat(values.Where(value => string.IsNullOrEmpty(value!["description"]?.GetValue<string>())).Select(value => $"{type.Key}: {value!["value"]} is not described"))
            .Concat(values.GroupBy(value => value!["name"]!.GetValue<string>()).Where(group => group.Count() > 1 || !Identifier().IsMatch(group.Key)).Select(group => $"{type.Key}: {group.Key} is no name or is there twice"))
        : Object(type.Key, type.Value, schema, []).Concat(Described(type.Key, type.Value)));

    private static IEnumerable<string> Resources(JsonNode schema) => Members(schema["resources"]).SelectMany(resource => UnknownKeys(resource.Key, resource.Value, ResourceKeys)
        .Concat(Described(resource.Key, resource.Value))
        .Concat(Properties($"{resource.Key} inputs", resource.Value!["inputProperties"], schema, ["pulumi"]))
        .Concat(Properties($"{resource.Key} outputs", resource.Value["properties"], schema, ["pulumi", "urn", "id"]))
        .Concat(Object($"{resource.Key} state", resource.Value["stateInputs"], schema, ["id", "pulumi"]))
        .Concat(Object($"{resource.Key} list", resource.Value["listInputs"], schema, []))
        .Concat(Named($"{resource.Key} outputs", resource.Value["required"], resource.Value["properties"]))
        .Concat(Named($"{resource.Key} inputs", resource.Value["requiredInputs"], resource.Value["inputProperties"]))
        .Concat(Members(resource.Value["inputProperties"]).Where(input => !SameType(input.Value, resource.Value["properties"]?[input.Key])).Select(input => $"{resource.Key}: the input {input.Key} is no output of the same type")));

    private static IEnumerable<string> Functions(JsonNode schema) => Members(schema["functions"]).SelectMany(function => UnknownKeys(function.Key, function.Value, FunctionKeys)
        .Concat(Described(function.Key, function.Value))
        .Concat(Object($"{function.Key} inputs", function.Value!["inputs"], schema, []))
        .Concat(Object($"{function.Key} outputs", function.Value["outputs"], schema, [])));

    private static IEnumerable<string> References(JsonNode schema)
    {
        var text = schema.ToJsonString();
        return Members(schema["types"]).Where(type => !text.Contains($"\"#/types/{type.Key}\"", StringComparison.Ordinal)).Select(type => $"{type.Key}: nothing uses it");
    }

    private static IEnumerable<string> Object(string place, JsonNode? spec, JsonNode schema, string[] reserved) => UnknownKeys(place, spec, ObjectKeys)
        .Concat(spec?["type"]?.GetValue<string>() == "object" ? [] : [$"{place}: is not an object"])
        .Concat(Properties(place, spec?["properties"], schema, reserved))
        .Concat(Named(place, spec?["required"], spec?["properties"]));

    private static IEnumerable<string> Properties(string place, JsonNode? properties, JsonNode schema, string[] reserved) => Members(properties).SelectMany(property =>
        UnknownKeys($"{place}.{property.Key}", property.Value, PropertyKeys)
            .Concat(Identifier().IsMatch(property.Key) && !reserved.Contains(property.Key) ? [] : [$"{place}.{property.Key}: is not a name for a property"])
            .Concat(Described($"{place}.{property.Key}", property.Value))
            .Concat(Type($"{place}.{property.Key}", property.Value!, schema))
            .Concat(Default($"{place}.{property.Key}", property.Value!, schema)));

    private static IEnumerable<string> Type(string place, JsonNode spec, JsonNode schema)
    {
        if (spec["$ref"]?.GetValue<string>() is { } reference)
        {
            return reference.StartsWith("#/types/", StringComparison.Ordinal) && schema["types"]?[reference["#/types/".Length..]] is not null ? [] : [$"{place}: {reference} leads nowhere"];
        }

        return spec["type"]?.GetValue<string>() switch
        {
            "boolean" or "integer" or "number" or "string" => spec["enum"] is null ? [] : [$"{place}: an enum must be a type of its own"],
            "array" when spec["items"] is { } items => Type(place, items, schema),
            "object" when spec["additionalProperties"] is { } values => Type(place, values, schema),
            _ => [$"{place}: has no type that can stand here"],
        };
    }

    private static IEnumerable<string> Default(string place, JsonNode spec, JsonNode schema)
    {
        if (spec["defaultInfo"]?["environment"] is not null)
        {
            yield return $"{place}: SDKs would copy the environment into the state";
        }

        if (spec["default"] is { } value)
        {
            var declared = spec["$ref"] is { } reference ? schema["types"]?[reference.GetValue<string>()["#/types/".Length..]] : spec;
            var fits = declared?["type"]?.GetValue<string>() == Kind(value) && (declared["enum"] is not JsonArray values || values.Any(allowed => JsonNode.DeepEquals(allowed!["value"], value)));
            if (!fits)
            {
                yield return $"{place}: the default has another type";
            }
        }
    }

    private static IEnumerable<string> Named(string place, JsonNode? names, JsonNode? properties) =>
        (names as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => properties?[name] is null).Select(name => $"{place}: {name} is required and not declared");

    private static IEnumerable<string> Described(string place, JsonNode? spec) => string.IsNullOrWhiteSpace(spec?["description"]?.GetValue<string>()) ? [$"{place}: is not described"] : [];

    private static IEnumerable<string> UnknownKeys(string place, JsonNode? spec, string[] known) => Members(spec).Where(member => !known.Contains(member.Key)).Select(member => $"{place}.{member.Key}: is an unknown key");

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static bool SameType(JsonNode? left, JsonNode? right) => left is not null && right is not null
        && JsonNode.DeepEquals(left["$ref"], right["$ref"]) && JsonNode.DeepEquals(left["type"], right["type"]) && JsonNode.DeepEquals(left["items"], right["items"]);

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "integer",
        JsonValueKind.String => "string",
        _ => "nothing",
    };

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex Version();

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*:([^0-9][a-zA-Z0-9._/-]*)?:[^0-9][a-zA-Z0-9._/]*$")]
    private static partial Regex Token();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_]*$")]
    private static partial Regex Identifier();
}
