using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Drift;

/// <summary>The secret texts of a resource, which must not show in what others say of it.</summary>
internal sealed class SecretTexts
{
    private const int Shortest = 4;
    private readonly IReadOnlyList<string> _texts;

    private SecretTexts(IReadOnlyList<string> texts) => _texts = texts;

    /// <param name="recorded">The resource in the state.</param>
    /// <param name="live">The resource at the vendor, where what is secret in the state is secret too; null when it was not found.</param>
    public static SecretTexts Of(ResourceState recorded, ResourceState? live)
    {
        var found = live?.Inputs.Select((name, value) => recorded.Inputs.GetValueOrDefault(name)?.ContainsSecrets == true ? value.AsSecret() : value) ?? PropertyMap.Empty;
        return new([.. new[] { recorded.Inputs, recorded.Outputs, found }.SelectMany(map => In(map, isSecret: false))
            .Where(text => text.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)]);
    }

    /// <summary>A text without the secrets in it.</summary>
    public string Hide(string text) => _texts.Aggregate(text, (hidden, secret) => hidden.Replace(secret, "[secret]", StringComparison.Ordinal));

    private static IEnumerable<string> In(PropertyValue value, bool isSecret) => value switch
    {
        PropertySecret secret => In(secret.Value, isSecret: true),
        PropertyText text => isSecret ? [text.Value] : [],
        PropertyMap map => map.Values.SelectMany(item => In(item, isSecret)),
        PropertyList list => list.SelectMany(item => In(item, isSecret)),
        _ => [],
    };
}
