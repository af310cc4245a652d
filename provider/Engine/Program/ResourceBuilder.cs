using System.Collections.Immutable;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>Turns a declared resource into what the engine is asked for, with the effects of the schema.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.4.</remarks>
internal sealed class ResourceBuilder(Evaluator evaluator, IReadOnlyDictionary<string, PackageSchema> schemas, RequiredPackages packages, Urn stack)
{
    /// <summary>The names of a resource's outputs by schema.</summary>
    public IReadOnlySet<string> OutputsOf(ResourceDeclaration resource) => SchemaOf(resource).Outputs.Keys.ToHashSet(StringComparer.Ordinal);

    public async Task<ResourceReadRequest> BuildReadAsync(ResourceDeclaration resource)
    {
        var id = await evaluator.EvaluateAsync(resource.GetId!);
        var state = resource.GetState is { } given ? (await evaluator.EvaluateAsync(given)).Value as PropertyMap : null;
        return new ResourceReadRequest(
            SchemaOf(resource).Token, resource.Name, await ParentAsync(resource), id.Value, state ?? PropertyMap.Empty, await ProviderAsync(resource), PackageOf(resource), resource.Location);
    }

    public async Task<ResourceRegistration> BuildAsync(ResourceDeclaration resource)
    {
        var schema = SchemaOf(resource);
        var inputs = PropertyMap.Empty;
        var propertyDependencies = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Urn>>(StringComparer.Ordinal);
        foreach (var (name, value) in await PropertiesAsync(resource))
        {
            inputs = inputs.With(name, schema.Inputs.TryGetValue(name, out var property) && property.IsSecret ? value.Value.AsSecret() : value.Value);
            propertyDependencies[name] = Sorted(value.Dependencies);
        }

        foreach (var (name, property) in schema.Inputs.Where(input => input.Value.Constant is not null && !inputs.ContainsKey(input.Key)))
        {
            inputs = inputs.With(name, property.Constant!);
            propertyDependencies[name] = [];
        }

        var dependsOn = await ResourcesAsync(resource, "dependsOn");
        return new ResourceRegistration
        {
            Type = schema.Token,
            Name = resource.Name,
            Parent = await ParentAsync(resource),
            Inputs = inputs,
            PropertyDependencies = propertyDependencies.ToImmutable(),
            Dependencies = Sorted(propertyDependencies.Values.SelectMany(urns => urns).Concat(dependsOn.Select(other => other.Registered.Urn))),
            Provider = resource.IsProvider ? null : await ProviderAsync(resource),
            Providers = (await ResourcesAsync(resource, "providers")).ToImmutableSortedDictionary(provider => provider.Type.Split(':')[^1], provider => provider.ProviderReference, StringComparer.Ordinal),
            Package = PackageOf(resource),
            Protect = await FlagAsync(resource, "protect"),
            IgnoreChanges = resource.Texts("ignoreChanges"),
            ReplaceOnChanges = [.. resource.Texts("replaceOnChanges"), .. schema.Inputs.Where(input => input.Value.ReplacesOnChange).Select(input => input.Key)],
            HideDiffs = resource.Texts("hideDiffs"),
            DeleteBeforeReplace = resource.Flag("deleteBeforeReplace"),
            AdditionalSecretOutputs = [.. resource.Texts("additionalSecretOutputs").Union(schema.Outputs.Where(output => output.Value.IsSecret).Select(output => output.Key))],
            Aliases = await AliasesAsync(resource),
            ImportId = resource.Text("import"),
            CustomTimeouts = await TimeoutsAsync(resource),
            RetainOnDelete = resource.Flag("retainOnDelete"),
            DeletedWith = (await ResourceAsync(resource, "deletedWith"))?.Registered.Urn,
            ReplaceWith = [.. (await ResourcesAsync(resource, "replaceWith")).Select(other => other.Registered.Urn)],
            ReplacementTrigger = resource.Options.TryGetValue("replacementTrigger", out var trigger) ? (await evaluator.EvaluateAsync(trigger)).Value : null,
            Source = resource.Location,
            FindProperty = path => FindProperty(resource, path),
        };
    }

    private static ImmutableArray<Urn> Sorted(IEnumerable<Urn> urns) => [.. urns.Distinct().OrderBy(urn => urn.ToString(), StringComparer.Ordinal)];

    private static SourceLocation FindProperty(ResourceDeclaration resource, PropertyPath path)
    {
        var (expression, location) = (resource.Properties, resource.Location);
        foreach (var segment in path.Segments)
        {
            (expression, var keyLocation) = (expression, segment) switch
            {
                (ObjectExpression given, string name) => (given.Find(name), given.Entries.FirstOrDefault(entry => entry.Key.Text == name)?.Key.Location),
                (ListExpression list, int index) when index < list.Items.Length => (list.Items[index], list.Items[index].Location),
                _ => (null, null),
            };
            location = keyLocation ?? location;
        }

        return expression is LiteralExpression ? expression.Location : location;
    }

    private async Task<CustomTimeouts> TimeoutsAsync(ResourceDeclaration resource)
    {
        var given = resource.Options.GetValueOrDefault("customTimeouts") as ObjectExpression;
        async Task<TimeSpan?> LimitAsync(string name)
        {
            if (given?.Find(name) is not { } limit)
            {
                return null;
            }

            return (await evaluator.EvaluateAsync(limit)).Value is PropertyText { Value: var text } && GoDuration.Parse(text) is { } duration
                ? duration
                : throw new EngineException($"The time limit '{name}' of the resource '{resource.Key}' is no duration known before anything is made; write 30s, 5m or 1h30m.", limit.Location);
        }

        return new CustomTimeouts(await LimitAsync("create"), await LimitAsync("update"), await LimitAsync("delete"), await LimitAsync("read"));
    }

    private ResourceSchema SchemaOf(ResourceDeclaration resource) => schemas[resource.Package].Resource(resource.Type)!;

    private PackageReference PackageOf(ResourceDeclaration resource) => packages.Of(resource.Package, resource.Text("version"), resource.Text("pluginDownloadURL"));

    private async Task<IReadOnlyList<(string Name, Evaluated Value)>> PropertiesAsync(ResourceDeclaration resource)
    {
        var result = new List<(string, Evaluated)>();
        switch (resource.Properties)
        {
            case ObjectExpression given:
                foreach (var entry in given.Entries.Where(entry => entry.Value is not LiteralExpression { Value: PropertyNull }))
                {
                    var name = (await evaluator.EvaluateAsync(entry.Key)).Value.As<PropertyText>()?.Value ?? throw new EngineException("A property's name must be a text.", entry.Key.Location);
                    result.Add((name, await evaluator.EvaluateAsync(entry.Value)));
                }

                break;
            case { } expression:
                var whole = await evaluator.EvaluateAsync(expression);
                if (whole.Value.As<PropertyMap>() is not { } map)
                {
                    throw new EngineException($"The properties of '{resource.Key}' must be an object.", expression.Location);
                }

                result.AddRange(map.Select(entry => (entry.Key, whole with { Value = whole.Value is PropertySecret ? entry.Value.AsSecret() : entry.Value })));
                break;
        }

        return result;
    }

    private async Task<Urn> ParentAsync(ResourceDeclaration resource) => (await ResourceAsync(resource, "parent"))?.Registered.Urn ?? stack;

    private async Task<string?> ProviderAsync(ResourceDeclaration resource)
    {
        var provider = await ResourceAsync(resource, "provider");
        return provider is null or { IsProvider: true }
            ? provider?.ProviderReference
            : throw new EngineException($"{Option(resource, "provider")} must be a provider.", resource.Options["provider"].Location);
    }

    private Task<EvaluatedResource?> ResourceAsync(ResourceDeclaration resource, string option) => evaluator.ResourceAsync(resource.Options.GetValueOrDefault(option), Option(resource, option));

    private Task<ImmutableArray<EvaluatedResource>> ResourcesAsync(ResourceDeclaration resource, string option) =>
        evaluator.ResourcesAsync(resource.Options.GetValueOrDefault(option), Option(resource, option));

    private static string Option(ResourceDeclaration resource, string option) => $"The option '{option}' of the resource '{resource.Key}'";

    private async Task<bool?> FlagAsync(ResourceDeclaration resource, string option)
    {
        if (!resource.Options.TryGetValue(option, out var expression))
        {
            return null;
        }

        return (await evaluator.EvaluateAsync(expression)).Value.As<PropertyBool>()?.Value
            ?? throw new EngineException($"{Option(resource, option)} must be true or false, known before anything is made.", expression.Location);
    }

    private async Task<ImmutableArray<Urn>> AliasesAsync(ResourceDeclaration resource)
    {
        if (!resource.Options.TryGetValue("aliases", out var expression))
        {
            return [];
        }

        var aliases = (await evaluator.EvaluateAsync(expression)).Value.As<PropertyList>() ?? throw new EngineException($"{Option(resource, "aliases")} must be a list.", expression.Location);
        var parent = await ParentAsync(resource);
        try
        {
            return [.. aliases.Select(alias => AliasOf(resource, alias.Revealed, parent))];
        }
        catch (FormatException exception)
        {
            throw new EngineException($"{Option(resource, "aliases")} must hold URNs or objects: {exception.Message}", expression.Location, exception);
        }
    }

    private Urn AliasOf(ResourceDeclaration resource, PropertyValue alias, Urn parent) => alias switch
    {
        PropertyText { Value: var urn } => Urn.Parse(urn),
        PropertyMap spec when spec.Text("urn") is { } urn => Urn.Parse(urn),
        PropertyMap spec => Urn.Create(
            spec.Text("stack") ?? stack.Stack,
            spec.Text("project") ?? stack.Project,
            spec.GetValueOrDefault("noParent") is PropertyBool { Value: true } ? null : FormerParent(spec) ?? parent,
            spec.Text("type") ?? SchemaOf(resource).Token,
            spec.Text("name") ?? resource.Name),
        _ => throw new FormatException("one is something else."),
    };

    private static Urn? FormerParent(PropertyMap spec) => spec.GetValueOrDefault("parent")?.Revealed switch
    {
        PropertyReference reference => Urn.Parse(reference.Urn),
        PropertyText { Value: var urn } => Urn.Parse(urn),
        _ => null,
    };
}
