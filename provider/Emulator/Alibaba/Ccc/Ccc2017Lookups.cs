using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Skill groups, flows and instances, API version 2017-07-05. Nothing is paged.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.8 to 3.10.</remarks>
internal sealed class Ccc2017Lookups(CallCenter center)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2017Numbers.ApiVersion, "ListSkillGroups", Changes: false, ListGroups),
        new(Ccc2017Numbers.ApiVersion, "ListContactFlows", Changes: false, ListFlows),
        new(Ccc2017Numbers.ApiVersion, "GetInstance", Changes: false, call => new JsonObject { ["Instance"] = Describe(center.Instance2017(call)) }),
        new(Ccc2017Numbers.ApiVersion, "ListInstancesOfUser", Changes: false, ListInstances),
    ];

    private JsonObject ListGroups(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var (ids, names) = (call.RepeatList("SkillGroupId"), call.RepeatList("SkillGroupName"));
        var found = instance.SkillGroups.Where(group => (ids.Count == 0 || ids.Contains(group.Id)) && (names.Count == 0 || names.Contains(group.Name)));
        return new JsonObject
        {
            ["SkillGroups"] = Ccc2017Views.Wrapped("SkillGroup", found.Select(group => new JsonObject
            {
                ["SkillGroupId"] = group.Id,
                ["SkillGroupName"] = group.Name,
                ["SkillGroupDescription"] = "",
                ["InstanceId"] = instance.Id,
                ["UserCount"] = 0,
                ["OutboundPhoneNumbers"] = Numbers(instance, instance.Numbers.Where(number => number.SkillGroupIds.Contains(group.Id))),
            })),
        };
    }

    private JsonObject ListFlows(ApiCall call)
    {
        var instance = center.Instance2017(call);
        return new JsonObject
        {
            ["ContactFlows"] = Ccc2017Views.Wrapped("ContactFlow", instance.ContactFlows.Select(flow => new JsonObject
            {
                ["ContactFlowId"] = flow.Id,
                ["ContactFlowName"] = flow.Name,
                ["ContactFlowDescription"] = flow.Description,
                ["InstanceId"] = instance.Id,
                ["Type"] = "0",
                ["PhoneNumbers"] = Numbers(instance, instance.Numbers.Where(number => number.ContactFlowId == flow.Id)),
                ["Versions"] = Ccc2017Views.Wrapped("ContactFlowVersion", []),
            })),
        };
    }

    private JsonObject ListInstances(ApiCall call) => new()
    {
        ["Instances"] = Ccc2017Views.Wrapped("CallCenterInstance", center.Instances.Select(Describe)),
    };

    private static JsonObject Describe(CallCenterInstance instance) => new()
    {
        ["InstanceId"] = instance.Id,
        ["InstanceName"] = instance.Name,
        ["InstanceDescription"] = "",
        ["DomainName"] = instance.Name,
        ["Status"] = instance.Status,
        ["Admin"] = Ccc2017Views.Wrapped("User", []),
        ["PhoneNumbers"] = Numbers(instance, instance.Numbers),
    };

    private static JsonObject Numbers(CallCenterInstance instance, IEnumerable<BoundNumber> numbers) =>
        Ccc2017Views.Wrapped("PhoneNumber", numbers.Select(number => Ccc2017Views.Brief(instance, number)));
}
