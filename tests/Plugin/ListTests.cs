using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class ListTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private static readonly string[] SkillGroups = ["ccc-demo/sales@ccc-demo", "ccc-demo/support@ccc-demo", "ccc-demo/vip@ccc-demo", "ccc-other/desk@ccc-other"];

    [Fact(Timeout = 60_000)]
    public async Task Without_a_filter_all_instances_are_listed() =>
        (await ListAsync("SkillGroupNumberSet", PropertyMap.Empty)).Ids.Should().Equal(SkillGroups);

    [Fact(Timeout = 60_000)]
    public async Task A_filter_narrows_the_listing_down()
    {
        (await ListAsync("SkillGroupNumberSet", PropertyMap.Of(("instanceId", "ccc-other")))).Ids.Should().Equal("ccc-other/desk@ccc-other");
        (await ListAsync("PhoneNumberBinding", PropertyMap.Of(("instanceId", "ccc-other")))).Ids.Should().Equal("ccc-other/01086394561");
        (await ListAsync("CampaignCallerNumbers", PropertyMap.Of(("vdnId", "170"), ("campaignId", "147")))).Ids.Should().Equal("170/147");
        (await ListAsync("AxnExtensionBinding", PropertyMap.Of(("poolKey", "FC100000000000001"), ("phoneNoX", "17050000005")))).Ids.Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Pages_go_on_where_the_last_one_ended(int size)
    {
        var (all, token, pages) = (new List<string>(), "", 0);
        do
        {
            var page = await ListAsync("SkillGroupNumberSet", PropertyMap.Empty, pageSize: size, token: token);
            page.Ids.Count.Should().BeLessThanOrEqualTo(size);
            all.AddRange(page.Ids);
            (token, pages) = (page.Token, pages + 1);
        }
        while (token.Length > 0);
        all.Should().Equal(SkillGroups);
        pages.Should().Be((SkillGroups.Length + size - 1) / size);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_limit_ends_the_listing()
    {
        var limited = await ListAsync("SkillGroupNumberSet", PropertyMap.Empty, limit: 2);
        limited.Ids.Should().Equal(SkillGroups[..2]);
        limited.Token.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_query_that_is_not_known_yet_is_computed()
    {
        var answers = await fixture.Client.List(new ListRequest { Token = "number:index:PhoneNumberBinding", Query = PropertyMap.Of(("instanceId", PropertyUnknown.Instance)).ToStruct() }).ToListAsync();
        answers.Should().ContainSingle().Which.ResponseCase.Should().Be(ListResponse.ResponseOneofCase.Computed);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("CampaignCallerNumbers", """{}""", "vdnId")]
    [InlineData("AxnExtensionBinding", """{"poolKey": "FC100000000000001"}""", "phoneNoX")]
    [InlineData("PhoneNumberBinding", """{"colour": "red"}""", "colour")]
    [InlineData("PhoneNumberBinding", """{"instanceId": "ccc-nowhere"}""", "instanceId")]
    [InlineData("Trunk", """{}""", "number:index:Trunk")]
    public async Task A_wrong_query_names_the_property(string resource, string query, string named)
    {
        var listing = () => ListAsync(resource, (PropertyMap)PropertyJson.Parse(query));
        await listing.Should().ThrowAsync<RpcException>().WithMessage($"*{named}*");
    }

    private async Task<(List<string> Ids, string Token)> ListAsync(string resource, PropertyMap query, long limit = 0, long pageSize = 0, string token = "")
    {
        var request = new ListRequest { Token = $"number:index:{resource}", Query = query.ToStruct(), Limit = limit, PageSize = pageSize, ContinuationToken = token };
        var answers = await fixture.Client.List(request).ToListAsync();
        return (
            [.. answers.Where(answer => answer.Result is not null).Select(answer => answer.Result.Id)],
            answers.SingleOrDefault(answer => answer.Continuation is not null)?.Continuation.ContinuationToken ?? "");
    }
}
