using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>What the vendor is asked when an engine does much at once, counted by the vendor.</summary>
public sealed class CoalescingTests
{
    private static readonly HttpClient Http = new();

    [Fact(Timeout = 120_000)]
    public async Task Five_hundred_numbers_come_and_go_in_a_few_calls()
    {
        await using var vendor = await LargeSeed.StartAsync(unassigned: 500);
        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        var numbers = LargeSeed.Numbers(500).ToList();
        using (var channel = new GrpcChannel(plugin.Address))
        {
            var client = new ResourceProviderClient(channel);
            await Task.WhenAll(numbers.Select(number => client.Create(new CreateRequest { Urn = Urn(number), Properties = Program(number, """["day@ccc-large", "night@ccc-large"]""").ToStruct() })));
            var creating = await CallsAsync(vendor);
            creating["AddPhoneNumbers"].Should().BeInRange(5, 10);
            creating["AddNumbersToSkillGroup"].Should().BeInRange(10, 20);
            creating.GetValueOrDefault("AddPhoneNumberToSkillGroups").Should().Be(0);
            creating["ListPhoneNumbers"].Should().BeLessThan(40);

            var read = await Task.WhenAll(numbers.Select(number => client.Read(new ReadRequest { Urn = Urn(number), Id = $"ccc-large/{number}" })));
            read.Should().OnlyContain(answer => answer.Id.Length > 0);
            (await CallsAsync(vendor))["ListPhoneNumbers"].Should().BeLessThanOrEqualTo(10, "500 numbers are five pages");
        }

        using var later = new GrpcChannel(plugin.Address);
        var deleting = new ResourceProviderClient(later);
        await Task.WhenAll(numbers.Select(number => deleting.Delete(new DeleteRequest { Urn = Urn(number), Id = $"ccc-large/{number}", Properties = Program(number).ToStruct() })));
        var gone = await CallsAsync(vendor);
        gone["RemovePhoneNumbers"].Should().BeInRange(5, 10);
        gone["ListPhoneNumbers"].Should().BeLessThan(30);
    }

    [Fact(Timeout = 120_000)]
    public async Task Ten_thousand_numbers_are_refreshed_in_as_many_calls_as_they_have_pages()
    {
        await using var vendor = await LargeSeed.StartAsync(unassigned: 0, bound: 10_000);
        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        using var channel = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(channel);
        var answers = await Task.WhenAll(LargeSeed.Numbers(10_000).Select(number => client.Read(new ReadRequest { Urn = Urn(number), Id = $"ccc-large/{number}" })));
        answers.Should().OnlyContain(answer => answer.Id.Length > 0);
        (await CallsAsync(vendor))["ListPhoneNumbers"].Should().BeLessThanOrEqualTo(150);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_engine_that_refreshes_sixteen_at_a_time_does_not_list_everything_each_time(bool inOrder)
    {
        await using var vendor = await LargeSeed.StartAsync(unassigned: 0, bound: 2_000);
        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        using var channel = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(channel);
        var numbers = LargeSeed.Numbers(2_000).ToArray();
        if (!inOrder)
        {
            new Random(7).Shuffle(numbers);
        }

        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
            (await client.Read(new ReadRequest { Urn = Urn(number), Id = $"ccc-large/{number}" })).Id.Should().NotBeEmpty());
        (await CallsAsync(vendor))["ListPhoneNumbers"].Should().BeLessThan(200);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_number_that_cannot_be_bound_fails_alone()
    {
        await using var vendor = await LargeSeed.StartAsync(unassigned: 20);
        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        using var channel = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(channel);
        var outcomes = await Task.WhenAll(LargeSeed.Numbers(21).Select(async number =>
        {
            try
            {
                return (await client.Create(new CreateRequest { Urn = Urn(number), Properties = Program(number).ToStruct() })).Id;
            }
            catch (RpcException failure)
            {
                return failure.Message;
            }
        }));
        outcomes[..20].Should().Equal(LargeSeed.Numbers(20).Select(number => $"ccc-large/{number}"));
        outcomes[20].Should().Contain(LargeSeed.Numbers(21).Last()).And.Contain("unassigned");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_lost_answer_costs_a_look_and_no_number()
    {
        await using var vendor = await LargeSeed.StartAsync(unassigned: 150);
        await using var plugin = await RunningPlugin.StartAsync(vendor, "127.0.0.1:1");
        (await Http.PostAsJsonAsync(new Uri(vendor.AdministrationUrl, "faults"), new[] { new { operation = "AddPhoneNumbers", kind = "CutAfter", count = 1 } })).EnsureSuccessStatusCode();
        using var channel = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(channel);
        var made = await Task.WhenAll(LargeSeed.Numbers(150).Select(number => client.Create(new CreateRequest { Urn = Urn(number), Properties = Program(number).ToStruct() })));
        made.Should().OnlyContain(answer => answer.Id.Length > 0);
        (await CallsAsync(vendor))["AddPhoneNumbers"].Should().BeInRange(2, 6);
    }

    private static string Urn(string number) => Urns.Of("PhoneNumberBinding", number);

    private static PropertyMap Program(string number, string? groups = null) => (PropertyMap)PropertyJson.Parse(
        $$"""{"instanceId": "ccc-large", "phoneNumber": "{{number}}", "usage": "Inbound", "contactFlowId": "flow-main"{{(groups is null ? "" : $", \"skillGroupIds\": {groups}")}}}""");

    private static async Task<Dictionary<string, int>> CallsAsync(VendorEmulator vendor)
    {
        var log = (await Http.GetFromJsonAsync<JsonArray>(new Uri(vendor.AdministrationUrl, "requests")))!;
        (await Http.DeleteAsync(new Uri(vendor.AdministrationUrl, "requests"))).EnsureSuccessStatusCode();
        return log.CountBy(request => request!["operation"]!.GetValue<string>()).ToDictionary();
    }
}
