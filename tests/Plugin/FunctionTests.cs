using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class FunctionTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private const string Older = "d278629c-c687-4aa3-b044-4fe9b012e7ef";

    [Theory(Timeout = 60_000)]
    [InlineData("getInstance", """{"name": "Demo call center"}""", "instanceId", "ccc-demo")]
    [InlineData("getInstance", """{"instanceId": "ccc-demo"}""", "name", "Demo call center")]
    [InlineData("getInstance", """{"name": "Older call center", "apiVersion": "2017-07-05"}""", "instanceId", Older)]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-demo", "name": "sales"}""", "skillGroupId", "sales@ccc-demo")]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-demo", "name": "sales"}""", "displayName", "Sales")]
    [InlineData("getSkillGroup", $$"""{"instanceId": "{{Older}}", "name": "orders", "apiVersion": "2017-07-05"}""", "skillGroupId", "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0")]
    [InlineData("getContactFlow", """{"instanceId": "ccc-demo", "name": "welcome"}""", "contactFlowId", "flow-welcome")]
    [InlineData("getContactFlow", $$"""{"instanceId": "{{Older}}", "name": "orders", "apiVersion": "2017-07-05"}""", "contactFlowId", "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60")]
    [InlineData("getCampaign", """{"vdnId": "170", "name": "Spring renewal"}""", "campaignId", "146")]
    [InlineData("getCampaign", """{"vdnId": "170", "campaignId": "147"}""", "name", "Survey after service")]
    public async Task Things_are_found_by_their_names(string function, string arguments, string result, string expected) =>
        (await FoundAsync(function, arguments)).Text(result).Should().Be(expected);

    [Fact(Timeout = 60_000)]
    public async Task A_campaign_comes_with_its_calling_numbers() =>
        (await FoundAsync("getCampaign", """{"vdnId": "170", "campaignId": "147"}"""))["callerNumbers"].Should().Be(
            new PropertyList([PropertyMap.Of(("accessCode", "02160664601"), ("priority", 1))]));

    [Fact(Timeout = 60_000)]
    public async Task Numbers_are_listed_free_bound_in_a_group_and_beside_it()
    {
        (await NumbersAsync("getUnassignedNumbers", """{"pattern": "0216066465"}""")).Should().Contain("02160664656");
        using var up = await fixture.OperateAsync();
        await up.On("PhoneNumberBinding").CreateAsync((PropertyMap)PropertyJson.Parse("""{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Outbound", "skillGroupIds": ["sales@ccc-demo"]}"""));
        await up.On("PhoneNumberBinding").CreateAsync((PropertyMap)PropertyJson.Parse("""{"instanceId": "ccc-demo", "phoneNumber": "02160664657", "usage": "Inbound", "contactFlowId": "flow-welcome"}"""));

        (await NumbersAsync("getUnassignedNumbers", """{"pattern": "0216066465"}""")).Should().NotContain("02160664656");
        (await NumbersAsync("getPhoneNumbers", """{"instanceId": "ccc-demo"}""")).Should().Equal("02160664656", "02160664657");
        (await NumbersAsync("getPhoneNumbers", """{"instanceId": "ccc-demo", "usage": "Inbound"}""")).Should().Equal("02160664657");
        (await NumbersAsync("getPhoneNumbers", """{"instanceId": "ccc-demo", "pattern": "656"}""")).Should().Equal("02160664656");
        (await NumbersAsync("getSkillGroupNumbers", """{"instanceId": "ccc-demo", "skillGroupId": "sales@ccc-demo"}""")).Should().Equal("02160664656");
        (await NumbersAsync("getSkillGroupNumbers", """{"instanceId": "ccc-demo", "skillGroupId": "sales@ccc-demo", "isMember": false}""")).Should().Equal("02160664657");
        var bound = (await FoundAsync("getPhoneNumbers", """{"instanceId": "ccc-demo", "pattern": "657"}"""))["numbers"].As<PropertyList>()![0].As<PropertyMap>()!;
        bound.Text("contactFlowId").Should().Be("flow-welcome");
        bound.Text("city").Should().Be("上海");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_binding_is_found_by_its_extension_and_its_numbers_are_secret()
    {
        using var up = await fixture.OperateAsync();
        var it = up.On("AxnExtensionBinding");
        await it.CreateAsync((PropertyMap)PropertyJson.Parse("""{"poolKey": "FC100000000000001", "phoneNoA": "13800001111", "phoneNoX": "17050000001", "extension": "321", "expiration": "2035-12-31 23:59:59"}"""));
        var found = await FoundAsync("getAxnBinding", """{"poolKey": "FC100000000000001", "phoneNoX": "17050000001", "extension": "321"}""");
        found.Text("subsId").Should().Be(it.State.Text("subsId"));
        found.Text("expiration").Should().Be("2035-12-31 23:59:59");
        found["phoneNoA"].Should().Be(new PropertySecret("13800001111"));
        found["extension"].ContainsSecrets.Should().BeFalse();

        var nothing = (await InvokeAsync("getAxnBinding", Map("""{"poolKey": "FC100000000000001", "phoneNoX": "17050000001", "extension": "999"}"""))).Failures.Should().ContainSingle().Subject;
        nothing.Property.Should().Be("extension");
        nothing.Reason.Should().Contain("321").And.NotContain("13800001111");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("getInstance", """{"name": "Nobody"}""", "name", "Demo call center")]
    [InlineData("getInstance", """{"instanceId": "ccc-nowhere"}""", "instanceId", "ccc-nowhere")]
    [InlineData("getInstance", """{}""", "name", "instanceId")]
    [InlineData("getInstance", """{"name": "a", "instanceId": "b"}""", "name", "either")]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-demo", "name": "nobody"}""", "name", "sales, support, vip")]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-nowhere", "name": "sales"}""", "instanceId", "no such instance")]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-demo"}""", "name", "required")]
    [InlineData("getSkillGroup", """{"instanceId": "ccc-demo", "name": "sales", "colour": "red"}""", "colour", "instanceId, name")]
    [InlineData("getContactFlow", """{"instanceId": "ccc-demo", "name": "nobody"}""", "name", "welcome")]
    [InlineData("getSkillGroupNumbers", """{"instanceId": "ccc-demo", "skillGroupId": "nobody"}""", "skillGroupId", "no such skill group")]
    [InlineData("getPhoneNumbers", """{"instanceId": "ccc-demo", "usage": "Sideways"}""", "usage", "Bidirection")]
    [InlineData("getCampaign", """{"vdnId": "170", "name": "Nobody"}""", "name", "Spring renewal")]
    [InlineData("getCampaign", """{"vdnId": "170", "campaignId": "999"}""", "campaignId", "146, 147")]
    [InlineData("getCampaign", """{"vdnId": 170, "campaignId": "146"}""", "vdnId", "quotes")]
    public async Task What_names_nothing_is_a_failure_that_says_what_there_is(string function, string arguments, string property, string said)
    {
        var failure = (await InvokeAsync(function, Map(arguments))).Failures.Should().ContainSingle().Subject;
        failure.Property.Should().Be(property);
        failure.Reason.Should().Contain(said);
    }

    [Fact(Timeout = 60_000)]
    public async Task Every_mistake_is_named_at_once() =>
        (await InvokeAsync("getSkillGroup", PropertyMap.Of(("name", 7)))).Failures.Select(failure => failure.Property).Should().BeEquivalentTo("instanceId", "name");

    [Fact(Timeout = 60_000)]
    public async Task What_comes_of_a_secret_is_a_secret()
    {
        var answer = await InvokeAsync("getSkillGroup", PropertyMap.Of(("instanceId", "ccc-demo"), ("name", new PropertySecret("sales"))));
        answer.Return.ToProperties().Values.Should().OnlyContain(value => value is PropertySecret);
        var failure = (await InvokeAsync("getSkillGroup", PropertyMap.Of(("instanceId", "ccc-demo"), ("name", new PropertySecret("tell-nobody"))))).Failures.Should().ContainSingle().Subject;
        failure.Reason.Should().NotContain("tell-nobody");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_unknown_argument_is_refused() =>
        (await InvokeAsync("getInstance", PropertyMap.Of(("name", PropertyUnknown.Instance)))).Failures.Should().ContainSingle().Which.Property.Should().Be("name");

    [Fact(Timeout = 60_000)]
    public async Task A_function_that_it_does_not_have_is_named()
    {
        var calling = () => InvokeAsync("getTrunk", PropertyMap.Empty);
        await calling.Should().ThrowAsync<RpcException>().WithMessage("*number:index:getTrunk*");
    }

    private static PropertyMap Map(string json) => (PropertyMap)PropertyJson.Parse(json);

    private async Task<InvokeResponse> InvokeAsync(string function, PropertyMap arguments) =>
        await fixture.Client.Invoke(new InvokeRequest { Tok = $"number:index:{function}", Args = arguments.ToStruct() });

    private async Task<PropertyMap> FoundAsync(string function, string arguments)
    {
        var answer = await InvokeAsync(function, Map(arguments));
        answer.Failures.Should().BeEmpty();
        return answer.Return.ToProperties();
    }

    private async Task<IEnumerable<string?>> NumbersAsync(string function, string arguments) =>
        (await FoundAsync(function, arguments))["numbers"].As<PropertyList>()!.Select(number => number.As<PropertyMap>()!.Text("phoneNumber"));
}
