using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The forms in which API version 2020-07-01 shows a number.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.2, 4.5, 4.12 and 4.14.</remarks>
internal static class Ccc2020Views
{
    /// <summary>As ListPhoneNumbers shows it.</summary>
    public static JsonObject Listed(CallCenter center, CallCenterInstance instance, BoundNumber bound, SwitchBoard switches)
    {
        var owned = center.Owned(bound.Number);
        var item = new JsonObject
        {
            ["Number"] = bound.Number,
            ["InstanceId"] = instance.Id,
            ["Usage"] = bound.Usage,
            ["Active"] = center.IsActive(bound.Number),
            ["SkillGroups"] = AnswerJson.List(instance.GroupsOf(bound).Select(group => Group(instance, group))),
            ["UserId"] = bound.UserId ?? "",
            ["CreateTime"] = bound.CreateTime.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ["Province"] = owned?.Province ?? "",
            ["City"] = owned?.City ?? "",
            ["Provider"] = owned?.Provider ?? "",
            ["Tags"] = owned?.Tags ?? "",
        };
        if (bound.ContactFlowId is not null || switches.Is(CccSwitches.UnboundFlow, "empty"))
        {
            item["ContactFlowId"] = bound.ContactFlowId ?? "";
            item["ContactFlowName"] = instance.ContactFlows.Find(candidate => candidate.Id == bound.ContactFlowId)?.Name ?? "";
        }

        return item;
    }

    /// <summary>As the lists of a group's numbers show it.</summary>
    public static JsonObject Brief(CallCenter center, CallCenterInstance instance, BoundNumber bound) => new()
    {
        ["Number"] = bound.Number,
        ["InstanceId"] = instance.Id,
        ["Usage"] = bound.Usage,
        ["Active"] = center.IsActive(bound.Number),
        ["ContactFlowId"] = bound.ContactFlowId ?? "",
        ["Province"] = center.Owned(bound.Number)?.Province ?? "",
        ["City"] = center.Owned(bound.Number)?.City ?? "",
    };

    /// <summary>As the lists of an agent's numbers show it.</summary>
    public static JsonObject Personal(CallCenter center, CallCenterInstance instance, BoundNumber bound)
    {
        var item = Brief(center, instance, bound);
        item.Remove("Usage");
        item["UserId"] = bound.UserId ?? "";
        return item;
    }

    /// <summary>As an instance shows it.</summary>
    public static JsonObject OfInstance(CallCenter center, CallCenterInstance instance, BoundNumber bound)
    {
        var item = Brief(center, instance, bound);
        item["UserId"] = bound.UserId ?? "";
        item["SkillGroups"] = AnswerJson.List(instance.GroupsOf(bound).Select(group =>
        {
            var shown = Group(instance, group);
            shown["Description"] = group.Description;
            shown["PhoneNumberCount"] = instance.NumbersOf(group).Count();
            shown["UserCount"] = instance.AgentsOf(group);
            return shown;
        }));
        return item;
    }

    /// <summary>Where a number is.</summary>
    public static JsonObject Place(CallCenter center, string number) => new()
    {
        ["Number"] = number,
        ["Province"] = center.Owned(number)?.Province ?? "",
        ["City"] = center.Owned(number)?.City ?? "",
    };

    private static JsonObject Group(CallCenterInstance instance, SkillGroup group) => new()
    {
        ["SkillGroupId"] = group.Id,
        ["Name"] = group.Name,
        ["DisplayName"] = group.DisplayName,
        ["InstanceId"] = instance.Id,
    };
}
