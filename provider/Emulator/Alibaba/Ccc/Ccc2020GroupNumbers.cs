using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of skill groups, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.5 to 4.9.</remarks>
internal sealed class Ccc2020GroupNumbers(CallCenter center, SwitchBoard switches)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListPhoneNumbersOfSkillGroup", Changes: false, List, "InstanceId", "SkillGroupId") { XmlItem = "PhoneNumber", Blanks = Blanks.Empty },
        new(Ccc2020Numbers.ApiVersion, "AddNumbersToSkillGroup", Changes: true, Add, "InstanceId", "SkillGroupId") { Blanks = Blanks.Blank },
        new(Ccc2020Numbers.ApiVersion, "RemovePhoneNumbersFromSkillGroup", Changes: true, Remove, "InstanceId", "SkillGroupId", "NumberList") { Blanks = Blanks.Both },
        new(Ccc2020Numbers.ApiVersion, "AddPhoneNumberToSkillGroups", Changes: true, AddGroups, "InstanceId", "Number", "SkillGroupIdList"),
        new(Ccc2020Numbers.ApiVersion, "RemovePhoneNumberFromSkillGroups", Changes: true, RemoveGroups, "InstanceId", "Number", "SkillGroupIdList") { Blanks = Blanks.Both },
    ];

    private JsonObject List(ApiCall call)
    {
        var isMember = call.FlagOrNone("IsMember") ?? throw ParameterError.Null("IsMember");
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        var found = center.Filtered2020(instance, call).Where(number => number.SkillGroupIds.Contains(group.Id) == isMember && (isMember || CanJoin(number))).ToList();
        return page.Answer(found, number => Ccc2020Views.Brief(center, instance, number));
    }

    private bool CanJoin(BoundNumber number) => number.UserId is null && (number.Usage != "Inbound" || switches.Is(CccSwitches.InboundCandidates, "shown"));

    private JsonObject Add(ApiCall call)
    {
        var listed = call.JsonList("NumberList", switches.Limit(CccSwitches.MaxListSize));
        var collections = call.JsonList("InstNumberGroupIdList");
        if (listed is null && collections is null)
        {
            throw ParameterError.Blank("NumberList");
        }

        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        var numbers = (listed ?? []).Union((collections ?? []).SelectMany(id => Collection(instance, id).Numbers));
        var bound = numbers
            .Where(number => instance.Find(number) is not null || switches.Is(CccSwitches.GroupAddMissing, "not-found-404"))
            .Select(instance.Number2020).ToList();
        if (bound.Find(number => number.UserId is not null) is { } personal && switches.Is(CccSwitches.GroupAddPersonal, "error-400"))
        {
            throw ParameterError.Invalid("NumberList", $"{personal.Number} is a personal number");
        }

        if (bound.Find(number => number.SkillGroupIds.Contains(group.Id)) is { } member && switches.Is(CccSwitches.GroupAddMember, "error-400"))
        {
            throw ParameterError.Invalid("NumberList", $"{member.Number} is in the skill group");
        }

        bound.FindAll(number => number.UserId is null).ForEach(number => number.SkillGroupIds.Add(group.Id));
        return [];
    }

    private static NumberGroup Collection(CallCenterInstance instance, string id) =>
        instance.NumberCollections.Find(collection => collection.Id == id) ?? throw ParameterError.Invalid("InstNumberGroupIdList", $"{id} does not exist");

    private JsonObject Remove(ApiCall call)
    {
        var numbers = call.CheckedNumbers();
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        if (switches.Is(CccSwitches.GroupRemoveOther, "error-400")
            && numbers.FirstOrDefault(number => instance.Find(number)?.SkillGroupIds.Contains(group.Id) != true) is { } other)
        {
            throw ParameterError.Invalid("NumberList", $"{other} is not in the skill group");
        }

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

    private (BoundNumber Number, IReadOnlyList<string> Groups) GroupsOfNumber(ApiCall call)
    {
        var groups = call.JsonList("SkillGroupIdList", switches.Limit(CccSwitches.MaxGroupListSize)) ?? throw ParameterError.Empty("SkillGroupIdList");
        if (call.Action == "RemovePhoneNumberFromSkillGroups" && !CccRules.IsNumber(call.Required("Number"), switches))
        {
            throw ParameterError.Invalid("Number", "It is not a number");
        }

        var instance = center.Instance2020(call);
        var number = instance.Number2020(call.Required("Number"));
        return (number, [.. groups.Select(id => instance.NamedGroup2020(id, "SkillGroupIdList", switches).Id)]);
    }
}
