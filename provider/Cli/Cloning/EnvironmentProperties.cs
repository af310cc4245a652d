using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>The properties of resources that hold values of one environment.</summary>
internal static class EnvironmentProperties
{
    private static readonly Dictionary<string, EnvironmentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["instanceId"] = EnvironmentKind.Instance,
        ["skillGroupId"] = EnvironmentKind.Group,
        ["skillGroupIds"] = EnvironmentKind.Group,
        ["contactFlowId"] = EnvironmentKind.Flow,
        ["vdnId"] = EnvironmentKind.Vdn,
        ["campaignId"] = EnvironmentKind.Campaign,
        ["accessCode"] = EnvironmentKind.Number,
        ["poolKey"] = EnvironmentKind.Pool,
        ["phoneNumber"] = EnvironmentKind.Number,
        ["phoneNumbers"] = EnvironmentKind.Number,
        ["numbers"] = EnvironmentKind.Number,
        ["phoneNoX"] = EnvironmentKind.PrivateNumber,
    };

    /// <summary>The texts of inputs that belong to one environment, with their paths; not those that are secret.</summary>
    public static IEnumerable<(EnvironmentKind Kind, string Value, PropertyPath Path)> In(PropertyMap inputs) =>
        inputs.SelectMany(entry => In(entry.Value, entry.Key, PropertyPath.To(entry.Key)));

    private static IEnumerable<(EnvironmentKind Kind, string Value, PropertyPath Path)> In(PropertyValue value, string name, PropertyPath path) => value switch
    {
        PropertyText text when Kinds.TryGetValue(name, out var kind) => [(kind, text.Value, path)],
        PropertyList list => list.SelectMany((item, index) => In(item, name, path.Then(index))),
        PropertyMap map => map.SelectMany(entry => In(entry.Value, entry.Key, path.Then(entry.Key))),
        _ => [],
    };
}
