using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests.Contract;

public sealed class CampaignCallerNumbersContract(PluginFixture plugin) : ReplacementContract(plugin)
{
    public override string Resource => "CampaignCallerNumbers";

    public override string First => """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664601", "priority": 1}, {"accessCode": "02160664602", "priority": 2}]}""";

    public override string Second => """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664603", "priority": 4}, {"accessCode": "02160664601", "priority": 3}]}""";

    public override string[] Names => ["vdnId", "campaignId"];

    public override string[] Optional => ["exclusive", "onDestroy"];

    public override string Nowhere => "170/999";

    public override string Query => """{"vdnId": "170"}""";

    public override string WriteOperation => "AddCallingNumbers";

    public override bool IsThere(JsonNode vendors) => Numbers(vendors).Contains("02160664602");

    // The campaign is not the program's, and the vendor demands that it keeps one number.
    internal override bool IsGone(ReadResponse answer) => answer.Properties.ToProperties()["callerNumbers"].As<PropertyList>()!.Count == 1;

    private static IEnumerable<string> Numbers(JsonNode vendors) => vendors["iSales"]!["campaigns"]!.AsArray()
        .Single(campaign => campaign!["id"]!.GetValue<int>() == 146)!["callingNumbers"]!.AsArray().Select(number => number!["accessCode"]!.GetValue<string>());
}
