using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of skill groups, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.5 to 4.10.</remarks>
internal sealed class Ccc2020SkillGroups(CallCenter center, SwitchBoard switches)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListPhoneNumbersOfSkillGroup", Changes: false, ListNumbers),
        new(Ccc2020Numbers.ApiVersion, "AddNumbersToSkillGroup", Changes: true, AddNumbers),
        new(Ccc2020Numbers.ApiVersion, "RemovePhoneNumbersFromSkillGroup", Changes: true, RemoveNumbers),
        new(Ccc2020Numbers.ApiVersion, "AddPhoneNumberToSkillGroups", Changes: true, AddGroups),
        new(Ccc2020Numbers.ApiVersion, "RemovePhoneNumberFromSkillGroups", Changes: true, RemoveGroups),
        new(Ccc2020Numbers.ApiVersion, "ListSkillGroups", Changes: false, ListGroups),
        new(Ccc2020Numbers.ApiVersion, "ListBriefSkillGroups", Changes: false, ListGroups),
        new(Ccc2020Numbers.ApiVersion, "GetSkillGroup", Changes: false, GetGroup),
    ];

    private JsonObject ListNumbers(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var isMember = call.FlagOrNone("IsMember") ?? throw ParameterError.Null("IsMember");
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        var found = center.Filtered2020(instance, call)
            .Where(number => number.SkillGroupIds.Contains(group.Id) == isMember && (isMember || number.UserId is null)).ToList();
        return page.Answer(found, number => Describe(instance, number));
    }

    private JsonObject AddNumbers(ApiCall call)
    {
        var (instance, group, numbers) = Membership(call, ParameterError.Blank("NumberList"));
        var bound = numbers.Select(instance.Number2020).ToList();
        if (bound.Find(number => number.UserId is not null) is { } personal)
        {
            throw ParameterError.Invalid("NumberList", $"{personal.Number} is a personal number");
        }

        bound.ForEach(number => number.SkillGroupIds.Add(group.Id));
        return [];
    }

    private JsonObject RemoveNumbers(ApiCall call)
    {
        var (instance, group, numbers) = Membership(call, ApiError.Missing("NumberList"));
        foreach (var number in numbers)
        {
            instance.Find(number)?.SkillGroupIds.Remove(group.Id);
        }

        return [];
    }

    private JsonObject AddGroups(ApiCall call)
    {
        var (number, groups) = GroupsOfNumber(call);
        number.SkillGroupIds.UnionWith(groups);
        return [];
    }

    private JsonObject RemoveGroups(ApiCall call)
    {
        var (number, groups) = GroupsOfNumber(call);
        number.SkillGroupIds.ExceptWith(groups);
        return [];
    }

    private JsonObject ListGroups(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var pattern = call.Optional("SearchPattern") ?? "";
        var found = instance.SkillGroups
            .Where(_ => call.Optional("MediaType") is null or "" or "Audio")
            .Where(group => group.Name.Contains(pattern, StringComparison.Ordinal) || group.DisplayName.Contains(pattern, StringComparison.Ordinal)).ToList();
        return page.Answer(found, group => new JsonObject
        {
            ["SkillGroupId"] = group.Id,
            ["SkillGroupName"] = group.Name,
            ["DisplayName"] = group.DisplayName,
            ["Description"] = "",
            ["InstanceId"] = instance.Id,
            ["MediaType"] = "AUDIO",
            ["PhoneNumberCount"] = instance.Numbers.Count(number => number.SkillGroupIds.Contains(group.Id)),
            ["UserCount"] = 0,
        });
    }

    private JsonObject GetGroup(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        return new JsonObject
        {
            ["Data"] = new JsonObject
            {
                ["SkillGroupId"] = group.Id,
                ["Name"] = group.Name,
                ["DisplayName"] = group.DisplayName,
                ["Description"] = "",
                ["InstanceId"] = instance.Id,
                ["MediaType"] = "AUDIO",
            },
        };
    }

    private (CallCenterInstance Instance, SkillGroup Group, IReadOnlyList<string> Numbers) Membership(ApiCall call, ApiError absent)
    {
        var numbers = call.JsonList("NumberList", Ccc2020Numbers.LongestList(switches)) ?? throw absent;
        var instance = center.Instance2020(call);
        return (instance, instance.Group2020(call.Required("SkillGroupId")), numbers);
    }

    private (BoundNumber Number, IReadOnlyList<string> Groups) GroupsOfNumber(ApiCall call)
    {
        var groups = call.JsonList("SkillGroupIdList", 100) ?? throw ApiError.Missing("SkillGroupIdList");
        var instance = center.Instance2020(call);
        var number = instance.Number2020(call.Required("Number"));
        return (number, [.. groups.Select(id => instance.Group2020(id).Id)]);
    }

    private JsonObject Describe(CallCenterInstance instance, BoundNumber bound)
    {
        var owned = center.Owned(bound.Number);
        return new JsonObject
        {
            ["Number"] = bound.Number,
            ["InstanceId"] = instance.Id,
            ["Usage"] = bound.Usage,
            ["Active"] = center.IsActive(bound.Number),
            ["ContactFlowId"] = bound.ContactFlowId ?? "",
            ["Province"] = owned?.Province ?? "",
            ["City"] = owned?.City ?? "",
        };
    }
}
