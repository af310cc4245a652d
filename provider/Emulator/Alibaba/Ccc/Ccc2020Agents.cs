using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Agents and their own numbers, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.14.</remarks>
internal sealed class Ccc2020Agents(CallCenter center, SwitchBoard switches)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "AddPersonalNumbersToUser", Changes: true, Add, "InstanceId", "UserId", "NumberList") { XmlItem = "FailList" },
        new(Ccc2020Numbers.ApiVersion, "RemovePersonalNumbersFromUser", Changes: true, Remove, "InstanceId", "UserId", "NumberList"),
        new(Ccc2020Numbers.ApiVersion, "ListPersonalNumbersOfUser", Changes: false, List, "InstanceId", "UserId") { XmlItem = "PhoneNumber" },
        new(Ccc2020Numbers.ApiVersion, "ListOutboundNumbersOfUser", Changes: false, ListOutbound, "InstanceId") { XmlItem = "PhoneNumber" },
        new(Ccc2020Numbers.ApiVersion, "ListUsers", Changes: false, ListUsers, "InstanceId") { XmlItem = "User" },
    ];

    private JsonObject Add(ApiCall call)
    {
        var numbers = call.Numbers();
        var instance = center.Instance2020(call);
        var agent = instance.Agent2020(call.Required("UserId"));
        var failing = call.Failing(numbers);
        var failed = numbers.Where(number => failing.Contains(number) || instance.Find(number) is not { } bound || bound.UserId is { } other && other != agent.UserId).ToList();
        foreach (var number in numbers.Except(failed))
        {
            instance.Find(number)!.UserId = agent.UserId;
        }

        return new JsonObject { ["Data"] = CccLists.FailureList(failed, switches) };
    }

    private JsonObject Remove(ApiCall call)
    {
        var numbers = call.Numbers();
        var instance = center.Instance2020(call);
        var agent = instance.Agent2020(call.Required("UserId"));
        instance.Numbers.FindAll(bound => bound.UserId == agent.UserId && numbers.Contains(bound.Number)).ForEach(bound => bound.UserId = null);
        return [];
    }

    private JsonObject List(ApiCall call)
    {
        var isMember = call.FlagOrNone("IsMember") ?? throw ParameterError.Null("IsMember");
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var agent = instance.Agent2020(call.Required("UserId"));
        var found = center.Filtered2020(instance, call).Where(number => isMember ? number.UserId == agent.UserId : number is { UserId: null, SkillGroupIds.Count: 0 });
        return page.Answer([.. found], number => Ccc2020Views.Personal(center, instance, number));
    }

    private JsonObject ListOutbound(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var asked = call.JsonList("SkillGroupIdList");
        var instance = center.Instance2020(call);
        var agent = call.Text("UserId") is { Length: > 0 } id ? instance.Agent2020(id) : null;
        var groups = asked?.Select(group => instance.Group2020(group).Id).ToList() ?? [.. agent?.SkillGroupIds ?? []];
        var found = center.Filtered2020(instance, call)
            .Where(number => number.Usage != "Inbound" && (number.SkillGroupIds.Overlaps(groups) || (agent is not null && number.UserId == agent.UserId)));
        return page.Answer([.. found], number => Ccc2020Views.Personal(center, instance, number));
    }

    private JsonObject ListUsers(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var pattern = call.Text("SearchPattern");
        var found = instance.Agents.FindAll(agent =>
            agent.LoginName.Contains(pattern, StringComparison.Ordinal) || agent.DisplayName.Contains(pattern, StringComparison.Ordinal));
        return page.Answer(found, agent => new JsonObject
        {
            ["UserId"] = agent.UserId,
            ["LoginName"] = agent.LoginName,
            ["DisplayName"] = agent.DisplayName,
            ["InstanceId"] = instance.Id,
            ["PersonalOutboundNumberList"] = AnswerJson.List(instance.Numbers.Where(number => number.UserId == agent.UserId).Select(number => number.Number)),
        });
    }
}
