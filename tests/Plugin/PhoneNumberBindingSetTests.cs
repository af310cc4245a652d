using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests;

/// <summary>A set's life through the plugin's process.</summary>
public sealed class PhoneNumberBindingSetTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private const string Resource = "PhoneNumberBindingSet";

    [Fact(Timeout = 60_000)]
    public async Task It_is_made_found_changed_and_removed()
    {
        using var channel = fixture.Connect();
        var set = new ResourceCalls(new ResourceProviderClient(channel), Resource);
        await set.CreateAsync(Program("Inbound", "02160664656", "02160664657"));
        set.Id.Should().Be("ccc-demo/lines");
        (await set.ReadAsync()).Id.Should().Be(set.Id);
        (await set.DiffAsync(Program("Inbound", "02160664657", "02160664656"))).Changes.Should().Be(DiffChanges.DiffNone, "the order says nothing");

        var edited = Program("Bidirection", "02160664657", "02160664658");
        var difference = await set.DiffAsync(edited);
        difference.DetailedDiff.Keys.Should().BeEquivalentTo("usage", "phoneNumbers[0]", "phoneNumbers[1]");
        difference.Replaces.Should().BeEmpty();
        await set.UpdateAsync(edited);
        (await BoundAsync()).Should().BeEquivalentTo("02160664657 Bidirection", "02160664658 Bidirection");

        var imported = await fixture.Client.Read(new ReadRequest { Urn = set.Urn, Id = "ccc-demo/lines/021606646*" });
        imported.Id.Should().Be(set.Id);
        imported.Inputs.ToProperties().Equals(set.Inputs).Should().BeTrue("an import needs no more than the program says");

        using var later = fixture.Connect();
        var client = new ResourceProviderClient(later);
        var delete = new DeleteRequest { Urn = set.Urn, Id = set.Id, Properties = set.State.ToStruct(), OldInputs = set.Inputs.ToStruct() };
        await client.Delete(delete);
        await client.Delete(delete);
        (await BoundAsync()).Should().BeEmpty();
        (await client.Read(new ReadRequest { Urn = set.Urn, Id = set.Id, Properties = set.State.ToStruct(), Inputs = set.Inputs.ToStruct() })).Id.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_import_without_numbers_says_how_to_name_them()
    {
        var reading = () => fixture.Client.Read(new ReadRequest { Urn = Urns.Of(Resource), Id = "ccc-demo/lines" });
        await reading.Should().ThrowAsync<RpcException>().WithMessage("*ccc-demo/lines/NUMBERS*");
    }

    private static PropertyMap Program(string usage, params string[] numbers) => PropertyMap.Of(
        ("instanceId", "ccc-demo"), ("setName", "lines"), ("usage", usage), ("phoneNumbers", new PropertyList(numbers.Select(number => (PropertyValue)number))));

    private async Task<IEnumerable<string>> BoundAsync() => (await fixture.VendorStateAsync())["ccc2020"]!["instances"]!.AsArray()
        .Where(instance => instance!["id"]!.GetValue<string>() == "ccc-demo")
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .Select(number => $"{number!["number"]} {number["usage"]}");
}
