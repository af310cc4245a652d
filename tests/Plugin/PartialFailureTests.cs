using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class PartialFailureTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Fact(Timeout = 60_000)]
    public async Task What_was_made_and_what_was_not_is_told_apart_and_the_next_update_goes_on()
    {
        var set = Set(["01086394561", "02160664700"]);
        var creating = () => fixture.Client.Create(new CreateRequest { Urn = Urns.Of("SkillGroupNumberSet"), Properties = set.ToStruct() });
        var failure = (await creating.Should().ThrowAsync<RpcException>()).Which;

        failure.TryGetDetail<ErrorResourceInitFailed>(out var detail).Should().BeTrue();
        detail!.Id.Should().Be("ccc-other/desk@ccc-other");
        detail.Reasons.Should().ContainSingle().Which.Should().Contain("02160664700");
        var state = detail.Properties.ToProperties();
        Texts(state).Should().Equal(await InGroupAsync());

        var smaller = Set(["01086394561"]);
        var updated = await fixture.Client.Update(new UpdateRequest
        {
            Urn = Urns.Of("SkillGroupNumberSet"),
            Id = detail.Id,
            Olds = state.ToStruct(),
            OldInputs = set.ToStruct(),
            News = smaller.ToStruct(),
        });
        Texts(updated.Properties.ToProperties()).Should().Equal("01086394561");
        (await InGroupAsync()).Should().Equal("01086394561");
    }

    [Fact(Timeout = 60_000)]
    public async Task The_names_of_thousands_arrive_whole()
    {
        var numbers = Enumerable.Range(0, 3000).Select(i => $"0219{i:0000000}").ToList();
        var creating = () => fixture.Client.Create(new CreateRequest
        {
            Urn = Urns.Of("SkillGroupNumberSet"),
            Properties = Set(numbers, "sales@ccc-demo", "ccc-demo").ToStruct(),
        });
        var failure = (await creating.Should().ThrowAsync<RpcException>()).Which;
        failure.TryGetDetail<ErrorResourceInitFailed>(out var detail).Should().BeTrue();
        var told = string.Join("\n", detail!.Reasons);
        numbers.Should().OnlyContain(number => told.Contains(number));
    }

    private async Task<IEnumerable<string>> InGroupAsync() => (await fixture.VendorStateAsync())["ccc2020"]!["instances"]!.AsArray()
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .Where(number => number!["skillGroupIds"]?.AsArray().Any(group => group!.GetValue<string>() == "desk@ccc-other") == true)
        .Select(number => number!["number"]!.GetValue<string>());

    private static IEnumerable<string?> Texts(PropertyMap state) => state["numbers"].As<PropertyList>()!.Select(number => number.As<PropertyText>()?.Value);

    private static PropertyMap Set(IEnumerable<string> numbers, string group = "desk@ccc-other", string instance = "ccc-other") => PropertyMap.Of(
        ("instanceId", instance), ("skillGroupId", group), ("numbers", new PropertyList(numbers.Select(number => (PropertyValue)number))), ("exclusive", true));
}
