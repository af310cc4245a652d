using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of an instance, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, part 3.</remarks>
internal sealed class Ccc2017Numbers(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-07-05";

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "AddBulkPhoneNumbers", Changes: true, AddBulk),
        new(ApiVersion, "ListPhoneNumbers", Changes: false, List),
        new(ApiVersion, "ModifyPhoneNumber", Changes: true, Modify),
        new(ApiVersion, "RemovePhoneNumber", Changes: true, Remove),
        new(ApiVersion, "ModifySkillGroupOutboundNumbers", Changes: true, ModifyGroup),
    ];

    private JsonObject AddBulk(ApiCall call)
    {
        var instance = Instance(call);
        var usage = AddUsage(call);
        var numbers = call.RepeatList("PhoneNumber");
        if (numbers.Count == 0)
        {
            call.Required("PhoneNumber.1");
        }

        var flow = Flow(instance, call);
        var groups = Groups(instance, call);
        List<string> used = [], arrears = [], failed = [];
        List<JsonObject> added = [];
        foreach (var number in numbers)
        {
            if (center.IsUsed(number))
            {
                used.Add(number);
            }
            else if (center.Pool.Find(candidate => candidate.Number == number) is { InArrears: true })
            {
                arrears.Add(number);
            }
            else if (!center.CanBind(number, usage))
            {
                failed.Add(number);
            }
            else
            {
                var bound = new BoundNumber { Number = number, Usage = usage, ContactFlowId = flow, SkillGroupIds = new(groups, StringComparer.Ordinal), CreateTime = time.GetUtcNow() };
                instance.Numbers.Add(bound);
                added.Add(Describe(instance, bound));
            }
        }

        return new JsonObject
        {
            ["PhoneNumbers"] = new JsonObject { ["PhoneNumber"] = AnswerJson.List(added) },
            ["FailedPhoneNumbers"] = new JsonObject { ["FailedPhoneNumber"] = AnswerJson.List(failed) },
            ["UserdPhoneNumbers"] = new JsonObject { ["UserdPhoneNumber"] = AnswerJson.List(used) },
            ["ArrearagePhoneNumbers"] = new JsonObject { ["ArrearagePhoneNumber"] = AnswerJson.List(arrears) },
        };
    }

    private JsonObject List(ApiCall call)
    {
        var instance = Instance(call);
        var isOutboundOnly = call.Optional("OutboundOnly") is null ? throw new ApiError(400, "MissingOutboundOnly", $"OutboundOnly is mandatory for this action.") : call.Flag("OutboundOnly", false);
        var found = instance.Numbers.Where(number => !isOutboundOnly || number.Usage != "Inbound").OrderBy(number => number.CreateTime);
        return new JsonObject { ["PhoneNumbers"] = new JsonObject { ["PhoneNumber"] = AnswerJson.List(found.Select(number => Describe(instance, number))) } };
    }

    private JsonObject Modify(ApiCall call)
    {
        var instance = Instance(call);
        var number = Number(instance, call.Required("PhoneNumberId"));
        var usage = call.Required("Usage");
        if (!CccRules.Usages.Contains(usage) || (usage != "Inbound" && CccRules.IsInboundOnly(number.Number)))
        {
            throw new ApiError(400, "InvalidParameter.Usage", $"The specified Usage is not valid.");
        }

        var flow = Flow(instance, call);
        var groups = Groups(instance, call);
        var keeps = switches.Is(SwitchCatalog.ModifyAbsent, "keep");
        number.Usage = usage;
        if (!keeps || call.Optional("ContactFlowId") is not null)
        {
            number.ContactFlowId = flow;
        }

        if (!keeps || groups.Count > 0)
        {
            number.SkillGroupIds = new(groups, StringComparer.Ordinal);
        }

        return new JsonObject { ["PhoneNumber"] = Describe(instance, number) };
    }

    private JsonObject Remove(ApiCall call)
    {
        var instance = Instance(call);
        instance.Numbers.Remove(Number(instance, call.Required("PhoneNumberId")));
        return [];
    }

    private JsonObject ModifyGroup(ApiCall call)
    {
        var instance = Instance(call);
        var group = Group(instance, call.Required("SkillGroupId"));
        var numbers = call.RepeatList("OutboundPhoneNumberId").Select(id => Number(instance, id)).Where(number => !CccRules.IsInboundOnly(number.Number)).ToList();
        switch (call.Required("OperationType"))
        {
            case "1":
                numbers.ForEach(number => number.SkillGroupIds.Add(group.Id));
                break;
            case "2":
                numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
                break;
            case "3":
                instance.Numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
                numbers.ForEach(number => number.SkillGroupIds.Add(group.Id));
                break;
            default:
                throw new ApiError(400, "InvalidParameter.OperationType", $"The specified OperationType is not valid.");
        }

        return [];
    }

    private CallCenterInstance Instance(ApiCall call)
    {
        var id = call.Required("InstanceId");
        return center.Instances.Find(instance => instance.Id == id) ?? throw new ApiError(404, "NotExist.Instance", $"The specified Instance does not exist.");
    }

    private static BoundNumber Number(CallCenterInstance instance, string id) =>
        instance.Numbers.Find(number => number.PhoneNumberId == id) ?? throw new ApiError(404, "NotExist.PhoneNumber", $"The specified PhoneNumber does not exist.");

    private static SkillGroup Group(CallCenterInstance instance, string id) =>
        instance.SkillGroups.Find(group => group.Id == id) ?? throw new ApiError(404, "NotExist.SkillGroup", $"The specified SkillGroup does not exist.");

    private static List<string> Groups(CallCenterInstance instance, ApiCall call) => [.. call.RepeatList("SkillGroupId").Select(id => Group(instance, id).Id)];

    private static string? Flow(CallCenterInstance instance, ApiCall call) => call.Optional("ContactFlowId") switch
    {
        null or "" => null,
        var id => instance.ContactFlows.Exists(flow => flow.Id == id) ? id : throw new ApiError(404, "NotExist.ContactFlow", $"The specified ContactFlow does not exist."),
    };

    private string AddUsage(ApiCall call)
    {
        var usage = call.Required("Usage");
        var spelling = switches[SwitchCatalog.OutboundSpelling];
        var accepted = usage switch
        {
            "Inbound" or "Bidirection" => usage,
            "Outbound" when spelling != "outboung-only" => usage,
            "Outboung" when spelling != "outbound-only" => "Outbound",
            _ => null,
        };
        return accepted ?? throw new ApiError(400, "InvalidParameter.Usage", $"The specified Usage is not valid.");
    }

    private JsonObject Describe(CallCenterInstance instance, BoundNumber bound)
    {
        var owned = center.Pool.Find(number => number.Number == bound.Number);
        var item = new JsonObject
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
            ["SkillGroups"] = new JsonObject
            {
                ["SkillGroup"] = AnswerJson.List(instance.SkillGroups.Where(group => bound.SkillGroupIds.Contains(group.Id))
                    .Select(group => new JsonObject { ["SkillGroupId"] = group.Id, ["SkillGroupName"] = group.Name })),
            },
            ["Province"] = owned?.Province ?? "",
            ["City"] = owned?.City ?? "",
        };
        if (instance.ContactFlows.Find(flow => flow.Id == bound.ContactFlowId) is { } bindFlow)
        {
            item["ContactFlow"] = new JsonObject { ["ContactFlowId"] = bindFlow.Id, ["ContactFlowName"] = bindFlow.Name, ["InstanceId"] = instance.Id, ["Type"] = "0" };
        }

        return item;
    }
}
