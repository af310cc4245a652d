using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Flows, and the only paged view of numbers, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.9 and 3.11.</remarks>
internal sealed class Ccc2017Lookups(CallCenter center)
{
    private const int UsualPageSize = 10;

    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2017Numbers.ApiVersion, "ListContactFlows", Changes: false, ListFlows, "InstanceId"),
        new(Ccc2017Numbers.ApiVersion, "ListPhoneTags", Changes: false, ListTags, "InstanceId") { XmlItem = "PhoneNumber" },
    ];

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
                ["AppliedVersion"] = "1",
                ["PhoneNumbers"] = Ccc2017Views.BriefOnes(instance, instance.Numbers.Where(number => number.ContactFlowId == flow.Id)),
                ["Versions"] = Ccc2017Views.Wrapped("ContactFlowVersion",
                [
                    new JsonObject
                    {
                        ["ContactFlowVersionId"] = $"{flow.Id}-1",
                        ["Version"] = "1",
                        ["ContactFlowVersionDescription"] = "",
                        ["Status"] = "2",
                        ["LockedBy"] = "",
                        ["LastModified"] = "",
                        ["LastModifiedBy"] = "",
                        ["Canvas"] = "",
                        ["Content"] = flow.Definition,
                    },
                ]),
            })),
        };
    }

    private JsonObject ListTags(ApiCall call)
    {
        var page = call.Optional("CurrentPage") is { Length: > 0 } ? Math.Max(Ccc2017Rules.Whole2017(call, "CurrentPage"), 1) : 1;
        var size = call.Optional("PageSize") is { Length: > 0 } ? Math.Clamp(Ccc2017Rules.Whole2017(call, "PageSize"), 1, 100) : UsualPageSize;
        var isOutboundOnly = call.Flag("OutboundOnly", otherwise: false);
        var instance = center.Instance2017(call);
        var groups = call.RepeatList("NumberGroupIds");
        var found = CccRules.InOrder(instance.Numbers, call.Switches)
            .Where(number => number.Number.Contains(call.Text("Number"), StringComparison.Ordinal) && (!isOutboundOnly || number.Usage != "Inbound"))
            .Where(number => groups.Count == 0 || center.NumberGroups.Exists(group => groups.Contains(group.Id) && group.Numbers.Contains(number.Number)))
            .ToList();
        return new JsonObject
        {
            ["PhoneNumbers"] = new JsonObject
            {
                ["List"] = AnswerJson.List((found.Chunk(size).ElementAtOrDefault(page - 1) ?? []).Select(number => Tagged(instance, number))),
                ["PageNumber"] = page,
                ["PageSize"] = size,
                ["TotalCount"] = found.Count,
            },
        };
    }

    private JsonObject Tagged(CallCenterInstance instance, BoundNumber number) => new()
    {
        ["PhoneNumberId"] = number.PhoneNumberId,
        ["Number"] = number.Number,
        ["InstanceId"] = instance.Id,
        ["Usage"] = number.Usage,
        ["ContactFlowId"] = number.ContactFlowId ?? "",
        ["SkillGroupIdList"] = AnswerJson.List(number.SkillGroupIds),
        ["Province"] = center.Owned(number.Number)?.Province ?? "",
        ["City"] = center.Owned(number.Number)?.City ?? "",
        ["Provider"] = center.Owned(number.Number)?.Provider ?? "",
        ["ServiceTag"] = center.Owned(number.Number)?.Tags ?? "",
        ["Concurrency"] = 10,
        ["Type"] = "",
        ["CreateTime"] = number.CreateTime.ToUnixTimeMilliseconds(),
        ["PhoneNumberDescription"] = "",
    };
}
