using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class CheckTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Theory(Timeout = 60_000)]
    [InlineData("PhoneNumberBinding", """{"instanceId": "i", "phoneNumber": "02160664656", "usage": "Inbound"}""", "contactFlowId")]
    [InlineData("PhoneNumberBinding", """{"instanceId": "i", "phoneNumber": "2160664656", "usage": "Outbound"}""", "phoneNumber")]
    [InlineData("SkillGroupNumberSet", """{"instanceId": "i", "skillGroupId": "g", "numbers": []}""", "numbers")]
    [InlineData("SkillGroupNumberSet", """{"instanceId": "i", "skillGroupId": "g", "numbers": ["004008001234", "4008001234"]}""", "numbers[1]")]
    [InlineData("AxnExtensionBinding", """{"poolKey": "FC1", "phoneNoA": "13800001111", "phoneNoX": "17050000001", "expectCity": "北京", "expiration": "2035-12-31 23:59:59"}""", "expectCity")]
    public async Task What_only_looks_wrong_is_a_warning_at_its_resource(string resource, string program, string path)
    {
        using var up = await EngineOperation.StartAsync(fixture.Plugin.Address, engine: fixture.Engine.Address);
        var it = up.On(resource, path);
        await it.CheckAsync((PropertyMap)PropertyJson.Parse(program));
        var warning = fixture.Engine.Log.Where(line => line.Urn == it.Urn).Should().ContainSingle().Subject;
        warning.Severity.Should().Be(LogSeverity.Warning);
        warning.Message.Should().StartWith(path + " ");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_warning_about_a_secret_does_not_show_it()
    {
        using var up = await EngineOperation.StartAsync(fixture.Plugin.Address, engine: fixture.Engine.Address);
        var it = up.On("PhoneNumberBinding", "secret");
        await it.CheckAsync(PropertyMap.Of(("instanceId", "i"), ("phoneNumber", new PropertySecret("2160664656")), ("usage", "Outbound")));
        fixture.Engine.Log.Where(line => line.Urn == it.Urn).Should().ContainSingle().Which.Message.Should().NotContain("2160664656");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_secret_element_that_is_there_twice_is_not_shown()
    {
        var secret = new PropertySecret("02160664656");
        var answer = await CheckAsync("SkillGroupNumberSet", PropertyMap.Of(("instanceId", "i"), ("skillGroupId", "g"), ("numbers", new PropertyList([secret, "02160664656"]))));
        answer.Failures.Should().ContainSingle().Which.Reason.Should().NotContain("02160664656");
        var both = await CheckAsync("SkillGroupNumberSet", PropertyMap.Of(("instanceId", "i"), ("skillGroupId", "g"), ("numbers", new PropertyList(["02160664656", secret]))));
        both.Failures.Should().ContainSingle().Which.Reason.Should().NotContain("02160664656");
    }

    /// <summary>The engine would print the whole list, with the secret in it.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_failure_of_a_list_that_holds_a_secret_names_it_in_the_reason_alone()
    {
        var answer = await CheckAsync("CampaignCallerNumbers", PropertyMap.Of(("vdnId", "170"), ("campaignId", "146"), ("callerNumbers", PropertyMap.Of(("accessCode", new PropertySecret("1001"))))));
        var failure = answer.Failures.Should().ContainSingle().Subject;
        failure.Property.Should().BeEmpty();
        failure.Reason.Should().StartWith("callerNumbers ");
    }

    [Fact(Timeout = 60_000)]
    public async Task The_same_question_has_the_same_answer()
    {
        var program = PropertyMap.Of(("instanceId", "i"), ("skillGroupId", "g"), ("numbers", new PropertyList(["02160664658", "02160664656", "02160664657"])));
        var first = await CheckAsync("SkillGroupNumberSet", program);
        (await CheckAsync("SkillGroupNumberSet", program)).Should().Be(first);
        first.Inputs.ToProperties()["numbers"].Should().Be(program["numbers"], "the user's order stays");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_request_without_inputs_is_answered_with_what_is_missing()
    {
        var answer = await fixture.Client.Check(new CheckRequest { Urn = Urns.Of("SkillGroupNumberSet") });
        answer.Inputs.Should().NotBeNull();
        answer.Failures.Select(failure => failure.Property).Should().BeEquivalentTo("instanceId", "skillGroupId", "numbers");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_whole_resource_in_place_of_a_name_is_explained()
    {
        var reference = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("5cf8f73096256a8f31e491e813e4eb8e"), ["urn"] = Value.ForString(Urns.Of("PhoneNumberBinding")), ["id"] = Value.ForString("x") } };
        var program = PropertyMap.Of(("skillGroupId", "g"), ("numbers", new PropertyList([]))).ToStruct();
        program.Fields["instanceId"] = Value.ForStruct(reference);
        var answer = await fixture.Client.Check(new CheckRequest { Urn = Urns.Of("SkillGroupNumberSet"), News = program });
        answer.Failures.Should().ContainSingle(failure => failure.Property == "instanceId" && failure.Reason.Contains("take one of its properties"));
    }

    private Task<CheckResponse> CheckAsync(string resource, PropertyMap program) =>
        fixture.Client.Check(new CheckRequest { Urn = Urns.Of(resource), Olds = PropertyMap.Empty.ToStruct(), News = program.ToStruct() });
}
