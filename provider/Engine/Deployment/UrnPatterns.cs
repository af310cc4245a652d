using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NumberProvider.Engine.Deployment;

/// <summary>URNs in which <c>*</c> stands for anything within a part and <c>**</c> for anything.</summary>
internal sealed class UrnPatterns(ImmutableArray<string> patterns)
{
    private readonly ImmutableArray<Regex> _patterns = [.. patterns.Select(pattern =>
        new Regex("^" + Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^:]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant))];

    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>The patterns that are whole URNs.</summary>
    public IEnumerable<string> Literals => patterns.Where(pattern => !pattern.Contains('*', StringComparison.Ordinal));

    public bool Match(Urn urn) => _patterns.Any(pattern => pattern.IsMatch(urn.ToString()));
}
