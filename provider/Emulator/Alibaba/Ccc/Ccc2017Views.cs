using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

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

    public static JsonObject BriefOnes(CallCenterInstance instance, IEnumerable<BoundNumber> numbers) =>
        Wrapped("PhoneNumber", numbers.Select(number => Brief(instance, number)));

    public static JsonObject WithFlow(CallCenterInstance instance, BoundNumber bound, SwitchBoard switches)
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
        else if (switches[Ccc2017Switches.UnsetFlow] is var form and not "omitted")
        {
            item["ContactFlow"] = form == "empty" ? new JsonObject() : null;
        }

        return item;
    }

    public static JsonObject WithFlowAndGroups(CallCenterInstance instance, BoundNumber bound, SwitchBoard switches)
    {
        var item = WithFlow(instance, bound, switches);
        item["SkillGroups"] = Wrapped("SkillGroup", instance.GroupsOf(bound).Select(group => new JsonObject { ["SkillGroupId"] = group.Id, ["SkillGroupName"] = group.Name }));
        return item;
    }

    /// <summary>With all members, as ListPhoneNumbers alone shows it.</summary>
    public static JsonObject Listed(CallCenter center, CallCenterInstance instance, BoundNumber bound, SwitchBoard switches)
    {
        var item = WithFlowAndGroups(instance, bound, switches);
        item["Province"] = center.Owned(bound.Number)?.Province ?? "";
        item["City"] = center.Owned(bound.Number)?.City ?? "";
        item["Assignee"] = "";
        item["SipTelX"] = "";
        item["NumberCommodityStatus"] = (int)switches.Number(Ccc2017Switches.CommodityStatus);
        if (switches.Is(Ccc2017Switches.PrivateFlag, "present"))
        {
            item["PrivateFlag"] = bound.UserId is not null;
        }

        return item;
    }
}
