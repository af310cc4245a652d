using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Syntax;

namespace NumberProvider.Engine.Program;

/// <summary>Providers that a program declares as default for their package.</summary>
internal sealed class DefaultProviders(Template template, Func<string, Task<Evaluated>> evaluate)
{
    /// <summary>The provider for a package, <c>URN::ID</c>; null when the program declares none.</summary>
    public async Task<string?> ForAsync(string package) =>
        template.Resources.FirstOrDefault(resource => resource.IsDefaultProvider && resource.Package == package) is { } provider
            ? (await evaluate(provider.Key)).Resource?.ProviderReference
            : null;

    /// <summary>The plugin asked for, unless a resource says otherwise: that of the default provider, else that of the first mention of the package.</summary>
    public PackageReference PackageOf(string package, string? version, string? url)
    {
        var provider = template.Resources.FirstOrDefault(resource => resource.IsDefaultProvider && resource.Package == package);
        var first = template.Resources.FirstOrDefault(resource => resource.Package == package);
        return new PackageReference(package, version ?? provider?.Text("version") ?? first?.Text("version"), url ?? provider?.Text("pluginDownloadURL") ?? first?.Text("pluginDownloadURL"));
    }
}
