using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests;

/// <summary>Each resource's life through the plugin's process, against the emulator. A later operation comes by another connection, as engines work.</summary>
public sealed class LifeTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    public static TheoryData<string, string, string> Resources => new()
    {
        {
            "PhoneNumberBinding",
            """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Inbound", "contactFlowId": "flow-welcome"}""",
            """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Bidirection", "contactFlowId": "flow-support"}"""
        },
        {
            "PhoneNumberBinding",
            """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "phoneNumber": "02865432110", "usage": "Inbound", "contactFlowId": "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", "apiVersion": "2017-07-05"}""",
            """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "phoneNumber": "02865432110", "usage": "Outbound", "apiVersion": "2017-07-05"}"""
        },
        {
            "SkillGroupNumberSet",
            """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": []}""",
            """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": ["01086394561"]}"""
        },
        {
            "CampaignCallerNumbers",
            """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664601", "priority": 1}, {"accessCode": "02160664602", "priority": 2}]}""",
            """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664602", "priority": 4}, {"accessCode": "02160664603", "priority": 1}]}"""
        },
        {
            "AxnExtensionBinding",
            """{"poolKey": "FC100000000000001", "phoneNoA": "13800001111", "phoneNoX": "17050000001", "expiration": "2035-12-31 23:59:59"}""",
            """{"poolKey": "FC100000000000001", "phoneNoA": "13800002222", "phoneNoX": "17050000001", "expiration": "2036-12-31 23:59:59"}"""
        },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Resources))]
    public async Task It_is_made_found_changed_and_removed(string resource, string first, string second)
    {
        var (program, edited) = (Map(first), Map(second));
        using var channel = fixture.Connect();
        var calls = new ResourceCalls(new ResourceProviderClient(channel), resource);

        await calls.CreateAsync(program);
        (await calls.DiffAsync(program)).Changes.Should().Be(DiffChanges.DiffNone);

        (await calls.ReadAsync()).Id.Should().Be(calls.Id);
        (await calls.DiffAsync(program)).Changes.Should().Be(DiffChanges.DiffNone, "a refresh of what was just made shows nothing");

        var difference = await calls.DiffAsync(edited);
        difference.Changes.Should().Be(DiffChanges.DiffSome);
        difference.HasDetailedDiff.Should().BeTrue();
        difference.DetailedDiff.Should().NotBeEmpty();
        difference.Replaces.Should().BeEmpty();
        await calls.UpdateAsync(edited);
        (await calls.ReadAsync()).Id.Should().Be(calls.Id);
        (await calls.DiffAsync(edited)).Changes.Should().Be(DiffChanges.DiffNone);

        using var later = fixture.Connect();
        await DeleteTwiceAsync(new ResourceProviderClient(later), calls);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("PhoneNumberBinding", "ccc-demo/02199999999")]
    [InlineData("PhoneNumberBinding", "ccc-nowhere/02160664656")]
    [InlineData("AxnExtensionBinding", "FC100000000000001/17050000002/4242")]
    public async Task What_is_not_there_is_read_as_nothing(string resource, string id)
    {
        var answer = await fixture.Client.Read(new ReadRequest { Urn = Urns.Of(resource), Id = id });
        answer.Id.Should().BeEmpty();
        answer.Properties.Should().BeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("PhoneNumberBinding", "02160664656", "instanceId/phoneNumber")]
    [InlineData("SkillGroupNumberSet", "a/b/c", "instanceId/skillGroupId")]
    [InlineData("CampaignCallerNumbers", "146", "vdnId/campaignId")]
    [InlineData("AxnExtensionBinding", "FC100000000000001/17050000002", "poolKey/phoneNoX/subsId")]
    public async Task A_malformed_import_ID_says_what_one_looks_like(string resource, string id, string form)
    {
        var reading = () => fixture.Client.Read(new ReadRequest { Urn = Urns.Of(resource), Id = id });
        await reading.Should().ThrowAsync<RpcException>().WithMessage($"*{form}*");
    }

    private static async Task DeleteTwiceAsync(ResourceProviderClient client, ResourceCalls calls)
    {
        var delete = new DeleteRequest { Urn = calls.Urn, Id = calls.Id, Properties = calls.State.ToStruct(), OldInputs = calls.Inputs.ToStruct() };
        await client.Delete(delete);
        await client.Delete(delete);
    }

    private static PropertyMap Map(string json) => (PropertyMap)PropertyJson.Parse(json);
}
