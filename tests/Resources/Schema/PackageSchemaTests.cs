using System.Text.Json.Nodes;
using NumberProvider.Resources.Schema;

namespace NumberProvider.Resources.Tests.Schema;

public sealed class PackageSchemaTests
{
    private static JsonNode Schema => JsonNode.Parse(PackageSchema.Json)!;

    [Fact]
    public void It_keeps_every_rule() => SchemaRules.Violations(Schema).Should().BeEmpty();

    /// <summary>The rules can be broken: a check that finds nothing in anything is none.</summary>
    [Theory]
    [InlineData("/name", "\"pulumi\"")]
    [InlineData("/version", "\"latest\"")]
    [InlineData("/colour", "\"red\"")]
    [InlineData("/language/csharp/rootnamespace", "\"Pulumi\"")]
    [InlineData("/language/cobol", "{}")]
    [InlineData("/types/number:index:usage", """{"type": "string", "enum": []}""")]
    [InlineData("/types/other:index:Thing", """{"type": "object", "description": "x", "properties": {}}""")]
    [InlineData("/types/number:index:Usage/enum/0/value", "7")]
    [InlineData("/resources/number:index:PhoneNumberBinding/requiredInputs/0", "\"colour\"")]
    [InlineData("/resources/number:index:PhoneNumberBinding/inputProperties/usage/$ref", "\"#/types/number:index:Nothing\"")]
    [InlineData("/resources/number:index:PhoneNumberBinding/inputProperties/phone-number", """{"type": "string", "description": "x"}""")]
    [InlineData("/resources/number:index:PhoneNumberBinding/inputProperties/usage/description", "\"\"")]
    [InlineData("/resources/number:index:PhoneNumberBinding/properties/id", """{"type": "string", "description": "x"}""")]
    [InlineData("/resources/number:index:PhoneNumberBinding/properties/usage", """{"type": "string", "description": "x"}""")]
    [InlineData("/resources/number:index:SkillGroupNumberSet/inputProperties/exclusive/default", "\"true\"")]
    [InlineData("/resources/number:index:SkillGroupNumberSet/inputProperties/numbers/items", """{"type": "object", "properties": {}}""")]
    [InlineData("/resources/number:index:CampaignCallerNumbers/inputProperties/onDestroy/default", "\"sometimes\"")]
    [InlineData("/provider/inputProperties/alibaba/defaultInfo", """{"environment": ["ALIBABA"]}""")]
    [InlineData("/provider/inputProperties/version", """{"type": "string", "description": "x"}""")]
    [InlineData("/functions/number:index:getInstance/outputs/required/0", "\"colour\"")]
    public void A_broken_rule_is_found(string place, string json)
    {
        var schema = Schema;
        var steps = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(schema, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        if (parent is JsonArray array)
        {
            array[int.Parse(steps[^1], null)] = JsonNode.Parse(json);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(json);
        }

        SchemaRules.Violations(schema).Should().NotBeEmpty();
    }

    [Fact]
    public void Private_numbers_are_secrets_wherever_they_stand()
    {
        var binding = Schema["resources"]!["number:index:AxnExtensionBinding"]!;
        foreach (var properties in new[] { binding["inputProperties"], binding["properties"], binding["stateInputs"]!["properties"], Schema["functions"]!["number:index:getAxnBinding"]!["outputs"]!["properties"] })
        {
            properties!["phoneNoA"]!["secret"]!.GetValue<bool>().Should().BeTrue();
            properties["phoneNoB"]!["secret"]!.GetValue<bool>().Should().BeTrue();
        }
    }

    [Fact]
    public void What_makes_another_resource_says_so() => Schema["resources"]!["number:index:PhoneNumberBinding"]!["inputProperties"]!.AsObject()
        .Where(input => input.Value!["replaceOnChanges"]?.GetValue<bool>() == true).Select(input => input.Key).Should().BeEquivalentTo("instanceId", "phoneNumber");

    [Fact]
    public void Generated_code_has_good_names()
    {
        var languages = Schema["language"]!;
        $"{languages["csharp"]!["rootNamespace"]}.{languages["csharp"]!["namespaces"]!["number"]}".Should().Be("Pulumi.Number");
        languages["nodejs"]!["packageName"]!.GetValue<string>().Should().Be("@pulumi/number");
        languages["python"]!["packageName"]!.GetValue<string>().Should().Be("pulumi_number");
    }
}
