using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>The texts that are secret in a call, to be kept out of what people read: the engine prints messages as they are.</summary>
public sealed class SecretTexts
{
    /// <summary>Shorter texts are no secret worth the name, and stand in every message.</summary>
    private const int Shortest = 4;

    private readonly IReadOnlyList<string> _texts;

    private SecretTexts(IEnumerable<string> texts) => _texts = [.. texts.Where(text => text.Length >= Shortest).Distinct().OrderByDescending(text => text.Length)];

    /// <summary>Collects what is marked as secret.</summary>
    public static SecretTexts In(params IEnumerable<PropertyMap?> values) => new(values.OfType<PropertyMap>().SelectMany(map => Find(map, isSecret: false)));

    /// <summary>The text with every secret in it replaced.</summary>
    public string Hide(string text) => _texts.Aggregate(text, (shown, secret) => shown.Replace(secret, "[secret]", StringComparison.Ordinal));

    private static IEnumerable<string> Find(PropertyValue value, bool isSecret) => value switch
    {
        PropertySecret secret => Find(secret.Value, isSecret: true),
        PropertyMap map => map.Values.SelectMany(member => Find(member, isSecret)),
        PropertyList list => list.SelectMany(element => Find(element, isSecret)),
        PropertyText text when isSecret => [text.Value],
        PropertyNumber number when isSecret => [NumberText.ToJson(number.Value)],
        _ => [],
    };
}
