using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Flows, instances and the account's free numbers, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.11 to 4.13.</remarks>
internal sealed class Ccc2020Lookups(CallCenter center, SwitchBoard switches)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListContactFlows", Changes: false, ListFlows),
        new(Ccc2020Numbers.ApiVersion, "GetInstance", Changes: false, GetInstance),
        new(Ccc2020Numbers.ApiVersion, "ListInstances", Changes: false, ListInstances),
        new(Ccc2020Numbers.ApiVersion, "ListUnassignedNumbers", Changes: false, ListUnassigned),
    ];

    private JsonObject ListFlows(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var type = call.Optional("Type") ?? "";
        var pattern = call.Optional("SearchPattern") ?? "";
        var found = instance.ContactFlows
            .Where(flow => type.Length == 0 || flow.Type == type)
            .Where(flow => flow.Name.Contains(pattern, StringComparison.Ordinal) || flow.Description.Contains(pattern, StringComparison.Ordinal)).ToList();
        return page.Answer(found, flow => new JsonObject
        {
            ["ContactFlowId"] = flow.Id,
            ["Name"] = flow.Name,
            ["Description"] = flow.Description,
            ["Type"] = flow.Type,
            ["InstanceId"] = instance.Id,
            ["Published"] = flow.Published,
            ["NumberList"] = AnswerJson.List(instance.Numbers.Where(number => number.ContactFlowId == flow.Id).Select(number => number.Number)),
        });
    }

    private JsonObject GetInstance(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var data = Describe(instance);
        var shown = int.TryParse(switches[SwitchCatalog.InstanceNumberCap], NumberStyles.None, CultureInfo.InvariantCulture, out var cap) ? cap : int.MaxValue;
        data["NumberList"] = AnswerJson.List(instance.Numbers.Take(shown).Select(number => new JsonObject
        {
            ["Number"] = number.Number,
            ["InstanceId"] = instance.Id,
            ["Usage"] = number.Usage,
            ["Active"] = center.IsActive(number.Number),
            ["ContactFlowId"] = number.ContactFlowId ?? "",
            ["Province"] = center.Owned(number.Number)?.Province ?? "",
            ["City"] = center.Owned(number.Number)?.City ?? "",
            ["UserId"] = number.UserId ?? "",
            ["SkillGroups"] = AnswerJson.List(instance.SkillGroups.Where(group => number.SkillGroupIds.Contains(group.Id)).Select(group => new JsonObject
            {
                ["SkillGroupId"] = group.Id,
                ["Name"] = group.Name,
                ["DisplayName"] = group.DisplayName,
                ["Description"] = "",
                ["InstanceId"] = instance.Id,
                ["PhoneNumberCount"] = instance.Numbers.Count(other => other.SkillGroupIds.Contains(group.Id)),
                ["UserCount"] = 0,
            })),
        }));
        return new JsonObject { ["Data"] = data };
    }

    private JsonObject ListInstances(ApiCall call) => Paging.Of(call, switches).Answer(center.Instances, instance =>
    {
        var item = Describe(instance);
        item["NumberList"] = AnswerJson.List(instance.Numbers.Select(number => new JsonObject { ["Number"] = number.Number }));
        return item;
    });

    private JsonObject ListUnassigned(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var pattern = call.Optional("SearchPattern") ?? "";
        var found = center.Unassigned.Where(number => number.Number.Contains(pattern, StringComparison.Ordinal)).OrderBy(number => number.Number, StringComparer.Ordinal).ToList();
        return page.Answer(found, number => new JsonObject { ["Number"] = number.Number, ["Province"] = number.Province, ["City"] = number.City });
    }

    private static JsonObject Describe(CallCenterInstance instance) => new()
    {
        ["Id"] = instance.Id,
        ["Name"] = instance.Name,
        ["DomainName"] = instance.Id,
        ["Description"] = "",
        ["Status"] = instance.Status,
    };
}
