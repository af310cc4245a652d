using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests;

public sealed class DiffTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private const string Number = """{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""";

    [Theory(Timeout = 60_000)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""", true)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Outbound"}""", true)]
    [InlineData("""{"instanceId": "ccc-other", "phoneNumber": "02160664671", "usage": "Inbound"}""", true)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664672", "usage": "Inbound"}""", false)]
    public async Task Delete_comes_first_where_two_cannot_be_at_once_or_the_ID_stays(string wanted, bool deleteFirst) =>
        (await DiffAsync("PhoneNumberBinding", Number, wanted)).DeleteBeforeReplace.Should().Be(deleteFirst);

    [Fact(Timeout = 60_000)]
    public async Task What_names_the_resource_is_stable_in_place()
    {
        (await DiffAsync("PhoneNumberBinding", Number, Number.Replace("Inbound", "Outbound", StringComparison.Ordinal))).Stables.Should().BeEquivalentTo("instanceId", "phoneNumber");
        (await DiffAsync("PhoneNumberBinding", Number, Number.Replace("02160664671", "02160664672", StringComparison.Ordinal))).Stables.Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("numbers", DiffChanges.DiffNone)]
    [InlineData("numbers[0]", DiffChanges.DiffNone)]
    [InlineData("numbers[*]", DiffChanges.DiffNone)]
    [InlineData("*", DiffChanges.DiffNone)]
    [InlineData("numbers[1]", DiffChanges.DiffSome)]
    [InlineData("exclusive", DiffChanges.DiffSome)]
    public async Task What_the_user_ignores_is_no_difference(string ignored, DiffChanges expected)
    {
        const string Set = """{"instanceId": "i", "skillGroupId": "g", "numbers": ["02160664656", "02160664657"]}""";
        var answer = await DiffAsync("SkillGroupNumberSet", Set, Set.Replace("02160664656", "02160664658", StringComparison.Ordinal), ignored);
        answer.Changes.Should().Be(expected);
        answer.DetailedDiff.Keys.Should().Equal(expected == DiffChanges.DiffSome ? ["numbers[0]"] : []);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_priority_that_the_user_ignores_in_every_element_is_no_difference()
    {
        const string Callers = """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "1001", "priority": 1}]}""";
        (await DiffAsync("CampaignCallerNumbers", Callers, Callers.Replace(": 1}", ": 2}", StringComparison.Ordinal), "callerNumbers[*]")).Changes.Should().Be(DiffChanges.DiffNone);
    }

    [Fact(Timeout = 60_000)]
    public async Task One_that_comes_and_one_that_goes_in_the_same_place_are_an_update()
    {
        var answer = await DiffAsync(
            "SkillGroupNumberSet",
            """{"instanceId": "i", "skillGroupId": "g", "numbers": ["02160664656", "02160664657", "02160664658"]}""",
            """{"instanceId": "i", "skillGroupId": "g", "numbers": ["02160664658", "02160664659"]}""");
        answer.DetailedDiff.ToDictionary(entry => entry.Key, entry => entry.Value.Kind).Should().Equal(new Dictionary<string, PropertyDiff.Types.Kind>
        {
            ["numbers[0]"] = PropertyDiff.Types.Kind.Delete,
            ["numbers[1]"] = PropertyDiff.Types.Kind.Update,
        });
        answer.DetailedDiff.Values.Should().OnlyContain(difference => difference.InputDiff);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_request_without_its_maps_is_answered()
    {
        var answer = await fixture.Client.Diff(new DiffRequest { Urn = Urns.Of("PhoneNumberBinding"), Id = "ccc-demo/02160664671" });
        answer.Changes.Should().Be(DiffChanges.DiffNone);
    }

    private async Task<DiffResponse> DiffAsync(string resource, string old, string wanted, params string[] ignored)
    {
        var (olds, news) = (((PropertyMap)PropertyJson.Parse(old)).ToStruct(), ((PropertyMap)PropertyJson.Parse(wanted)).ToStruct());
        return await fixture.Client.Diff(new DiffRequest { Urn = Urns.Of(resource), Id = "x/y", Olds = olds, OldInputs = olds, News = news, IgnoreChanges = { ignored } });
    }
}
