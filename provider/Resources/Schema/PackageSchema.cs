using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Functions;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Schema;

/// <summary>The package schema, made from the declarations of the resources.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 6.</remarks>
public static class PackageSchema
{
    /// <summary>The package's name.</summary>
    public const string Name = "number";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The package's version, <c>x.y.z</c>.</summary>
    public static string Version { get; } = typeof(PackageSchema).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The schema as indented JSON text.</summary>
    public static string Json { get; } = Build().ToJsonString(Indented) + "\n";

    /// <summary>Where archives of the plugin lie; set when a release is built with <c>-p:PluginDownloadUrl=...</c>, since this code cannot know who publishes it.</summary>
    private static string? DownloadUrl => typeof(PackageSchema).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == nameof(DownloadUrl))?.Value is { Length: > 0 } url ? url : null;

    private static JsonObject Build()
    {
        var types = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        var configuration = Properties(ProviderSpec.Properties, types, withFlags: true);
        var resources = ResourceRegistry.All.Select(resource => KeyValuePair.Create<string, JsonNode?>(resource.Spec.Token, Resource(resource.Spec, types))).ToList();
        var functions = FunctionRegistry.All.Select(function => KeyValuePair.Create<string, JsonNode?>(function.Spec.Token, Function(function.Spec, types))).ToList();
        var schema = new JsonObject
        {
            ["name"] = Name,
            ["displayName"] = "Number",
            ["version"] = Version,
            ["description"] = "Telephone numbers of call centers as code: Alibaba Cloud CCC and Dypls, Huawei CC-iSales.",
            ["keywords"] = new JsonArray("pulumi", "kind/native", "call-center", "telephony"),
            ["license"] = "MIT",
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)", ["supportPack"] = true },
            ["config"] = new JsonObject { ["variables"] = configuration.DeepClone() },
            ["provider"] = new JsonObject
            {
                ["description"] = "Access to the vendors. What is not given comes from the environment and is never written into the state.",
                ["inputProperties"] = configuration.DeepClone(),
                ["properties"] = configuration,
            },
            ["types"] = new JsonObject(types),
            ["resources"] = new JsonObject(resources),
            ["functions"] = new JsonObject(functions),
            ["language"] = new JsonObject
            {
                ["csharp"] = new JsonObject { ["rootNamespace"] = "Pulumi", ["namespaces"] = new JsonObject { [Name] = "Number" }, ["respectSchemaVersion"] = true },
                ["go"] = new JsonObject { ["rootPackageName"] = Name, ["respectSchemaVersion"] = true, ["generateResourceContainerTypes"] = true },
                ["java"] = new JsonObject { ["basePackage"] = "com.pulumi" },
                ["nodejs"] = new JsonObject { ["packageName"] = "@pulumi/number", ["respectSchemaVersion"] = true },
                ["python"] = new JsonObject { ["packageName"] = "pulumi_number", ["respectSchemaVersion"] = true, ["pyproject"] = new JsonObject { ["enabled"] = true } },
            },
        };
        if (DownloadUrl is { } url)
        {
            schema["pluginDownloadURL"] = url;
        }

        return schema;
    }

    private static JsonObject Function(FunctionSpec spec, IDictionary<string, JsonNode?> types) => new()
    {
        ["description"] = spec.Documentation,
        ["inputs"] = Object(spec.Arguments, types, withFlags: true),
        ["outputs"] = Object(spec.Results, types, withFlags: false),
    };

    private static JsonObject Object(IReadOnlyList<PropertySpec> properties, IDictionary<string, JsonNode?> types, bool withFlags) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(properties, types, withFlags),
        ["required"] = Required(properties.Where(property => property.Required)),
    };

    private static JsonObject Resource(ResourceSpec spec, IDictionary<string, JsonNode?> types) => new()
    {
        ["description"] = spec.Documentation,
        ["inputProperties"] = Properties(spec.Inputs, types, withFlags: true),
        ["requiredInputs"] = Required(spec.Inputs.Where(property => property.Required)),
        ["properties"] = Properties([.. spec.Inputs, .. spec.Outputs], types, withFlags: false),
        ["required"] = Required(spec.Inputs.Concat(spec.Outputs)
            .Where(property => property.Required || property.Default is not null || spec.AlwaysThere.Contains(property.Name))),
        ["stateInputs"] = new JsonObject { ["type"] = "object", ["properties"] = Properties([.. spec.Inputs, .. spec.Outputs], types, withFlags: false) },
        ["listInputs"] = Object(spec.ListInputs, types, withFlags: false),
    };

    private static JsonArray Required(IEnumerable<PropertySpec> properties) => [.. properties.Select(property => (JsonNode?)property.Name)];

    private static JsonObject Properties(IEnumerable<PropertySpec> properties, IDictionary<string, JsonNode?> types, bool withFlags)
    {
        var result = new JsonObject();
        foreach (var property in properties)
        {
            var schema = Type(property.Value, types);
            schema["description"] = property.Description;
            if (property.Secret)
            {
                schema["secret"] = true;
            }

            if (withFlags && property.Replaces)
            {
                schema["replaceOnChanges"] = true;
                schema["willReplaceOnChanges"] = true;
            }

            if (withFlags && property.Default is { } value)
            {
                schema["default"] = JsonNode.Parse(PropertyJson.ToJson(value));
            }

            result[property.Name] = schema;
        }

        return result;
    }

    private static JsonObject Type(ValueSpec spec, IDictionary<string, JsonNode?> types) => spec switch
    {
        BoolSpec => new JsonObject { ["type"] = "boolean" },
        IntegerSpec => new JsonObject { ["type"] = "integer" },
        SetSpec set => new JsonObject { ["type"] = "array", ["items"] = Type(set.Element, types) },
        TextMapSpec => new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } },
        ObjectSpec named => Reference(named.Name, types, () => new JsonObject
        {
            ["type"] = "object",
            ["description"] = named.Description,
            ["properties"] = Properties(named.Properties, types, withFlags: true),
            ["required"] = Required(named.Properties.Where(property => property.Required)),
        }),
        TextSpec { EnumName: { } name } text => Reference(name, types, () => new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. text.Values.Select(value => new JsonObject { ["name"] = EnumMember(value.Value), ["value"] = value.Value, ["description"] = value.Description })]),
        }),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Reference(string name, IDictionary<string, JsonNode?> types, Func<JsonObject> build)
    {
        types.TryAdd($"{Name}:index:{name}", build());
        return new JsonObject { ["$ref"] = $"#/types/{Name}:index:{name}" };
    }

    private static string EnumMember(string value) => char.IsAsciiDigit(value[0])
        ? "V" + value.Replace("-", "_", StringComparison.Ordinal)
        : string.Concat(value.Split('_').Select(word => char.ToUpperInvariant(word[0]) + (word.All(char.IsUpper) ? word[1..].ToLowerInvariant() : word[1..])));
}
