using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program.Syntax;

namespace NumberProvider.Engine.Program;

/// <summary>The packages that a program mentions, each with the version and address of its first mention.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 3 "Default provider".</remarks>
internal sealed class RequiredPackages(Template template)
{
    private readonly Dictionary<string, PackageReference> _first = Mentions(template).DistinctBy(package => package.Name, StringComparer.Ordinal).ToDictionary(package => package.Name, StringComparer.Ordinal);

    /// <summary>The packages.</summary>
    public IEnumerable<PackageReference> All => _first.Values;

    /// <summary>The plugin that a resource or call asks for: with its own version and address, else those of the first mention.</summary>
    public PackageReference Of(string package, string? version, string? url)
    {
        var first = _first.GetValueOrDefault(package);
        return new PackageReference(package, version ?? first?.Version, url ?? first?.DownloadUrl);
    }

    private static IEnumerable<PackageReference> Mentions(Template template) => template.Resources
        .Select(resource => new PackageReference(resource.Package, resource.Text("version"), resource.Text("pluginDownloadURL")))
        .Concat(template.Variables.Concat(template.Outputs).Select(named => named.Value).Concat(template.Resources.SelectMany(resource => resource.Expressions))
            .SelectMany(expression => expression.All).OfType<InvokeExpression>()
            .Select(invoke => new PackageReference(invoke.Package, invoke.Version, invoke.DownloadUrl)));
}
