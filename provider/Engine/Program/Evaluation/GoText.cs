using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>Values inside a text, as Pulumi prints them there.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2.</remarks>
internal static class GoText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertyNull => "<nil>",
        PropertyBool flag => flag.Value ? "true" : "false",
        PropertyNumber number => NumberText.ToText(number.Value),
        PropertyText text => text.Value,
        PropertyList list => $"[{string.Join(' ', list.Select(Of))}]",
        PropertyMap map => $"map[{string.Join(' ', map.Select(entry => $"{entry.Key}:{Of(entry.Value)}"))}]",
        PropertySecret secret => Of(secret.Value),
        PropertyReference reference => reference.Urn,
        _ => "",
    };
}
