using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>The plugin is killed while it creates. Pulumi creates again without looking, so the second create takes over what the first one left.</summary>
public sealed class InterruptedCreateTests
{
    private static readonly HttpClient Http = new();

    public static TheoryData<string, string, string> Creates => new()
    {
        { "PhoneNumberBinding", "AddPhoneNumbers", """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Inbound", "contactFlowId": "flow-welcome", "skillGroupIds": ["sales@ccc-demo"]}""" },
        { "PhoneNumberBinding", "AddBulkPhoneNumbers", """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "phoneNumber": "02865432110", "usage": "Inbound", "apiVersion": "2017-07-05"}""" },
        { "PhoneNumberBindingSet", "AddPhoneNumbers", """{"instanceId": "ccc-demo", "setName": "lines", "phoneNumbers": ["02160664656", "02160664657", "02160664658"], "usage": "Inbound"}""" },
        { "PhoneNumberBindingSet", "AddBulkPhoneNumbers", """{"instanceId": "d278629c-c687-4aa3-b044-4fe9b012e7ef", "setName": "lines", "phoneNumbers": ["02865432110", "02865432111"], "usage": "Inbound", "apiVersion": "2017-07-05"}""" },
        { "SkillGroupNumberSet", "AddNumbersToSkillGroup", """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": ["01086394561"]}""" },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Creates))]
    public async Task The_second_create_adopts_what_the_first_one_made(string resource, string write, string program)
    {
        await using var vendor = await VendorEmulator.StartAsync(new EmulatorOptions());
        var create = new CreateRequest { Urn = Urns.Of(resource), Properties = ((PropertyMap)PropertyJson.Parse(program)).ToStruct() };
        await using (var killed = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1"))
        {
            using var channel = new GrpcChannel(killed.Address);
            var creating = new ResourceProviderClient(channel).Create(create);
            while (!(await CallsAsync(vendor)).Contains(write))
            {
                await Task.Delay(2);
            }

            killed.Process.Kill();
            await creating.Awaiting(task => task).Should().ThrowAsync<Exception>();
        }

        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        using var again = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(again);
        var made = await client.Create(create);
        (await CallsAsync(vendor)).Count(call => call == write).Should().Be(1, "what is there is not made again");
        var read = await client.Read(new ReadRequest { Urn = create.Urn, Id = made.Id, Properties = made.Properties, Inputs = create.Properties });
        var difference = await client.Diff(new DiffRequest { Urn = create.Urn, Id = made.Id, Olds = read.Properties, OldInputs = read.Inputs, News = create.Properties });
        difference.DetailedDiff.Keys.Should().BeSubsetOf(["exclusive"], "the default of Check is not in the program here");
    }

    private static async Task<List<string>> CallsAsync(VendorEmulator vendor) =>
        [.. (await Http.GetFromJsonAsync<JsonArray>(new Uri(vendor.AdministrationUrl, "requests")))!.Select(request => request!["operation"]!.GetValue<string>())];
}
