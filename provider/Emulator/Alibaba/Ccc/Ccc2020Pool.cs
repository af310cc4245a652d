using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of the account, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.13 and 4.14.</remarks>
internal sealed class Ccc2020Pool(CallCenter center, SwitchBoard switches)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListUnassignedNumbers", Changes: false, ListUnassigned) { XmlItem = "PhoneNumber" },
        new(Ccc2020Numbers.ApiVersion, "ImportCorpNumbers", Changes: true, Import, "NumberList", "Provider"),
        new(Ccc2020Numbers.ApiVersion, "GetNumberLocation", Changes: false, Locate, "InstanceId", "Number"),
        new(Ccc2020Numbers.ApiVersion, "PickOutboundNumbers", Changes: false, Pick, "InstanceId", "CalledNumber", "SkillGroupIdList") { XmlItem = "NumberPair" },
    ];

    /// <summary>An InstanceId is taken and ignored, as older packages send it; but blank it is refused, and one that does not exist (4.13).</summary>
    private JsonObject ListUnassigned(ApiCall call)
    {
        if (call.Optional("InstanceId") is { Length: > 0 } id && string.IsNullOrWhiteSpace(id))
        {
            throw ParameterError.Blank("InstanceId");
        }

        var page = Paging.Of(call, switches);
        var found = center.Unassigned.Where(number => CccRules.Matches(number.Number, call)).OrderBy(number => number.Number, StringComparer.Ordinal).ToList();
        return page.Answer(found, number => Ccc2020Views.Place(center, number.Number));
    }

    private JsonObject Import(ApiCall call)
    {
        var numbers = call.JsonList("NumberList", switches.Limit(CccSwitches.MaxListSize), isQuotedFreely: true) ?? throw ParameterError.Minimum("NumberList", 1);
        var failing = call.Failing(numbers);
        center.Pool.AddRange(numbers
            .Where(number => CccRules.IsNumber(number, switches) && center.Owned(number) is null && !failing.Contains(number))
            .Select(number => new PoolNumber
            {
                Number = number,
                Province = call.Text("Province"),
                City = call.Text("City"),
                Provider = call.Required("Provider"),
                Tags = call.Text("TagList"),
            }));
        return [];
    }

    private JsonObject Locate(ApiCall call)
    {
        center.Instance2020(call);
        return new JsonObject { ["Data"] = Ccc2020Views.Place(center, call.Required("Number")) };
    }

    private JsonObject Pick(ApiCall call)
    {
        var groups = call.JsonList("SkillGroupIdList") ?? throw ParameterError.Empty("SkillGroupIdList");
        var count = call.Optional("Count") is { Length: > 0 } ? call.Number("Count", 1, CccLists.Longest) : 1;
        var instance = center.Instance2020(call);
        var ids = groups.Select(id => instance.Group2020(id).Id).ToList();
        var callers = instance.Numbers.Where(number => number.Usage != "Inbound" && number.SkillGroupIds.Overlaps(ids)).Take(count);
        return new JsonObject
        {
            ["Data"] = Requests.AnswerJson.List(callers.Select(number => new JsonObject
            {
                ["Caller"] = Ccc2020Views.Place(center, number.Number),
                ["Callee"] = Ccc2020Views.Place(center, call.Required("CalledNumber")),
            })),
        };
    }
}
