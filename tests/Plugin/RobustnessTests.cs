using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

/// <summary>Nothing that a peer or a vendor sends ends the process: with it every call in flight would be lost, and what was made with them.</summary>
public sealed class RobustnessTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private static readonly string[] Methods =
    [
        "Handshake", "Attach", "GetSchema", "CheckConfig", "DiffConfig", "Configure", "Invoke", "List", "Check", "Diff", "Create", "Read", "Update", "Delete", "Cancel", "GetPluginInfo",
        "GetMapping", "GetMappings", "Parameterize", "Construct", "Call",
    ];

    private static readonly string[] Resources = ["PhoneNumberBinding", "PhoneNumberBindingSet", "SkillGroupNumberSet", "CampaignCallerNumbers", "AxnExtensionBinding"];

    [Fact(Timeout = 60_000)]
    public async Task Noise_in_every_method()
    {
        var random = new Random(20261125);
        using var channel = fixture.Connect();
        foreach (var method in Methods)
        {
            for (var i = 0; i < 10; i++)
            {
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                await CallAsync(() => channel.CallAsync(new GrpcMethod<BytesValue, Empty>("pulumirpc.ResourceProvider", method), new BytesValue { Value = ByteString.CopyFrom(noise) }));
            }
        }

        await LivesAsync();
    }

    /// <summary>Well-formed messages with values of every kind where none belongs.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Nonsense_in_every_property()
    {
        var random = new Random(7);
        foreach (var resource in Resources)
        {
            for (var i = 0; i < 15; i++)
            {
                var (urn, id) = (Urns.Of(resource), "ccc-demo/x/y"[..random.Next(13)]);
                Struct Any() => Nonsense(random, depth: 3);
                await CallAsync(() => fixture.Client.Check(new CheckRequest { Urn = urn, Olds = Any(), News = Any() }));
                await CallAsync(() => fixture.Client.Diff(new DiffRequest { Urn = urn, Id = id, Olds = Any(), OldInputs = Any(), News = Any(), IgnoreChanges = { "a[", "numbers" } }));
                await CallAsync(() => fixture.Client.Create(new CreateRequest { Urn = urn, Properties = Any(), Preview = random.Next(2) == 0, Timeout = double.NaN }));
                await CallAsync(() => fixture.Client.Update(new UpdateRequest { Urn = urn, Id = id, Olds = Any(), OldInputs = Any(), News = Any(), Preview = random.Next(2) == 0, Timeout = double.PositiveInfinity }));
                await CallAsync(() => fixture.Client.Read(new ReadRequest { Urn = urn, Id = id, Properties = Any(), Inputs = Any(), Timeout = -1 }));
                await CallAsync(() => fixture.Client.Delete(new DeleteRequest { Urn = urn, Id = id, Properties = Any(), OldInputs = Any() }));
                await CallAsync(() => fixture.Client.CheckConfig(new CheckRequest { Urn = urn, News = Any() }));
                await CallAsync(() => fixture.Client.DiffConfig(new DiffRequest { Urn = urn, Olds = Any(), News = Any() }));
                await CallAsync(async () => await fixture.Client.List(new ListRequest { Token = $"number:index:{resource}", Query = Any(), Limit = -5, PageSize = -5 }).CountAsync());
            }
        }

        await LivesAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_message_that_is_nested_without_end()
    {
        var value = Value.ForNull();
        for (var depth = 0; depth < 2000; depth++)
        {
            value = Value.ForList(value);
        }

        await CallAsync(() => fixture.Client.Check(new CheckRequest { Urn = Urns.Of("SkillGroupNumberSet"), News = new Struct { Fields = { ["numbers"] = value } } }));
        var json = new Struct { Fields = { ["alibaba"] = Value.ForString(new string('[', 100_000)) } };
        (await fixture.Client.CheckConfig(new CheckRequest { Urn = Urns.Provider, News = json })).Failures.Should().NotBeEmpty();
        await LivesAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Garbled")]
    [InlineData("CutBefore")]
    [InlineData("CutAfter")]
    [InlineData("ErrorAfter")]
    public async Task Vendors_that_fail_in_every_way(string kind)
    {
        foreach (var operation in new[] { "ListPhoneNumbersOfSkillGroup", "ListPhoneNumbers", "QuerySubsId", "QueryCampaign" })
        {
            await fixture.ArmAsync(operation, kind, count: 2);
        }

        using var operationOfEngine = await fixture.OperateAsync();
        foreach (var (resource, id) in new[] { ("SkillGroupNumberSet", "ccc-demo/sales@ccc-demo"), ("PhoneNumberBinding", "ccc-demo/02160664656"), ("CampaignCallerNumbers", "170/146"), ("AxnExtensionBinding", "FC100000000000001/17050000001/ext:1") })
        {
            await CallAsync(() => operationOfEngine.Client.Read(new ReadRequest { Urn = Urns.Of(resource), Id = id }));
        }

        await LivesAsync();
    }

    private static async Task CallAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException exception)
        {
            exception.StatusCode.Should().NotBe(StatusCode.Unavailable, exception.Message);
            exception.Message.Should().NotContain("NullReference").And.NotContain("InvalidCast");
        }
    }

    private static Struct Nonsense(Random random, int depth)
    {
        string[] names =
        [
            "instanceId", "phoneNumber", "usage", "contactFlowId", "skillGroupIds", "apiVersion", "skillGroupId", "numbers", "exclusive", "vdnId", "campaignId", "callerNumbers", "accessCode",
            "priority", "onDestroy", "poolKey", "phoneNoA", "phoneNoX", "expiration", "ringConfig", "alibaba", "isales", "requests", "colour", "",
        ];
        var nonsense = new Struct();
        foreach (var name in random.GetItems(names, random.Next(names.Length)))
        {
            nonsense.Fields[name] = Any(random, depth);
        }

        return nonsense;
    }

    private static Value Any(Random random, int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => Value.ForNull(),
        1 => Value.ForBool(true),
        2 => Value.ForNumber(random.Next(3) switch { 0 => double.NaN, 1 => 1e300, _ => -1 }),
        3 => Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
        4 => Value.ForString(random.Next(2) == 0 ? "" : "\ud83d\udcde /\n\0"),
        5 => Value.ForString("02160664656"),
        6 => Value.ForList(Any(random, depth - 1), Any(random, depth - 1)),
        7 => Value.ForStruct(Nonsense(random, depth - 1)),
        _ => Value.ForStruct(new Struct
        {
            Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Any(random, depth - 1) },
        }),
    };

    private async Task LivesAsync()
    {
        fixture.Plugin.Process.HasExited.Should().BeFalse();
        (await fixture.Client.GetPluginInfo()).Version.Should().NotBeEmpty();
    }
}
