using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace NumberProvider.Vendors.Requests;

/// <summary>Reads refusals in XML, which a gateway may send whatever was asked for: a root with <c>Code</c>, <c>Message</c> and others below it.</summary>
/// <remarks>Source: alibaba-openapi sheet, 5.1.</remarks>
internal static class LenientXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000 };

    /// <summary>The texts below the root as members; null when the body is not XML, or a page for people.</summary>
    public static JsonElement? ParseObject(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), Settings);
            var root = XElement.Load(reader);
            var members = new JsonObject();
            foreach (var leaf in root.Elements().Where(element => !element.HasElements))
            {
                members.TryAdd(leaf.Name.LocalName, leaf.Value);
            }

            return members.ContainsKey("Code") || members.ContainsKey("code") ? LenientJson.ParseObject(Encoding.UTF8.GetBytes(members.ToJsonString())) : null;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            return null;
        }
    }
}
