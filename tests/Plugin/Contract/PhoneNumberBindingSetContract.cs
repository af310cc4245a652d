using System.Text.Json.Nodes;

namespace NumberProvider.Plugin.Tests.Contract;

public sealed class PhoneNumberBindingSetContract(PluginFixture plugin) : ReplacementContract(plugin)
{
    private static readonly string[] Numbers = ["02160664656", "02160664657"];

    public override string Resource => "PhoneNumberBindingSet";

    public override string First => """{"instanceId": "ccc-demo", "setName": "sales", "phoneNumbers": ["02160664657", "02160664656"], "usage": "Inbound", "contactFlowId": "flow-welcome"}""";

    public override string Second => """{"instanceId": "ccc-demo", "setName": "sales", "phoneNumbers": ["02160664656", "02160664658"], "usage": "Bidirection", "contactFlowId": "flow-support"}""";

    public override string[] Names => ["instanceId", "setName"];

    public override string[] Optional => ["apiVersion", "skillGroupIds"];

    public override string Nowhere => "ccc-demo/sales/02199999999";

    public override string? Query => null;

    public override string ImportSuffix => "/02160664656,02160664657";

    public override string WriteOperation => "AddPhoneNumbers";

    public override bool IsThere(JsonNode vendors) => Numbers.All(number => vendors["ccc2020"]!["instances"]!.AsArray().SelectMany(instance => instance!["numbers"]!.AsArray())
        .Any(bound => bound!["number"]!.GetValue<string>() == number && bound["usage"]!.GetValue<string>() == "Inbound"));
}
