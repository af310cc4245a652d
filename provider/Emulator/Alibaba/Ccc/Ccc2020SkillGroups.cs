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
        new(Ccc2020Numbers.ApiVersion, "GetSkillGroup", Changes: false, GetGroup),
    ];

    private JsonObject ListNumbers(ApiCall call)
    {
        var page = Paging.Of(call);
        var isMember = call.Optional("IsMember") is null ? throw new ApiError(400, "Parameter.Null", "The parameter IsMember may not be null.") : call.Flag("IsMember", true);
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        var pattern = call.Optional("SearchPattern") ?? "";
        var found = instance.Numbers
            .Where(number => number.SkillGroupIds.Contains(group.Id) == isMember && (isMember || number.UserId is null))
            .Where(number => number.Number.Contains(pattern, StringComparison.Ordinal))
            .OrderBy(number => number.CreateTime).ThenBy(number => number.Number, StringComparer.Ordinal)
            .ToList();
        return page.Answer(found, number => Describe(instance, number));
    }

    private JsonObject AddNumbers(ApiCall call)
    {
        var (instance, group, numbers) = Membership(call);
        var bound = numbers.Select(instance.Number2020).ToList();
        if (bound.Find(number => number.UserId is not null) is { } personal)
        {
            throw new ApiError(400, "Parameter.Invalid", $"The parameter NumberList is invalid. {personal.Number} is a personal number.");
        }

        bound.ForEach(number => number.SkillGroupIds.Add(group.Id));
        return [];
    }

    private JsonObject RemoveNumbers(ApiCall call)
    {
        var (instance, group, numbers) = Membership(call);
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
        var page = Paging.Of(call);
        var instance = center.Instance2020(call);
        var pattern = call.Optional("SearchPattern") ?? "";
        var found = instance.SkillGroups
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

    private (CallCenterInstance Instance, SkillGroup Group, IReadOnlyList<string> Numbers) Membership(ApiCall call)
    {
        var numbers = call.JsonList("NumberList", Ccc2020Numbers.LongestList(switches))
            ?? throw new ApiError(400, "Parameter.Blank", "The parameter NumberList may not be null or blank.");
        var instance = center.Instance2020(call);
        return (instance, instance.Group2020(call.Required("SkillGroupId")), numbers);
    }

    private (BoundNumber Number, IReadOnlyList<string> Groups) GroupsOfNumber(ApiCall call)
    {
        var groups = call.JsonList("SkillGroupIdList", 100) ?? throw new ApiError(400, "MissingSkillGroupIdList", "SkillGroupIdList is mandatory for this action.");
        var instance = center.Instance2020(call);
        var number = instance.Number2020(call.Required("Number"));
        return (number, [.. groups.Select(id => instance.Group2020(id).Id)]);
    }

    private JsonObject Describe(CallCenterInstance instance, BoundNumber bound)
    {
        var owned = center.Pool.Find(number => number.Number == bound.Number);
        return new JsonObject
        {
            ["Number"] = bound.Number,
            ["InstanceId"] = instance.Id,
            ["Usage"] = bound.Usage,
            ["Active"] = true,
            ["ContactFlowId"] = bound.ContactFlowId ?? "",
            ["Province"] = owned?.Province ?? "",
            ["City"] = owned?.City ?? "",
        };
    }
}
