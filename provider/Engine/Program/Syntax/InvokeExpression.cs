using System.Collections.Immutable;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>A call of a provider's function: <c>fn::invoke</c>, or the short form <c>fn::PKG:MOD:NAME</c>.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.3.</remarks>
/// <param name="Token">The function as written.</param>
/// <param name="TokenLocation">Where it is named.</param>
/// <param name="Arguments">The arguments; null for none.</param>
/// <param name="Options">The options by name.</param>
/// <param name="Return">The name of the one property that is wanted; null for the whole result.</param>
/// <param name="Location">Where the call stands.</param>
internal sealed record InvokeExpression(
    string Token, SourceLocation TokenLocation, ObjectExpression? Arguments, ImmutableDictionary<string, Expression> Options, Expression? Return, SourceLocation Location) : Expression(Location)
{
    public static ImmutableDictionary<string, Expression> NoOptions { get; } = ImmutableDictionary<string, Expression>.Empty;

    public static IReadOnlyList<string> OptionNames { get; } = ["parent", "provider", "version", "pluginDownloadURL", "dependsOn"];

    public string Package => Token.Split(':')[0];

    public string? Version => Options.GetValueOrDefault("version")?.Text;

    public string? DownloadUrl => Options.GetValueOrDefault("pluginDownloadURL")?.Text;

    public override IEnumerable<Expression> Parts => Options.Values.Concat(Arguments is null ? [] : [Arguments]);
}
