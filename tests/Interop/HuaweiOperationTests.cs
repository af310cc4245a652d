using System.Text.Json.Nodes;
using NumberProvider.Emulator;

namespace NumberProvider.Interop.Tests;

/// <summary>A client written from the vendor's description of its signatures alone drives CC-iSales in the emulator.</summary>
public sealed class HuaweiOperationTests(NodeClients nodes) : IClassFixture<NodeClients>
{
    private const string Campaigns = "/rest/isales/v1/openapi/campaigns/";
    private const string List = """{"status":0,"deviceType":0,"curPage":1,"rowsPerPage":100,"name":"Spring renewal"}""";

    /// <summary>They are made in this order, so that what is deleted was added.</summary>
    private static readonly HuaweiOperation[] Operations =
    [
        new("GET", "170/146", null, null, "0200000"),
        new("GET", "170/999", null, null, "0200007"),
        new("GET", "170", List, null, "0200000"),
        new("GET", "99999", List, null, "02000007"),
        new("POST", "170/callerNo/146", null, """{"callerNo":[{"accessCode":"12345678901234","priority":1},{"accessCode":"525245","priority":2}]}""", "0200000"),
        new("POST", "170/callerNo/146", null, """{"callerNo":[{"accessCode":"中 1+2*/~","priority":1}]}""", "02000002"),
        new("POST", "170/callerNo/999", null, """{"callerNo":[{"accessCode":"1","priority":1}]}""", "0200007"),
        new("DELETE", "170/callerNo/146", null, """{"callerNo":[{"accessCode":"525245"},{"accessCode":"12345678901234"}]}""", "0200000"),
        new("DELETE", "170/callerNo/146", null, """{"callerNo":[{"accessCode":"02160664600"}]}""", "0200001"),
    ];

    [SkippableTheory(Timeout = 300_000)]
    [InlineData("host", false)]
    [InlineData("content-length;content-type;host", false)]
    [InlineData("host", true)]
    public async Task Every_operation_answers_whichever_headers_are_signed_and_whichever_line_an_empty_query_has(string signed, bool emptyQueryLine)
    {
        await using var emulator = await StartAsync(emptyQueryLine);
        using var client = nodes.Start("isales.js", emulator.Keys.ISalesAccessKey, emulator.Keys.ISalesSecretKey);
        foreach (var operation in Operations)
        {
            var answer = await CallAsync(client, emulator, operation, signed, emptyQueryLine);
            answer["status"]!.GetValue<int>().Should().Be(200, "{0} is signed well", operation);
            var body = JsonNode.Parse(answer["text"]!.GetValue<string>())!;
            (body["resultCode"]!.GetValue<string>(), body["returnCode"]!.GetValue<string>()).Should().Be((operation.Code, operation.Code), "{0}", operation);
        }
    }

    [SkippableTheory(Timeout = 300_000)]
    [InlineData("another secret", false)]
    [InlineData(null, true)]
    public async Task A_signature_with_another_secret_or_for_another_kind_of_installation_is_refused(string? secret, bool emptyQueryLine)
    {
        await using var emulator = await StartAsync(emptyQueryLine: false);
        using var client = nodes.Start("isales.js", emulator.Keys.ISalesAccessKey, secret ?? emulator.Keys.ISalesSecretKey);
        (await CallAsync(client, emulator, Operations[0], "host", emptyQueryLine))["status"]!.GetValue<int>().Should().Be(401);
    }

    private static async Task<VendorEmulator> StartAsync(bool emptyQueryLine)
    {
        var emulator = await VendorEmulator.StartAsync(AlibabaClientsFixture.Options);
        using var http = new HttpClient();
        using var body = new StringContent($$"""{"isales.emptyQueryLine":"{{(emptyQueryLine ? "empty" : "omit")}}"}""");
        using var set = await http.PutAsync(new Uri(emulator.AdministrationUrl, "switches"), body);
        set.EnsureSuccessStatusCode();
        return emulator;
    }

    private static Task<JsonObject> CallAsync(NodeClient client, VendorEmulator emulator, HuaweiOperation operation, string signed, bool emptyQueryLine) => client.CallAsync(new
    {
        endpoint = emulator.Url.ToString(),
        method = operation.Method,
        path = Campaigns + operation.Path,
        query = JsonNode.Parse(operation.Query ?? "{}"),
        body = operation.Body is null ? null : JsonNode.Parse(operation.Body),
        signed = signed.Split(';'),
        emptyQueryLine,
    });
}
