using System.Text.Json.Nodes;
using NumberProvider.Emulator;

namespace NumberProvider.Interop.Tests;

/// <summary>The operations that the emulator says it has.</summary>
internal static class OfferedOperations
{
    /// <param name="vendor"><c>alibaba</c> or <c>isales</c>.</param>
    /// <returns>Them as <c>version name</c>.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(string vendor)
    {
        await using var emulator = await VendorEmulator.StartAsync(AlibabaClientsFixture.Options);
        using var http = new HttpClient();
        var offered = JsonNode.Parse(await http.GetStringAsync(new Uri(emulator.AdministrationUrl, "operations")))!.AsArray();
        return [.. offered.Where(entry => (string?)entry!["vendor"] == vendor).Select(entry => $"{entry!["version"]} {entry["operation"]}")];
    }
}
