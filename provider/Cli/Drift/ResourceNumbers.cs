using NumberProvider.Cli.Output;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Drift;

/// <summary>Where a resource keeps its numbers.</summary>
internal static class ResourceNumbers
{
    public const string Binding = "number:index:PhoneNumberBinding";
    public const string BindingSet = "number:index:PhoneNumberBindingSet";
    public const string Group = "number:index:SkillGroupNumberSet";
    public const string Campaign = "number:index:CampaignCallerNumbers";
    public const string Extension = "number:index:AxnExtensionBinding";

    /// <summary>The property that is a list of numbers; null when there is none.</summary>
    public static string? ListOf(string type) => type switch
    {
        BindingSet => "phoneNumbers",
        Group => "numbers",
        Campaign => "callerNumbers",
        _ => null,
    };

    /// <summary>What the vendor takes and no operation of it shows (alibaba-dypls sheet, part 4).</summary>
    public static IReadOnlyList<string> NeverShown(string type) => type == Extension ? ["outId", "outOrderId", "ringConfig", "callDisplayType"] : [];

    /// <summary>The items of a list by the number that tells them apart.</summary>
    public static IReadOnlyDictionary<string, PropertyValue> Items(PropertyValue? list) =>
        list?.Revealed is PropertyList items ? ChangeLines.Index(items) : new Dictionary<string, PropertyValue>();

    /// <summary>Numbers that a set has on other terms than its own, which its list therefore lacks.</summary>
    public static IReadOnlyDictionary<string, PropertyMap> Deviating(PropertyMap outputs) =>
        (outputs.GetValueOrDefault("deviatingNumbers")?.As<PropertyList>() ?? []).OfType<PropertyMap>().Where(terms => terms.ContainsKey("phoneNumber")).ToDictionary(terms => terms.Text("phoneNumber")!);

    /// <summary>The one number of a resource that is about one; null for the others.</summary>
    public static string? Single(string type, PropertyMap outputs) => type switch
    {
        Binding => outputs.Text("phoneNumber"),
        Extension => $"{outputs.Text("phoneNoX")} ext. {outputs.Text("extension")}",
        _ => null,
    };

    /// <summary>What is worth telling of a resource's number.</summary>
    public static IReadOnlyDictionary<string, string> Details(string type, PropertyMap outputs)
    {
        string[] names = type switch
        {
            Binding => ["usage", "contactFlowId", "skillGroupIds", "province", "city"],
            Extension => ["expiration", "callRestrict"],
            _ => [],
        };
        return names.Where(outputs.ContainsKey).ToDictionary(name => name, name => ValueText.Of(outputs[name]));
    }

    /// <summary>What is worth telling of an item of a list.</summary>
    public static IReadOnlyDictionary<string, string> Details(PropertyValue item) => item is PropertyMap map
        ? map.Where(entry => entry.Key != "accessCode").ToDictionary(entry => entry.Key, entry => ValueText.Of(entry.Value))
        : new Dictionary<string, string>();
}
