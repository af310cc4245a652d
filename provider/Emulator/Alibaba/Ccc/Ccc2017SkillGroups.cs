using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Skill groups and their numbers, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.7 and 3.8.</remarks>
internal sealed class Ccc2017SkillGroups(CallCenter center)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2017Numbers.ApiVersion, "ModifySkillGroupOutboundNumbers", Changes: true, ModifyNumbers, "InstanceId", "SkillGroupId", "OperationType"),
        new(Ccc2017Numbers.ApiVersion, "AddNumberToSkillGroup", Changes: true, AddNumber, "InstanceId", "SkillGroupId", "Number"),
        new(Ccc2017Numbers.ApiVersion, "RemoveNumberFromSkillGroup", Changes: true, RemoveNumber, "InstanceId", "SkillGroupId", "Number"),
        new(Ccc2017Numbers.ApiVersion, "ListSkillGroups", Changes: false, List, "InstanceId"),
        new(Ccc2017Numbers.ApiVersion, "ListTransferableSkillGroups", Changes: false, ListTransferable, "InstanceId"),
        new(Ccc2017Numbers.ApiVersion, "CreateSkillGroup", Changes: true, Create, "InstanceId", "Name"),
        new(Ccc2017Numbers.ApiVersion, "ModifySkillGroup", Changes: true, Modify, "InstanceId", "SkillGroupId"),
        new(Ccc2017Numbers.ApiVersion, "DeleteSkillGroup", Changes: true, Delete, "InstanceId", "SkillGroupId"),
    ];

    private JsonObject ModifyNumbers(ApiCall call)
    {
        var operation = call.Required("OperationType");
        if (operation is not ("1" or "2" or "3"))
        {
            throw Ccc2017Rules.Invalid("OperationType");
        }

        var ids = Ccc2017Rules.RequiredList2017(call, "OutboundPhoneNumberId");
        var instance = center.Instance2017(call);
        var group = instance.Group2017(call, call.Required("SkillGroupId"));
        var numbers = Outbound(instance, call, ids);
        if (operation == "3")
        {
            instance.Numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
        }

        numbers.ForEach(number => _ = operation == "2" ? number.SkillGroupIds.Remove(group.Id) : number.SkillGroupIds.Add(group.Id));
        return [];
    }

    /// <summary>The numbers of identifiers; 400 numbers are dropped silently.</summary>
    private static List<BoundNumber> Outbound(CallCenterInstance instance, ApiCall call, IEnumerable<string> ids) =>
        [.. ids.Select(id => instance.Number2017(call, id)).Where(number => !CccRules.IsInboundOnly(number.Number))];

    private JsonObject AddNumber(ApiCall call)
    {
        var (number, group) = Edge(call);
        number.SkillGroupIds.Add(group.Id);
        return [];
    }

    private JsonObject RemoveNumber(ApiCall call)
    {
        var (number, group) = Edge(call);
        number.SkillGroupIds.Remove(group.Id);
        return [];
    }

    private (BoundNumber Number, SkillGroup Group) Edge(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var group = instance.Group2017(call, call.Required("SkillGroupId"));
        return (instance.Number2017(call, instance.Find(call.Required("Number"))?.PhoneNumberId ?? ""), group);
    }

    private JsonObject List(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var (ids, names) = (call.RepeatList("SkillGroupId"), call.RepeatList("SkillGroupName"));
        var found = instance.SkillGroups.Where(group => (ids.Count == 0 || ids.Contains(group.Id)) && (names.Count == 0 || names.Contains(group.Name)));
        return new JsonObject { ["SkillGroups"] = Ccc2017Views.Wrapped("SkillGroup", found.Select(group => Describe(instance, group))) };
    }

    /// <summary>Its list is wrapped once.</summary>
    private JsonObject ListTransferable(ApiCall call)
    {
        var instance = center.Instance2017(call);
        return new JsonObject { ["SkillGroups"] = AnswerJson.List(instance.SkillGroups.Select(group => Describe(instance, group))) };
    }

    private JsonObject Create(ApiCall call)
    {
        var name = call.Required("Name");
        var instance = center.Instance2017(call);
        var numbers = Outbound(instance, call, call.RepeatList("OutboundPhoneNumberId"));
        if (name.Length == 0 || instance.SkillGroups.Exists(other => other.Name == name))
        {
            throw Ccc2017Rules.Invalid("Name");
        }

        var group = new SkillGroup { Id = Guid.NewGuid().ToString(), Name = name, Description = call.Text("Description") };
        instance.SkillGroups.Add(group);
        numbers.ForEach(number => number.SkillGroupIds.Add(group.Id));
        return new JsonObject { ["SkillGroupId"] = group.Id };
    }

    private JsonObject Modify(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var group = instance.Group2017(call, call.Required("SkillGroupId"));
        var numbers = Outbound(instance, call, call.RepeatList("OutboundPhoneNumberId"));
        (group.Name, group.Description) = (call.Optional("Name") ?? group.Name, call.Optional("Description") ?? group.Description);
        if (numbers.Count > 0 || call.Switches.Is(Ccc2017Switches.ModifyGroupAbsent, "clear"))
        {
            instance.Numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
            numbers.ForEach(number => number.SkillGroupIds.Add(group.Id));
        }

        return [];
    }

    private JsonObject Delete(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var group = instance.Group2017(call, call.Required("SkillGroupId"));
        instance.SkillGroups.Remove(group);
        instance.Numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
        return [];
    }

    private static JsonObject Describe(CallCenterInstance instance, SkillGroup group) => new()
    {
        ["SkillGroupId"] = group.Id,
        ["SkillGroupName"] = group.Name,
        ["SkillGroupDescription"] = group.Description,
        ["InstanceId"] = instance.Id,
        ["AccQueueName"] = "",
        ["AccSkillGroupName"] = "",
        ["RoutingStrategy"] = 0,
        ["UserCount"] = instance.AgentsOf(group),
        ["OutboundPhoneNumbers"] = Ccc2017Views.BriefOnes(instance, instance.NumbersOf(group)),
    };
}
