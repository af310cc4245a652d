using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>Changes in the data of an emulator, as somebody makes them in the vendors' consoles.</summary>
internal static class VendorEdits
{
    public static JsonNode Bound(this JsonNode vendors, string number) => vendors.Numbers().Single(bound => bound!["number"]!.GetValue<string>() == number)!;

    public static void Bind(this JsonNode vendors, string number, string usage) =>
        vendors.Numbers().Add(new JsonObject { ["number"] = number, ["usage"] = usage, ["skillGroupIds"] = new JsonArray() });

    public static void Unbind(this JsonNode vendors, string number) => vendors.Numbers().Remove(vendors.Bound(number));

    public static void AddToGroup(this JsonNode vendors, string number, string group) => vendors.Bound(number)["skillGroupIds"]!.AsArray().Add(group);

    public static void RemoveFromGroup(this JsonNode vendors, string number, string group)
    {
        var groups = vendors.Bound(number)["skillGroupIds"]!.AsArray();
        groups.Remove(groups.Single(id => id!.GetValue<string>() == group));
    }

    public static JsonNode Caller(this JsonNode vendors, string number) =>
        vendors["iSales"]!["campaigns"]![0]!["callingNumbers"]!.AsArray().Single(caller => caller!["accessCode"]!.GetValue<string>() == number)!;

    public static JsonNode Binding(this JsonNode vendors, string x, string extension) => vendors["dypls"]!["bindings"]!.AsArray()
        .Single(binding => binding!["phoneNoX"]!.GetValue<string>() == x && binding["extension"]!.GetValue<string>() == extension && !binding["unbound"]!.GetValue<bool>())!;

    public static void Switch(this JsonNode vendors, string name, string value) => vendors["switches"]![name] = value;

    private static JsonArray Numbers(this JsonNode vendors) => vendors["ccc2020"]!["instances"]![0]!["numbers"]!.AsArray();
}
