using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin.Tests;

/// <summary>IDs made of names: a replacement that keeps the ID must not end without the number (pulumi-provider-protocol sheet, 8.1).</summary>
public sealed class ReplacementTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private static readonly PropertyMap Program = (PropertyMap)PropertyJson.Parse("""{"instanceId": "ccc-demo", "phoneNumber": "02160664670", "usage": "Inbound"}""");

    [Fact(Timeout = 60_000)]
    public async Task The_delete_after_a_replacement_with_the_same_ID_leaves_the_number_bound()
    {
        using (var first = fixture.Connect())
        {
            await new ResourceCalls(new ResourceProviderClient(first), "PhoneNumberBinding").CreateAsync(Program);
        }

        using var second = fixture.Connect();
        var replaced = new ResourceCalls(new ResourceProviderClient(second), "PhoneNumberBinding");
        await replaced.CreateAsync(Program);
        await replaced.DeleteAsync();
        (await BoundAsync("02160664670")).Should().BeTrue();

        using var third = fixture.Connect();
        await new ResourceProviderClient(third).Delete(new DeleteRequest { Urn = replaced.Urn, Id = replaced.Id, Properties = replaced.State.ToStruct(), OldInputs = replaced.Inputs.ToStruct() });
        (await BoundAsync("02160664670")).Should().BeFalse("a later operation means it");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""", """{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""", true)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""", """{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Outbound"}""", true)]
    [InlineData("""{"instanceId": "ccc-demo", "phoneNumber": "02160664671", "usage": "Inbound"}""", """{"instanceId": "ccc-demo", "phoneNumber": "02160664672", "usage": "Inbound"}""", false)]
    public async Task Delete_comes_first_unless_the_ID_changes(string old, string wanted, bool deleteFirst)
    {
        var (olds, news) = ((PropertyMap)PropertyJson.Parse(old), (PropertyMap)PropertyJson.Parse(wanted));
        var answer = await fixture.Client.Diff(new DiffRequest
        {
            Urn = Urns.Of("PhoneNumberBinding"),
            Id = "ccc-demo/02160664671",
            Olds = olds.ToStruct(),
            OldInputs = olds.ToStruct(),
            News = news.ToStruct(),
        });
        answer.DeleteBeforeReplace.Should().Be(deleteFirst);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_unknown_in_what_names_the_resource_is_a_replacement()
    {
        var news = Program.With("phoneNumber", PropertyUnknown.Instance);
        var answer = await fixture.Client.Diff(new DiffRequest
        {
            Urn = Urns.Of("PhoneNumberBinding"),
            Id = "ccc-demo/02160664670",
            Olds = Program.ToStruct(),
            OldInputs = Program.ToStruct(),
            News = news.ToStruct(),
        });
        answer.Replaces.Should().Equal("phoneNumber");
    }

    private async Task<bool> BoundAsync(string number) => (await fixture.VendorStateAsync())["ccc2020"]!["instances"]!.AsArray()
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .Any(bound => bound!["number"]!.GetValue<string>() == number);
}
