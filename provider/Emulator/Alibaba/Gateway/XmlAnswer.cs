using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Answers in XML.</summary>
/// <remarks>
/// A list whose elements have a name of their own is wrapped; one inside an object of the plural's name repeats its own (alibaba-ccc sheet, 1.4).
/// The names of elements are inferred there, so that all lists can repeat theirs.
/// </remarks>
internal static class XmlAnswer
{
    public const string MediaType = "text/xml;charset=utf-8";

    private static readonly Dictionary<string, string> Items = new(StringComparer.Ordinal)
    {
        ["SkillGroups"] = "SkillGroup",
        ["NumberList"] = "Number",
        ["AdminList"] = "Admin",
        ["Params"] = "Param",
        ["SkillGroupIdList"] = "SkillGroupId",
        ["PersonalOutboundNumberList"] = "Number",
    };

    /// <param name="root">The name of the root.</param>
    /// <param name="body">The answer.</param>
    /// <param name="itemOfList">The name of an element of the answer's main list; null to repeat the names of all lists.</param>
    public static string Write(string root, JsonObject body, string? itemOfList)
    {
        var element = new XElement(root, body.SelectMany(member => Elements(member.Key, member.Value, itemOfList)));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{element.ToString(SaveOptions.DisableFormatting)}";
    }

    private static IEnumerable<XElement> Elements(string name, JsonNode? value, string? itemOfList) => value switch
    {
        null => [],
        JsonObject item => [new XElement(name, item.SelectMany(member => Elements(member.Key, member.Value, itemOfList)))],
        JsonArray list when itemOfList is not null && (name is "List" or "Data" ? itemOfList : Items.GetValueOrDefault(name)) is { } itemName =>
            [new XElement(name, list.SelectMany(item => Elements(itemName, item, itemOfList)))],
        JsonArray list => list.SelectMany(item => Elements(name, item, itemOfList)),
        JsonValue text => [new XElement(name, Clean(Convert.ToString(text, CultureInfo.InvariantCulture)!))],
        _ => throw new InvalidOperationException(),
    };

    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
