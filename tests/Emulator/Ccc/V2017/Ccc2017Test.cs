using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>Calls of the call center, API version 2017-07-05.</summary>
public abstract class Ccc2017Test : EmulatorTest
{
    protected const string Instance = "d278629c-0000-4000-8000-000000000001";
    protected const string Orders = "3f3ceb0d-0000-4000-8000-000000000001";
    protected const string Returns = "3f3ceb0d-0000-4000-8000-000000000002";
    protected const string Flow = "5d3a9c52-0000-4000-8000-000000000001";
    protected const string Free = "02865430001";
    protected const string AlsoFree = "02865430002";
    protected const string Bound = "02865430010";
    protected const string BoundId = "aaaaaaaa-0000-4000-8000-000000000010";
    protected const string Elsewhere = "02865430020";
    protected const string ElsewhereId = "aaaaaaaa-0000-4000-8000-000000000020";
    protected const string InArrears = "02865430099";
    protected const string FreeHotline = "4006660001";
    protected const string Hotline = "4006660002";
    protected const string HotlineId = "aaaaaaaa-0000-4000-8000-000000000011";
    protected const string Unknown = "ffffffff-0000-4000-8000-000000000000";

    /// <summary>A call in the first instance.</summary>
    protected Task<Answer> HereAsync(string action, params (string Name, string Value)[] parameters) =>
        CallAsync(Ccc2017, action, [("InstanceId", Instance), .. parameters]);

    protected static IReadOnlyList<JsonElement> Wrapped(JsonElement parent, string outer, string inner) => [.. parent.At(outer, inner).EnumerateArray()];

    protected async Task<IReadOnlyList<JsonElement>> NumbersAsync(bool outboundOnly = false) =>
        Wrapped((await HereAsync("ListPhoneNumbers", ("OutboundOnly", outboundOnly ? "true" : "false"))).Body, "PhoneNumbers", "PhoneNumber");

    protected async Task<JsonElement?> FindAsync(string number)
    {
        var found = (await NumbersAsync()).Where(item => item.Text("Number") == number).ToList();
        return found.Count == 0 ? null : found.Single();
    }

    protected async Task<IReadOnlyList<string?>> GroupsAsync(string number) =>
        [.. Wrapped((await FindAsync(number))!.Value, "SkillGroups", "SkillGroup").Select(group => group.Text("SkillGroupId"))];
}
