using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Carries the secret marks of what was given over to what is answered.</summary>
/// <remarks>Inputs that Read returns without their marks are written into the state in clear (pulumi-provider-protocol sheet, 3.3).</remarks>
public static class Secrecy
{
    /// <summary>The values, secret where the value given under the same name is secret, inside lists and objects too.</summary>
    public static PropertyMap Carry(PropertyMap given, PropertyMap values) =>
        given.ContainsSecrets ? values.Select((name, value) => given.TryGetValue(name, out var from) ? Carry(from, value) : value) : values;

    private static PropertyValue Carry(PropertyValue given, PropertyValue value) => (given, value) switch
    {
        (PropertySecret, _) => value.AsSecret(),
        (PropertyList from, PropertyList list) when from.ContainsSecrets => new PropertyList(list.Select(element => CarryElement(from, element))),
        (PropertyMap from, PropertyMap map) => Carry(from, map),
        _ => value,
    };

    // An element that was given is as secret as it was; one that nobody gave, among secrets, may be one too.
    private static PropertyValue CarryElement(PropertyList given, PropertyValue element)
    {
        var same = given.FirstOrDefault(from => SharesSecret(from, element) || from.WithoutSecrets().Equals(element.WithoutSecrets()));
        return same is not null ? Carry(same, element) : given.All(from => from.ContainsSecrets) ? element.AsSecret() : element;
    }

    private static bool SharesSecret(PropertyValue given, PropertyValue element) => given is PropertyMap from && element is PropertyMap map
        && from.Any(member => member.Value.ContainsSecrets && map.TryGetValue(member.Key, out var value) && value.WithoutSecrets().Equals(member.Value.WithoutSecrets()));
}
