using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NumberProvider.Engine.Deployment;

/// <summary>Which resources an operation may touch.</summary>
internal sealed class TargetFilter(ImmutableArray<string> targets)
{
    private readonly ImmutableArray<Regex> _patterns = [.. targets.Select(target =>
        new Regex("^" + Regex.Escape(target).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^:]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant))];

    public bool Includes(Urn urn) => _patterns.Length == 0 || urn.Type == Urn.StackType || ProviderRegistry.IsProvider(urn) || _patterns.Any(pattern => pattern.IsMatch(urn.ToString()));
}
