using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>Calls of the call center, API version 2020-07-01.</summary>
public abstract class Ccc2020Test : EmulatorTest
{
    protected const string Free = "02160660001";
    protected const string AlsoFree = "02160660002";
    protected const string Bound = "02160660010";
    protected const string WithFlowAndGroup = "02160660011";
    protected const string Personal = "02160660012";
    protected const string Elsewhere = "01086390020";
    protected const string InArrears = "02160660099";
    protected const string Hotline = "4008660001";

    protected static string List(params string[] texts) => JsonSerializer.Serialize(texts);

    /// <summary>A call in instance ccc-a.</summary>
    protected Task<Answer> HereAsync(string action, params (string Name, string Value)[] parameters) =>
        CallAsync(Ccc2020, action, [("InstanceId", "ccc-a"), .. parameters]);

    protected Task<Answer> AddAsync(string usage, params string[] numbers) => HereAsync("AddPhoneNumbers", ("Usage", usage), ("NumberList", List(numbers)));

    protected Task<Answer> PageAsync(string action, params (string Name, string Value)[] parameters) =>
        HereAsync(action, [("PageNumber", "1"), ("PageSize", "100"), .. parameters]);

    protected async Task<JsonElement?> FindAsync(string number)
    {
        var items = (await PageAsync("ListPhoneNumbers", ("SearchPattern", number))).Items;
        return items.Count == 0 ? null : items.Single();
    }

    protected async Task<IReadOnlyList<string?>> GroupsAsync(string number) =>
        [.. (await FindAsync(number))!.Value.At("SkillGroups").EnumerateArray().Select(group => group.Text("SkillGroupId"))];
}
