using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

public sealed class ConfigurationTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Fact(Timeout = 30_000)]
    public async Task What_the_environment_gives_does_not_enter_the_state()
    {
        var given = Map("""{"version": "0.1.0", "alibaba": {"regionId": "cn-shanghai"}}""");
        var answer = await CheckAsync(given);
        answer.Failures.Should().BeEmpty();
        answer.Inputs.Should().Be(given.ToStruct());
    }

    [Fact(Timeout = 30_000)]
    public async Task Objects_come_also_as_JSON_text()
    {
        var answer = await CheckAsync(Map("""{"alibaba": "{\"regionId\": \"cn-shanghai\"}", "requests": "{\"timeout\": 5}"}"""));
        answer.Failures.Should().BeEmpty();
    }

    [Fact(Timeout = 30_000)]
    public async Task Every_mistake_is_named_at_once()
    {
        var answer = await CheckAsync(Map("""{"alibaba": {"region": "cn-shanghai"}, "isales": "not json", "requests": {"timeout": "soon"}}"""));
        answer.Failures.Select(failure => failure.Property).Should().BeEquivalentTo("alibaba.region", "", "requests.timeout");
        answer.Failures.Should().ContainSingle(failure => failure.Property.Length == 0).Which.Reason.Should().StartWith("isales ").And.NotContain("not json", "the text may hold a secret");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"alibaba": {"regionId": "cn-shanghai"}}""", """{"alibaba": {"regionId": "cn-hangzhou"}}""", "alibaba", true)]
    [InlineData("""{"isales": {"endpoint": "https://10.1.1.1:28090"}}""", """{"isales": {"endpoint": "https://10.2.2.2:28090"}}""", "isales", true)]
    [InlineData("""{"alibaba": {"accessKeySecret": "old"}}""", """{"alibaba": {"accessKeySecret": "new"}}""", "alibaba", false)]
    [InlineData("""{"alibaba": {"cccEndpoint": "a.example"}}""", """{"alibaba": {"cccEndpoint": "b.example"}}""", "alibaba", false)]
    [InlineData("""{"requests": {"timeout": 5}}""", """{"requests": "{\"timeout\": 6}"}""", "requests", false)]
    [InlineData("""{"alibaba": {"accessKeyId": "old"}}""", """{"alibaba": {"accessKeyId": "new"}}""", "alibaba", false)]
    [InlineData("""{"alibaba": {"regionId": "cn-shanghai"}}""", """{"alibaba": {"profile": "night"}}""", "alibaba", false)]
    [InlineData("""{"alibaba": {"regionId": "cn-shanghai", "cccEndpoint": "a.example"}}""", """{"alibaba": {"regionId": "cn-hangzhou", "cccEndpoint": "a.example"}}""", "alibaba", false)]
    [InlineData("""{"alibaba": {"regionId": "cn-beijing", "cccEndpoint": "ccc.aliyuncs.com"}}""", """{"alibaba": {"regionId": "cn-beijing", "cccEndpoint": "https://ccc.aliyuncs.com/"}}""", "alibaba", false)]
    [InlineData("""{"isales": {"endpoint": "https://10.1.1.1:28090"}}""", """{"isales": {"endpoint": "10.1.1.1:28443"}}""", "isales", false)]
    [InlineData("""{"isales": "{\"endpoint\": \"https://10.1.1.1\"}"}""", """{"isales": {"endpoint": "https://10.2.2.2"}}""", "isales", true)]
    public async Task Only_another_system_of_the_vendor_replaces(string old, string wanted, string group, bool replaces)
    {
        var answer = await DiffAsync(old, wanted);
        answer.Changes.Should().Be(DiffResponse.Types.DiffChanges.DiffSome);
        answer.Diffs.Should().Equal(group);
        answer.Replaces.Should().Equal(replaces ? [group] : []);
    }

    [Fact(Timeout = 30_000)]
    public async Task The_same_configuration_is_no_change()
    {
        const string Same = """{"alibaba": {"regionId": "cn-shanghai"}, "version": "0.1.0"}""";
        (await DiffAsync(Same, Same)).Changes.Should().Be(DiffResponse.Types.DiffChanges.DiffNone);
    }

    [Fact(Timeout = 30_000)]
    public async Task Each_connection_has_its_own_configuration()
    {
        using var right = fixture.Connect();
        using var wrong = fixture.Connect();
        var (first, second) = (new ResourceProviderClient(right), new ResourceProviderClient(wrong));
        await first.Configure(new ConfigureRequest { Args = PropertyMap.Empty.ToStruct() });
        await second.Configure(new ConfigureRequest { Args = Map("""{"alibaba": {"accessKeyId": "k", "accessKeySecret": "s"}}""").ToStruct() });

        var read = new ReadRequest { Urn = Urns.Of("SkillGroupNumberSet"), Id = "ccc-demo/sales@ccc-demo" };
        (await first.Read(read)).Id.Should().Be("ccc-demo/sales@ccc-demo");
        var reading = () => second.Read(read);
        await reading.Should().ThrowAsync<RpcException>().WithMessage("*InvalidAccessKeyId*");
    }

    [Fact(Timeout = 30_000)]
    public async Task The_older_form_of_the_configuration_is_understood()
    {
        using var channel = fixture.Connect();
        var client = new ResourceProviderClient(channel);
        await client.Configure(new ConfigureRequest { Variables = { ["number:config:alibaba"] = """{"accessKeyId": "k", "accessKeySecret": "s"}""" } });
        var reading = () => client.Read(new ReadRequest { Urn = Urns.Of("SkillGroupNumberSet"), Id = "ccc-demo/sales@ccc-demo" });
        await reading.Should().ThrowAsync<RpcException>().WithMessage("*InvalidAccessKeyId*");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{}""", "number:alibaba, number:isales")]
    [InlineData("""{"alibaba": {"accessKeyId": "k"}}""", "number:alibaba")]
    [InlineData("""{"alibaba": "{\"accessKeySecret\": \"s\"}"}""", "number:alibaba")]
    [InlineData("""{"isales": {"endpoint": "https://10.1.1.1", "accessKey": "k"}}""", "number:isales")]
    [InlineData("""{"isales": {"endpoint": "https://10.1.1.1"}, "alibaba": {"accessKeyId": "k"}}""", "number:alibaba, number:isales")]
    [InlineData("""{"isales": {"endpoint": "https://10.1.1.1", "accessKey": "k", "secretKey": "s"}}""", "")]
    [InlineData("""{"alibaba": {"accessKeyId": "k", "accessKeySecret": "s"}}""", "")]
    [InlineData("""{"alibaba": {"profile": "night"}}""", "")]
    public async Task What_no_call_could_do_without_is_named_by_its_key(string configuration, string keys)
    {
        await using var engine = await EngineStub.StartAsync();
        await using var plugin = await RunningPlugin.StartAsync(emulator: null, engine.Address);
        using var channel = new GrpcChannel(plugin.Address);
        try
        {
            await new ResourceProviderClient(channel).Configure(new ConfigureRequest { Args = Map(configuration).ToStruct() });
            keys.Should().BeEmpty();
        }
        catch (RpcException failure)
        {
            failure.TryGetDetail<ConfigureErrorMissingKeys>(out var missing).Should().BeTrue();
            string.Join(", ", missing!.MissingKeys.Select(key => key.Name)).Should().Be(keys);
            missing.MissingKeys.Should().OnlyContain(key => key.Description.Length > 0);
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task A_setting_in_the_wrong_place_is_not_shown()
    {
        var answer = await CheckAsync(PropertyMap.Of(("accessKeySecret", "tell-nobody")));
        var failure = answer.Failures.Should().ContainSingle().Subject;
        failure.Property.Should().BeEmpty();
        failure.Reason.Should().StartWith("accessKeySecret ").And.NotContain("tell-nobody");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("cccEndpoint", "not a host")]
    [InlineData("dyplsEndpoint", "ftp://a.example")]
    public async Task An_endpoint_must_be_one(string name, string value)
    {
        var answer = await CheckAsync(PropertyMap.Of(("alibaba", PropertyMap.Of((name, value)))));
        answer.Failures.Should().ContainSingle().Which.Property.Should().Be($"alibaba.{name}");
    }

    [Fact(Timeout = 30_000)]
    public async Task What_is_not_known_yet_passes()
    {
        var given = PropertyMap.Of(("alibaba", PropertyMap.Of(("accessKeySecret", PropertyUnknown.Instance))), ("isales", PropertyUnknown.Instance));
        var answer = await CheckAsync(given);
        answer.Failures.Should().BeEmpty();
        answer.Inputs.Should().Be(given.ToStruct());
    }

    [Fact(Timeout = 30_000)]
    public async Task An_ignored_move_is_none()
    {
        var answer = await fixture.Client.DiffConfig(new DiffRequest
        {
            Urn = Urns.Provider,
            OldInputs = Map("""{"alibaba": {"regionId": "cn-shanghai"}}""").ToStruct(),
            News = Map("""{"alibaba": {"regionId": "cn-hangzhou"}}""").ToStruct(),
            IgnoreChanges = { "alibaba.regionId" },
        });
        answer.Replaces.Should().BeEmpty();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_wrong_configuration_names_the_property_but_no_secret()
    {
        using var channel = fixture.Connect();
        var configuring = () => new ResourceProviderClient(channel).Configure(new ConfigureRequest { Args = Map("""{"alibaba": {"accessKeySecret": ["tell-nobody"]}}""").ToStruct() });
        var failure = (await configuring.Should().ThrowAsync<RpcException>()).Which;
        failure.Message.Should().Contain("alibaba.accessKeySecret").And.NotContain("tell-nobody");
    }

    private static PropertyMap Map(string json) => (PropertyMap)PropertyJson.Parse(json);

    private Task<CheckResponse> CheckAsync(PropertyMap news) =>
        fixture.Client.CheckConfig(new CheckRequest { Urn = Urns.Provider, Olds = PropertyMap.Empty.ToStruct(), News = news.ToStruct() });

    private Task<DiffResponse> DiffAsync(string old, string wanted) => fixture.Client.DiffConfig(
        new DiffRequest { Urn = Urns.Provider, Olds = Map(old).ToStruct(), OldInputs = Map(old).ToStruct(), News = Map(wanted).ToStruct() });
}
