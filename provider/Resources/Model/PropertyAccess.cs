using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Reads checked inputs and states.</summary>
internal static class PropertyAccess
{
    public static string RequiredText(this PropertyMap map, string name) =>
        map.Text(name) ?? throw new ResourceException($"The property {name} is not known.");

    public static bool? Flag(this PropertyMap map, string name) => map.GetValueOrDefault(name)?.As<PropertyBool>()?.Value;

    public static int? Whole(this PropertyMap map, string name) => (int?)map.GetValueOrDefault(name)?.As<PropertyNumber>()?.Value;

    /// <summary>The texts of a list; null when there is no list.</summary>
    public static IReadOnlyList<string>? Texts(this PropertyMap map, string name) =>
        map.GetValueOrDefault(name)?.As<PropertyList>() is { } list ? [.. list.Select(item => item.As<PropertyText>()?.Value).OfType<string>()] : null;

    /// <summary>The map with an entry, unless the value is null.</summary>
    public static PropertyMap WithOptional(this PropertyMap map, string name, string? value) => value is null ? map.Without(name) : map.With(name, value);

    /// <summary>Texts as a list.</summary>
    public static PropertyList ToPropertyList(this IEnumerable<string> texts) => new(texts.Select(text => (PropertyValue)text));

    /// <summary>A set in the order in which the user wrote it; what the user did not write comes after, sorted.</summary>
    public static IReadOnlyList<string> InOrderOf(this IEnumerable<string> set, IReadOnlyList<string>? written)
    {
        var rest = set.ToHashSet(StringComparer.Ordinal);
        var known = (written ?? []).Where(rest.Remove).ToList();
        return [.. known, .. rest.Order(StringComparer.Ordinal)];
    }
}
