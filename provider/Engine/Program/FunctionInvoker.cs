using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>Calls functions of providers.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.3.</remarks>
internal sealed class FunctionInvoker(IResourceMonitor monitor, IReadOnlyDictionary<string, PackageSchema> schemas, DefaultProviders providers)
{
    public async Task<Evaluated> InvokeAsync(CallExpression call, Evaluator evaluator, CancellationToken cancellationToken)
    {
        var invoke = call.Function == BuiltInFunctions.Invoke ? (ObjectExpression)call.Argument : null;
        var token = invoke is null ? call.Function : ((PropertyText)((LiteralExpression)invoke.Find("function")!).Value).Value;
        var options = invoke?.Find("options") as ObjectExpression;
        var given = invoke is null ? call.Argument : invoke.Find("arguments");
        var arguments = given is null ? Evaluated.Of(PropertyMap.Empty) : (await evaluator.EvaluateAsync(given)).Whole();
        var waited = options?.Find("dependsOn") is { } dependsOn ? await evaluator.EvaluateAsync(dependsOn) : null;
        var dependencies = waited is null ? arguments.Dependencies : arguments.Dependencies.Union(waited.Dependencies);
        if (arguments.Value.ContainsUnknowns)
        {
            return new Evaluated(arguments.Value.ContainsSecrets ? new PropertySecret(PropertyUnknown.Instance) : PropertyUnknown.Instance, dependencies);
        }

        var package = token.Split(':')[0];
        var provider = options?.Find("provider") is { } explicitProvider
            ? (await evaluator.EvaluateAsync(explicitProvider)).Resource?.ProviderReference
            : await providers.ForAsync(package);
        var returned = await CallAsync(token, package, arguments, provider, call.Location, cancellationToken);
        var selected = Select(returned, invoke);
        return new Evaluated(arguments.Value.ContainsSecrets ? new PropertySecret(selected.WithoutSecrets()) : selected, dependencies);
    }

    private async Task<PropertyMap> CallAsync(string token, string package, Evaluated arguments, string? provider, SourceLocation location, CancellationToken cancellationToken)
    {
        var full = schemas[package].Function(token)?.Token ?? token;
        var plain = arguments.Value.WithoutSecrets() as PropertyMap ?? PropertyMap.Empty;
        try
        {
            return await monitor.InvokeAsync(new FunctionCall(full, plain, provider, providers.PackageOf(package, version: null, url: null)), cancellationToken);
        }
        catch (EngineException exception)
        {
            throw new EngineException(exception.Message, location, exception);
        }
    }

    private static PropertyValue Select(PropertyMap returned, ObjectExpression? invoke) =>
        (invoke?.Find("return") as LiteralExpression)?.Value is PropertyText { Value: var key } ? returned.GetValueOrDefault(key) ?? PropertyNull.Instance : returned;
}
