using System.Text.Json.Nodes;
using NumberProvider.Emulator;

namespace NumberProvider.Interop.Tests;

/// <summary>A client written from the vendor's description of its signatures alone drives CC-iSales in the emulator.</summary>
public sealed class HuaweiOperationTests(NodeClients nodes) : IClassFixture<NodeClients>
{
    [SkippableTheory(Timeout = 300_000)]
    [InlineData("host", false)]
    [InlineData("content-length;content-type;host", false)]
    [InlineData("host", true)]
    public async Task Every_operation_answers_whichever_headers_are_signed_and_whichever_line_an_empty_query_has(string signed, bool emptyQueryLine)
    {
        await using var emulator = await StartAsync(emptyQueryLine);
        using var client = nodes.Start("isales.js", emulator.Keys.ISalesAccessKey, emulator.Keys.ISalesSecretKey);
        var id = "";
        foreach (var operation in HuaweiOperations.All.Select(operation => operation with { Path = operation.Path.Replace("{id}", id, StringComparison.Ordinal) }))
        {
            var answer = await CallAsync(client, emulator, operation, signed, emptyQueryLine);
            answer["status"]!.GetValue<int>().Should().Be(200, "{0} is signed well", operation);
            var body = JsonNode.Parse(answer["text"]!.GetValue<string>())!;
            (body["resultCode"]!.GetValue<string>(), body["returnCode"]!.GetValue<string>()).Should().Be((operation.Code, operation.Code), "{0} answers {1}", operation, body);
            id = body["returnObject"]?["id"]?.ToString() ?? id;
        }

        (await LoggedAsync(emulator)).Should().Equal(HuaweiOperations.All.Select(operation => $"{operation} {operation.Code}"));
    }

    [Fact]
    public async Task Every_operation_of_the_emulator_is_driven_well_and_refused()
    {
        var offered = await OfferedOperations.OfAsync("isales");
        HuaweiOperations.All.Where(operation => operation.Succeeds).Select(operation => operation.ToString()).Distinct().Should().BeEquivalentTo(offered);
        HuaweiOperations.All.Where(operation => !operation.Succeeds).Select(operation => operation.ToString()).Distinct().Should().BeEquivalentTo(offered);
    }

    [SkippableTheory(Timeout = 300_000)]
    [InlineData("another secret", false)]
    [InlineData(null, true)]
    public async Task A_signature_with_another_secret_or_for_another_kind_of_installation_is_refused(string? secret, bool emptyQueryLine)
    {
        await using var emulator = await StartAsync(emptyQueryLine: false);
        using var client = nodes.Start("isales.js", emulator.Keys.ISalesAccessKey, secret ?? emulator.Keys.ISalesSecretKey);
        (await CallAsync(client, emulator, HuaweiOperations.All[0], "host", emptyQueryLine))["status"]!.GetValue<int>().Should().Be(401);
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

    private static async Task<IEnumerable<string>> LoggedAsync(VendorEmulator emulator)
    {
        using var http = new HttpClient();
        var log = JsonNode.Parse(await http.GetStringAsync(new Uri(emulator.AdministrationUrl, "requests")))!.AsArray();
        return log.Select(entry => $"{entry!["version"]} {entry["operation"]} {entry["outcome"]}");
    }

    private static Task<JsonObject> CallAsync(NodeClient client, VendorEmulator emulator, HuaweiOperation operation, string signed, bool emptyQueryLine) => client.CallAsync(new
    {
        endpoint = emulator.Url.ToString(),
        method = operation.Method,
        path = $"/rest/isales/{operation.Version}/openapi/campaigns/{operation.Path}",
        query = JsonNode.Parse(operation.Query ?? "{}"),
        body = operation.Body is null ? null : JsonNode.Parse(operation.Body),
        signed = signed.Split(';'),
        emptyQueryLine,
    });
}
