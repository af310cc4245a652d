using System.Text.Json.Nodes;

namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>The same resource by the older API version.</summary>
public class OlderPhoneNumberBindingContract(PluginFixture plugin) : PhoneNumberBindingContract(plugin)
{
    public override string First => """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "phoneNumber": "02865432110", "usage": "Inbound", "contactFlowId": "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", "apiVersion": "2017-07-05"}""";

    public override string Second => """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "phoneNumber": "02865432110", "usage": "Outbound", "apiVersion": "2017-07-05"}""";

    public override string[] Optional => ["skillGroupIds"];

    public override string Query => """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "apiVersion": "2017-07-05"}""";

    public override string WriteOperation => "AddBulkPhoneNumbers";

    public override bool IsThere(JsonNode vendors) => vendors["ccc2017"]!["instances"]!.AsArray().SelectMany(instance => instance!["numbers"]!.AsArray())
        .Any(number => number!["number"]!.GetValue<string>() == "02865432110" && number["usage"]!.GetValue<string>() == "Inbound");
}
