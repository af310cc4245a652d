using System.Text.Json.Nodes;

namespace NumberProvider.Plugin.Tests.Contract;

public class AxnExtensionBindingContract(PluginFixture plugin) : ReplacementContract(plugin)
{
    public override string Resource => "AxnExtensionBinding";

    public override string First => """{"poolKey": "FC100000000000001", "phoneNoA": "13800001111", "phoneNoX": "17050000001", "extension": "321", "expiration": "2035-12-31 23:59:59"}""";

    public override string Second => """{"poolKey": "FC100000000000001", "phoneNoA": "13800002222", "phoneNoX": "17050000001", "extension": "321", "expiration": "2036-12-31 23:59:59"}""";

    public override string[] Names => ["poolKey", "phoneNoX", "extension"];

    public override string[] Optional => ["phoneNoB", "isRecordingEnabled", "callRestrict", "orphanProtection"];

    public override string Nowhere => "FC100000000000001/17050000002/4242";

    public override string Query => """{"poolKey": "FC100000000000001", "phoneNoX": "17050000001"}""";

    public override string WriteOperation => "BindAxnExtension";

    public override bool IsThere(JsonNode vendors) => vendors["dypls"]!["bindings"]!.AsArray()
        .Any(binding => !binding!["unbound"]!.GetValue<bool>() && binding["phoneNoA"]!.GetValue<string>() == "13800001111");
}
