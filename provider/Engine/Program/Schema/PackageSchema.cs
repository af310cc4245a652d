using System.Collections.Immutable;
using System.Text.Json;

namespace NumberProvider.Engine.Program.Schema;

/// <summary>A package's schema, as far as programs need it.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 6.</remarks>
internal sealed class PackageSchema
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, SchemaType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceSchema> _resources = new(StringComparer.Ordinal);

    /// <exception cref="EngineException">The text is not a schema.</exception>
    public PackageSchema(string name, string json)
    {
        try
        {
            _root = JsonDocument.Parse(json).RootElement;
        }
        catch (JsonException exception)
        {
            throw new EngineException($"The plugin of {name} gives a schema that is not JSON: {exception.Message}", inner: exception);
        }

        Name = name;
    }

    public string Name { get; }

    /// <summary>Finds a resource by any accepted spelling of its token.</summary>
    public ResourceSchema? Resource(string type)
    {
        if (type == $"pulumi:providers:{Name}")
        {
            var provider = _root.TryGetProperty("provider", out var declared) ? declared : default;
            return new ResourceSchema(type, Properties(provider, "inputProperties"), Texts(provider, "requiredInputs"), Properties(provider, "properties"));
        }

        if (Find("resources", type) is not var (token, resource))
        {
            return null;
        }

        if (!_resources.TryGetValue(token, out var schema))
        {
            schema = new ResourceSchema(token, Properties(resource, "inputProperties"), Texts(resource, "requiredInputs"), Properties(resource, "properties"));
            _resources.Add(token, schema);
        }

        return schema;
    }

    /// <summary>Finds a function by any accepted spelling of its token.</summary>
    public FunctionSchema? Function(string token)
    {
        if (Find("functions", token) is not var (full, function))
        {
            return null;
        }

        if (!function.TryGetProperty("returnType", out var type) && !function.TryGetProperty("outputs", out type))
        {
            return new FunctionSchema(full, SchemaType.Any, IsScalar: false);
        }

        var returns = type.TryGetProperty("properties", out _) ? Object(null, type) : Type(type);
        return new FunctionSchema(full, returns, IsScalar: returns is not ObjectType);
    }

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private (string Token, JsonElement Value)? Find(string section, string token)
    {
        if (!_root.TryGetProperty(section, out var members))
        {
            return null;
        }

        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            foreach (var candidate in Candidates(token))
            {
                foreach (var member in members.EnumerateObject().Where(member => string.Equals(member.Name, candidate, comparison)))
                {
                    return (member.Name, member.Value);
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates(string token)
    {
        yield return token;
        var parts = token.Split(':');
        if (parts.Length == 2 && parts[1].Length > 0)
        {
            yield return $"{parts[0]}:index:{parts[1]}";
            yield return $"{parts[0]}:index/{parts[1].ToLowerInvariant()}:{parts[1]}";
            yield return $"{parts[0]}:index/{char.ToLowerInvariant(parts[1][0])}{parts[1][1..]}:{parts[1]}";
        }
        else if (parts.Length == 3 && parts[2].Length > 0)
        {
            yield return $"{parts[0]}:{parts[1]}/{parts[2].ToLowerInvariant()}:{parts[2]}";
            yield return $"{parts[0]}:{parts[1]}/{char.ToLowerInvariant(parts[2][0])}{parts[2][1..]}:{parts[2]}";
        }
    }

    private ImmutableSortedDictionary<string, PropertySchema> Properties(JsonElement owner, string section)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, PropertySchema>(StringComparer.Ordinal);
        if (owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(section, out var declared))
        {
            foreach (var property in declared.EnumerateObject())
            {
                bool Flag(string name) => property.Value.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
                var constant = property.Value.TryGetProperty("const", out var value) ? Protocol.Properties.PropertyJson.FromElement(value) : null;
                properties[property.Name] = new PropertySchema(Type(property.Value), Flag("secret"), Flag("replaceOnChanges"), constant);
            }
        }

        return properties.ToImmutable();
    }

    private SchemaType Type(JsonElement spec)
    {
        if (spec.TryGetProperty("$ref", out var reference))
        {
            return Reference(Uri.UnescapeDataString(reference.GetString()!));
        }

        if (spec.TryGetProperty("oneOf", out var union))
        {
            return new UnionType([.. union.EnumerateArray().Select(Type)]);
        }

        return (spec.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "string" => SchemaType.Text,
            "number" => SchemaType.Number,
            "integer" => SchemaType.Integer,
            "boolean" => SchemaType.Bool,
            "array" => new ListType(spec.TryGetProperty("items", out var items) ? Type(items) : SchemaType.Any),
            "object" => new MapType(spec.TryGetProperty("additionalProperties", out var values) ? Type(values) : SchemaType.Text),
            _ => SchemaType.Any,
        };
    }

    private SchemaType Reference(string reference)
    {
        const string prefix = "#/types/";
        if (!reference.StartsWith(prefix, StringComparison.Ordinal)
            || !_root.TryGetProperty("types", out var types)
            || !types.TryGetProperty(reference[prefix.Length..], out var declared))
        {
            return SchemaType.Any;
        }

        var token = reference[prefix.Length..];
        if (!_types.TryGetValue(token, out var type))
        {
            _types[token] = SchemaType.Any;
            type = declared.TryGetProperty("enum", out var values)
                ? values.EnumerateArray().All(value => value.GetProperty("value").ValueKind == JsonValueKind.String)
                    ? new EnumType(token, [.. values.EnumerateArray().Select(value => value.GetProperty("value").GetString()!)])
                    : Type(declared)
                : Object(token, declared);
            _types[token] = type;
        }

        return type;
    }

    private ObjectType Object(string? name, JsonElement declared) => new(
        name,
        declared.GetProperty("properties").EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => Type(property.Value), StringComparer.Ordinal),
        Texts(declared, "required"));
}
