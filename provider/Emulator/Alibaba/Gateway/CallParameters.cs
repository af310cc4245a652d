using System.Text;
using System.Text.Json;
using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>The parameters of a request, from wherever it has them. A plus is a space in query and form; empty values count.</summary>
/// <remarks>Source: alibaba-openapi sheet, 2.2, 3.3 and 4.3.</remarks>
internal static class CallParameters
{
    public static List<KeyValuePair<string, string>> OfQuery(IncomingRequest request) => WirePairs.Read(request.Http.QueryString.Value);

    /// <exception cref="ApiError">There is a JSON body that is no object.</exception>
    public static List<KeyValuePair<string, string>> OfBody(IncomingRequest request)
    {
        var type = request.Header("Content-Type") ?? "";
        return type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? WirePairs.Read(Encoding.UTF8.GetString(request.Body))
            : type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && request.Body.Length > 0 ? Json(request.Body)
            : [];
    }

    private static List<KeyValuePair<string, string>> Json(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. Flat("", document.RootElement)] : throw GatewayError.Body();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw GatewayError.Body();
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Flat(name.Length == 0 ? member.Name : $"{name}.{member.Name}", member.Value)).ToList(),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Flat($"{name}.{index + 1}", item)).ToList(),
        JsonValueKind.Null => [],
        JsonValueKind.String => [KeyValuePair.Create(name, element.GetString()!)],
        _ => [KeyValuePair.Create(name, element.GetRawText())],
    };
}
