using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests.Contract;

public sealed class SkillGroupNumberSetContract(PluginFixture plugin) : ReplacementContract(plugin)
{
    public override string Resource => "SkillGroupNumberSet";

    public override string First => """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": ["01086394561"]}""";

    public override string Second => """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": []}""";

    public override string[] Names => ["instanceId", "skillGroupId"];

    public override string[] Optional => ["exclusive"];

    public override string Nowhere => "ccc-other/nobody@ccc-other";

    public override string Query => """{"instanceId": "ccc-other"}""";

    public override string WriteOperation => "AddNumbersToSkillGroup";

    public override bool IsThere(JsonNode vendors) => vendors["ccc2020"]!["instances"]!.AsArray().SelectMany(instance => instance!["numbers"]!.AsArray())
        .Any(number => number!["skillGroupIds"]?.AsArray().Any(group => group!.GetValue<string>() == "desk@ccc-other") == true);

    // The group itself is not the program's, and stays.
    internal override bool IsGone(ReadResponse answer) => answer.Properties.ToProperties()["numbers"].As<PropertyList>()!.Count == 0;
}
