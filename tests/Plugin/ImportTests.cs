using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class ImportTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Theory(Timeout = 60_000)]
    [InlineData("PhoneNumberBinding", "02160664656", "instanceId/phoneNumber")]
    [InlineData("SkillGroupNumberSet", "a/b/c", "instanceId/skillGroupId")]
    [InlineData("CampaignCallerNumbers", "146", "vdnId/campaignId")]
    [InlineData("AxnExtensionBinding", "FC100000000000001/17050000002", "poolKey/phoneNoX/subsId")]
    public async Task A_malformed_ID_says_what_one_looks_like(string resource, string id, string form)
    {
        var reading = () => fixture.Client.Read(new ReadRequest { Urn = Urns.Of(resource), Id = id });
        await reading.Should().ThrowAsync<RpcException>().WithMessage($"*{form}*");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("PhoneNumberBinding", "ccc-nowhere/02160664656")]
    [InlineData("SkillGroupNumberSet", "ccc-nowhere/sales@ccc-demo")]
    public async Task Where_the_instance_does_not_exist_nothing_is_found(string resource, string id)
    {
        var answer = await fixture.Client.Read(new ReadRequest { Urn = Urns.Of(resource), Id = id });
        answer.Id.Should().BeEmpty();
        answer.Properties.Should().BeNull();
    }
}
