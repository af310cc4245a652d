using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The forms in which API version 2017-07-05 shows a number: each operation leaves some members out.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.1.</remarks>
internal static class Ccc2017Views
{
    /// <summary>Lists are wrapped twice: <c>"PhoneNumbers":{"PhoneNumber":[...]}</c>.</summary>
    public static JsonObject Wrapped(string name, IEnumerable<JsonObject> items) => new() { [name] = AnswerJson.List(items) };

    /// <summary>Without flow and groups, as other objects hold it.</summary>
    public static JsonObject Brief(CallCenterInstance instance, BoundNumber bound) => new()
    {
        ["PhoneNumberId"] = bound.PhoneNumberId,
        ["Number"] = bound.Number,
        ["InstanceId"] = instance.Id,
        ["PhoneNumberDescription"] = "",
        ["Usage"] = bound.Usage,
        ["AllowOutbound"] = bound.Usage != "Inbound",
        ["TestOnly"] = false,
        ["RemainingTime"] = 0,
        ["Trunks"] = 10,
    };

    public static JsonObject WithFlow(CallCenterInstance instance, BoundNumber bound)
    {
        var item = Brief(instance, bound);
        if (instance.ContactFlows.Find(flow => flow.Id == bound.ContactFlowId) is { } flow)
        {
            item["ContactFlow"] = new JsonObject
            {
                ["ContactFlowId"] = flow.Id,
                ["ContactFlowName"] = flow.Name,
                ["ContactFlowDescription"] = flow.Description,
                ["InstanceId"] = instance.Id,
                ["Type"] = "0",
            };
        }

        return item;
    }

    public static JsonObject WithFlowAndGroups(CallCenterInstance instance, BoundNumber bound)
    {
        var item = WithFlow(instance, bound);
        item["SkillGroups"] = Wrapped("SkillGroup", instance.SkillGroups.Where(group => bound.SkillGroupIds.Contains(group.Id))
            .Select(group => new JsonObject { ["SkillGroupId"] = group.Id, ["SkillGroupName"] = group.Name }));
        return item;
    }

    /// <summary>With all members, as ListPhoneNumbers alone shows it.</summary>
    public static JsonObject Listed(CallCenter center, CallCenterInstance instance, BoundNumber bound)
    {
        var item = WithFlowAndGroups(instance, bound);
        item["Province"] = center.Owned(bound.Number)?.Province ?? "";
        item["City"] = center.Owned(bound.Number)?.City ?? "";
        item["Assignee"] = "";
        item["SipTelX"] = "";
        item["NumberCommodityStatus"] = 0;
        return item;
    }
}
