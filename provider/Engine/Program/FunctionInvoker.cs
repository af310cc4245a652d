using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>Calls functions of providers.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.3.</remarks>
internal sealed class FunctionInvoker(IResourceMonitor monitor, IReadOnlyDictionary<string, PackageSchema> schemas, RequiredPackages packages)
{
    public async Task<Evaluated> InvokeAsync(InvokeExpression invoke, Evaluator evaluator, CancellationToken cancellationToken)
    {
        var arguments = invoke.Arguments is { } given ? (await evaluator.EvaluateAsync(given)).Whole() : Evaluated.Of(PropertyMap.Empty);
        var waited = await evaluator.ResourcesAsync(invoke.Options.GetValueOrDefault("dependsOn"), "The option 'dependsOn' of fn::invoke");
        var parent = await evaluator.ResourceAsync(invoke.Options.GetValueOrDefault("parent"), "The option 'parent' of fn::invoke");
        var provider = await evaluator.ResourceAsync(invoke.Options.GetValueOrDefault("provider"), "The option 'provider' of fn::invoke");
        if (provider is { IsProvider: false })
        {
            throw new EngineException("The option 'provider' of fn::invoke must be a provider.", invoke.Options["provider"].Location);
        }

        var dependencies = arguments.Dependencies.Union(waited.Select(resource => resource.Registered.Urn));
        if (arguments.Value.ContainsUnknowns)
        {
            return new Evaluated(arguments.Value.ContainsSecrets ? new PropertySecret(PropertyUnknown.Instance) : PropertyUnknown.Instance, dependencies);
        }

        var function = schemas[invoke.Package].Function(invoke.Token);
        var call = new FunctionCall(
            function?.Token ?? invoke.Token,
            arguments.Value.WithoutSecrets() as PropertyMap ?? PropertyMap.Empty,
            provider?.ProviderReference,
            parent?.Registered.Urn,
            packages.Of(invoke.Package, invoke.Version, invoke.DownloadUrl));
        var selected = Select(await CallAsync(call, invoke.Location, cancellationToken), invoke, function);
        return new Evaluated(arguments.Value.ContainsSecrets ? new PropertySecret(selected.WithoutSecrets()) : selected, dependencies);
    }

    private async Task<PropertyMap> CallAsync(FunctionCall call, SourceLocation location, CancellationToken cancellationToken)
    {
        try
        {
            return await monitor.InvokeAsync(call, cancellationToken);
        }
        catch (EngineException exception)
        {
            throw new EngineException(exception.Message, location, exception);
        }
    }

    // A function that gives a single value wraps it in an object with one key (pulumi-provider-protocol sheet, 4.10).
    private static PropertyValue Select(PropertyMap returned, InvokeExpression invoke, FunctionSchema? function) => (function, invoke.Return) switch
    {
        ({ IsScalar: true }, _) => returned.Count == 1 ? returned.Values.Single() : throw new EngineException($"{function.Token} gives {returned.Count} values where its schema says one.", invoke.Location),
        (_, null) => returned,
        (_, { Text: { } key }) => returned.GetValueOrDefault(key) ?? throw new EngineException($"{invoke.Token} gives no '{key}'; there are {string.Join(", ", returned.Keys)}.", invoke.Return.Location),
        _ => throw new InvalidOperationException("A return that is no text was refused when the program was read."),
    };
}
