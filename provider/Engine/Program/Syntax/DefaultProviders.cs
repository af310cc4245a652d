using System.Collections.Immutable;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>Providers that a program declares as the default ones of their packages, put in where no provider is named.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.4. Of calls, only those that are the whole value of a variable take one.</remarks>
internal sealed class DefaultProviders(IEnumerable<ResourceDeclaration> resources, Findings findings)
{
    private readonly Dictionary<string, ResourceDeclaration> _byPackage = resources.Where(resource => resource.IsDefaultProvider && resource.IsProvider)
        .GroupBy(resource => resource.Package).ToDictionary(providers => providers.Key, providers => providers.Last());

    public ResourceDeclaration Complete(ResourceDeclaration resource) => resource.IsProvider ? resource : resource with { Options = Complete(resource.Package, resource.Options, resource.Location) };

    public NamedExpression Complete(NamedExpression variable) => variable.Value is InvokeExpression invoke
        ? variable with { Value = invoke with { Options = Complete(invoke.Package, invoke.Options, invoke.Location) } }
        : variable;

    private ImmutableDictionary<string, Expression> Complete(string package, ImmutableDictionary<string, Expression> options, SourceLocation location)
    {
        if (options.ContainsKey("provider") || !_byPackage.TryGetValue(package, out var provider))
        {
            return options;
        }

        foreach (var (name, option) in options.Where(option => option.Key is "version" or "pluginDownloadURL" && option.Value.Text != provider.Text(option.Key)))
        {
            findings.Refuse($"The option '{name}' conflicts with that of the default provider '{provider.Key}'; take it off here, or name another provider.", option.Location);
        }

        return options.SetItem("provider", new AccessExpression(new PropertyAccess(provider.Key, []), location));
    }
}
