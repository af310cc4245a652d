using System.Text.Json.Nodes;

namespace NumberProvider.Plugin.Tests.Contract;

public class PhoneNumberBindingContract(PluginFixture plugin) : ReplacementContract(plugin)
{
    public override string Resource => "PhoneNumberBinding";

    public override string First => """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Inbound", "contactFlowId": "flow-welcome", "skillGroupIds": ["sales@ccc-demo"]}""";

    public override string Second => """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Bidirection", "contactFlowId": "flow-support", "skillGroupIds": ["sales@ccc-demo", "vip@ccc-demo"]}""";

    public override string[] Names => ["instanceId", "phoneNumber"];

    public override string[] Optional => ["apiVersion"];

    public override string Nowhere => "ccc-demo/02199999999";

    public override string Query => """{"instanceId": "ccc-demo"}""";

    public override string WriteOperation => "AddPhoneNumbers";

    public override bool IsThere(JsonNode vendors) => vendors["ccc2020"]!["instances"]!.AsArray().SelectMany(instance => instance!["numbers"]!.AsArray())
        .Any(number => number!["number"]!.GetValue<string>() == "02160664656" && number["usage"]!.GetValue<string>() == "Inbound");
}
