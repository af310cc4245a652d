using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>
/// A new resource has the ID of an old one that is deleted after it: what the new one holds must stay, and what only the old one had must go
/// (pulumi-provider-protocol sheet, 8.1).
/// </summary>
public sealed class LeftoverTests : AttachedPlugin
{
    private const string Engine = "127.0.0.1:9";
    private static readonly HttpClient Http = new();

    public static TheoryData<string, string, string, string> Sets => new()
    {
        { "PhoneNumberBindingSet", """{"instanceId": "ccc-demo", "setName": "lines", "usage": "Inbound", "phoneNumbers": [LIST]}""", "\"02160664656\"", "\"02160664657\"" },
        { "SkillGroupNumberSet", """{"instanceId": "ccc-staging", "skillGroupId": "vip@ccc-staging", "exclusive": false, "numbers": [LIST]}""", "\"02160664800\"", "\"02160664801\"" },
        {
            "CampaignCallerNumbers", """{"vdnId": "170", "campaignId": "146", "exclusive": false, "callerNumbers": [LIST]}""",
            """{"accessCode": "02160664656", "priority": 1}""", """{"accessCode": "02160664657", "priority": 1}"""
        },
        {
            "CampaignCallerNumbers", """{"vdnId": "170", "campaignId": "146", "exclusive": false, "onDestroy": "fail", "callerNumbers": [LIST]}""",
            """{"accessCode": "02160664656", "priority": 1}""", """{"accessCode": "02160664657", "priority": 1}"""
        },
    };

    /// <summary><c>pulumi up --replace URN</c> together with an edit: Check, Create, Delete of the same ID in one process.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task Replaced_together_with_an_edit_only_what_was_taken_out_goes(string resource, string program, string stays, string goes)
    {
        using var up = await EngineOperation.StartAsync(Plugin.Address);
        await OnlyOneGoesAsync(resource, program, stays, goes, creating: up, deleting: up);
    }

    /// <summary>Attached, one process serves the new provider and the old one, over a connection each.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task Deleted_by_an_old_provider_over_another_connection_only_what_was_taken_out_goes(string resource, string program, string stays, string goes)
    {
        using var newProvider = await EngineOperation.StartAsync(Plugin.Address, engine: Engine);
        using var oldProvider = await EngineOperation.StartAsync(Plugin.Address, engine: Engine);
        await OnlyOneGoesAsync(resource, program, stays, goes, newProvider, oldProvider);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task Deleted_by_an_old_provider_in_another_process_only_what_was_taken_out_goes(string resource, string program, string stays, string goes)
    {
        var engine = $"127.0.0.1:{Random.Shared.Next(1, 1024)}";
        await using var newProcess = await RunningPlugin.StartAsync(Emulator, engine);
        await using var oldProcess = await RunningPlugin.StartAsync(Emulator, engine);
        using var newProvider = await EngineOperation.StartAsync(newProcess.Address);
        using var oldProvider = await EngineOperation.StartAsync(oldProcess.Address);
        await OnlyOneGoesAsync(resource, program, stays, goes, newProvider, oldProvider);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task Another_engine_is_not_concerned(string resource, string program, string stays, string goes)
    {
        using var other = await EngineOperation.StartAsync(Plugin.Address, engine: Engine);
        using var deleting = await EngineOperation.StartAsync(Plugin.Address, engine: "127.0.0.1:10");
        var made = other.On(resource);
        await made.CreateAsync(Program(program, $"{stays}, {goes}"));
        var deleted = () => made.In(deleting).DeleteAsync();
        if (program.Contains("fail", StringComparison.Ordinal))
        {
            await deleted.Should().ThrowAsync<Exception>().WithMessage("*onDestroy is fail*");
            return;
        }

        await deleted();
        (await HeldAsync(resource)).Should().NotContain([Number(stays), Number(goes)]);
    }

    /// <summary>
    /// The engine was killed between Create and Delete: the state holds the new one, and the old one as still to be deleted. The next run finds the
    /// new one unchanged, and deletes the old one, which has the same ID.
    /// </summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task A_delete_that_was_left_over_takes_nothing_from_what_is_unchanged(string resource, string program, string stays, string goes)
    {
        var old = await MadeEarlierAsync(resource, program, $"{stays}, {goes}");
        var created = await MadeEarlierAsync(resource, program, stays);
        using var next = await EngineOperation.StartAsync(Plugin.Address);
        (await created.In(next).DiffAsync(Program(program, stays))).DetailedDiff.Should().BeEmpty();
        await old.In(next).DeleteAsync();
        (await HeldAsync(resource)).Should().Contain(Number(stays)).And.NotContain(Number(goes));
    }

    /// <summary>The same, and the program was edited meanwhile.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Sets))]
    public async Task A_delete_that_was_left_over_takes_nothing_from_what_is_updated(string resource, string program, string stays, string goes)
    {
        var old = await MadeEarlierAsync(resource, program, $"{stays}, {goes}");
        var created = await MadeEarlierAsync(resource, program, goes);
        using var next = await EngineOperation.StartAsync(Plugin.Address);
        await created.In(next).UpdateAsync(Program(program, stays));
        await old.In(next).DeleteAsync();
        (await HeldAsync(resource)).Should().Contain(Number(stays)).And.NotContain(Number(goes));
    }

    /// <summary><c>pulumi up --refresh</c>: Read and Diff come for what the program no longer declares, too.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_the_program_no_longer_declares_goes_after_a_refresh()
    {
        var old = await MadeEarlierAsync("PhoneNumberBinding", """{"instanceId": "ccc-demo", "phoneNumber": LIST, "usage": "Inbound"}""", "\"02160664656\"");
        using var up = await EngineOperation.StartAsync(Plugin.Address);
        var gone = old.In(up);
        await gone.ReadAsync();
        var answer = await up.Client.Diff(new() { Urn = gone.Urn, Id = gone.Id, Olds = gone.State.ToStruct(), OldInputs = gone.Inputs.ToStruct(), News = gone.Inputs.ToStruct() });
        answer.DetailedDiff.Should().BeEmpty();
        await gone.DeleteAsync();
        (await HeldAsync("PhoneNumberBinding")).Should().NotContain("02160664656");
    }

    private async Task OnlyOneGoesAsync(string resource, string program, string stays, string goes, EngineOperation creating, EngineOperation deleting)
    {
        var old = await MadeEarlierAsync(resource, program, $"{stays}, {goes}");
        var created = creating.On(resource);
        await created.CreateAsync(Program(program, stays));
        created.Id.Should().Be(old.Id);
        await old.In(deleting).DeleteAsync();
        (await HeldAsync(resource)).Should().Contain(Number(stays)).And.NotContain(Number(goes));
    }

    private async Task<ResourceCalls> MadeEarlierAsync(string resource, string program, string list)
    {
        using var earlier = await EngineOperation.StartAsync(Plugin.Address);
        var made = earlier.On(resource);
        await made.CreateAsync(Program(program, list));
        return made;
    }

    private static PropertyMap Program(string program, string list) => (PropertyMap)PropertyJson.Parse(program.Replace("LIST", list, StringComparison.Ordinal));

    private static string Number(string element) => element.Split('"') is [_, "accessCode", _, var code, ..] ? code : element.Trim('"');

    /// <summary>The numbers that the vendors hold where the programs of this class put them.</summary>
    private async Task<List<string>> HeldAsync(string resource)
    {
        var state = (await Http.GetFromJsonAsync<JsonNode>(new Uri(Emulator.AdministrationUrl, "state")))!;
        var bound = state["ccc2020"]!["instances"]!.AsArray().SelectMany(instance => instance!["numbers"]!.AsArray()).ToList();
        return [.. (resource switch
        {
            "CampaignCallerNumbers" => state["iSales"]!["campaigns"]!.AsArray().Single(campaign => campaign!["id"]!.GetValue<int>() == 146)!["callingNumbers"]!.AsArray()
                .Select(number => number!["accessCode"]!),
            "SkillGroupNumberSet" => bound.Where(number => number!["skillGroupIds"]!.AsArray().Any(group => group!.GetValue<string>() == "vip@ccc-staging")).Select(number => number!["number"]!),
            _ => bound.Select(number => number!["number"]!),
        }).Select(number => number.GetValue<string>())];
    }
}
