using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Projects;

/// <summary>Configuration values as Pulumi keeps them: texts, with objects and lists as JSON.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 6.2.</remarks>
internal static class ConfigText
{
    /// <summary>What people see in place of a secret.</summary>
    public const string Hidden = "[secret]";

    private const string Secure = "secure";

    /// <summary>A value in a file that holds no secrets.</summary>
    public static ConfigValue FromNode(YamlNode node) => FromNode(node, _ => throw new EngineException("A secret cannot stand here."));

    /// <summary>A value of a stack's file.</summary>
    /// <param name="node">The value; unquoted words are what YAML makes of them.</param>
    /// <param name="decrypt">Opens an encrypted text.</param>
    public static ConfigValue FromNode(YamlNode node, Func<string, string> decrypt)
    {
        if (CiphertextOf(node) is { } ciphertext)
        {
            return new ConfigValue(decrypt(ciphertext), IsSecret: true, IsObject: false) { Stored = ToRaw(node) };
        }

        var hasSecret = false;
        var value = ToValue(node, text =>
        {
            hasSecret = true;
            return decrypt(text);
        });
        return node is YamlScalarNode ? new ConfigValue(Scalar(value), IsSecret: false, IsObject: false) : new ConfigValue(PropertyJson.ToJson(value), hasSecret, IsObject: true) { Stored = ToRaw(node) };
    }

    /// <summary>The value as it stands in the file.</summary>
    public static PropertyValue ToRaw(YamlNode node) => ToValue(node, ciphertext => PropertyMap.Of((Secure, ciphertext)));

    /// <summary>A value as it stands in the file, without what is encrypted.</summary>
    public static PropertyValue Hide(PropertyValue stored) => stored switch
    {
        PropertyMap { Count: 1 } map when map.ContainsKey(Secure) => Hidden,
        PropertyMap map => map.Select((_, value) => Hide(value)),
        PropertyList list => new PropertyList(list.Select(Hide)),
        _ => stored,
    };

    /// <summary>The encrypted text of a mapping with the single key <c>secure</c>; null for anything else.</summary>
    public static string? CiphertextOf(YamlNode node) => node is YamlMappingNode { Children.Count: 1 } mapping ? mapping.Text(Secure) : null;

    private static string Scalar(PropertyValue value) => value switch
    {
        PropertyText text => text.Value,
        PropertyNumber number => NumberText.ToJson(number.Value),
        PropertyBool flag => flag.Value ? "true" : "false",
        _ => "",
    };

    private static PropertyValue ToValue(YamlNode node, Func<string, PropertyValue> decrypt) => node switch
    {
        _ when CiphertextOf(node) is { } ciphertext => decrypt(ciphertext),
        YamlMappingNode mapping => PropertyMap.From(mapping.Entries().Select(entry => KeyValuePair.Create(entry.Key, ToValue(entry.Value, decrypt)))),
        YamlSequenceNode sequence => new PropertyList(sequence.Children.Select(item => ToValue(item, decrypt))),
        YamlScalarNode scalar => YamlScalars.Resolve(scalar),
        _ => PropertyNull.Instance,
    };
}
