using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of an instance, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.2 to 3.7.</remarks>
internal sealed class Ccc2017Numbers(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-07-05";

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "AddBulkPhoneNumbers", Changes: true, AddBulk),
        new(ApiVersion, "AddPhoneNumber", Changes: true, Add),
        new(ApiVersion, "ListPhoneNumbers", Changes: false, List),
        new(ApiVersion, "ModifyPhoneNumber", Changes: true, Modify),
        new(ApiVersion, "RemovePhoneNumber", Changes: true, Remove),
        new(ApiVersion, "ModifySkillGroupOutboundNumbers", Changes: true, ModifyGroup),
    ];

    private JsonObject AddBulk(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var usage = Ccc2017Rules.AddUsage2017(call, switches);
        var numbers = Ccc2017Rules.RequiredList2017(call, "PhoneNumber", switches);
        var flow = instance.Flow2017(call);
        var groups = instance.Groups2017(call);
        List<string> used = [], arrears = [], failed = [];
        List<BoundNumber> added = [];
        foreach (var number in numbers)
        {
            if (center.IsUsed(number))
            {
                used.Add(number);
            }
            else if (!center.IsActive(number))
            {
                arrears.Add(number);
            }
            else if (!center.CanBind(number, usage))
            {
                failed.Add(number);
            }
            else
            {
                added.Add(Bind(instance, number, usage, flow, groups));
            }
        }

        var shown = switches.Is(SwitchCatalog.BulkContent, "all") ? instance.Numbers : added;
        return new JsonObject
        {
            ["PhoneNumbers"] = Ccc2017Views.Wrapped("PhoneNumber", shown.Select(number => Ccc2017Views.WithFlowAndGroups(instance, number))),
            ["FailedPhoneNumbers"] = new JsonObject { ["FailedPhoneNumber"] = AnswerJson.List(failed) },
            ["UserdPhoneNumbers"] = new JsonObject { ["UserdPhoneNumber"] = AnswerJson.List(used) },
            ["ArrearagePhoneNumbers"] = new JsonObject { ["ArrearagePhoneNumber"] = AnswerJson.List(arrears) },
        };
    }

    private JsonObject Add(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var usage = Ccc2017Rules.AddUsage2017(call, switches);
        var number = call.Required("PhoneNumber");
        var flow = instance.Flow2017(call);
        if (center.IsUsed(number))
        {
            throw new ApiError(409, "AlreadyExist.PhoneNumber", $"The specified PhoneNumber is in use.");
        }

        return center.CanBind(number, usage)
            ? new JsonObject { ["PhoneNumber"] = Ccc2017Views.WithFlow(instance, Bind(instance, number, usage, flow, [])) }
            : throw Ccc2017Rules.Invalid("PhoneNumber");
    }

    private BoundNumber Bind(CallCenterInstance instance, string number, string usage, string? flow, IEnumerable<string> groups)
    {
        var bound = new BoundNumber
        {
            Number = number,
            Usage = usage,
            ContactFlowId = flow,
            SkillGroupIds = new(groups, StringComparer.Ordinal),
            CreateTime = time.GetUtcNow(),
        };
        instance.Numbers.Add(bound);
        return bound;
    }

    private JsonObject List(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var isOutboundOnly = call.FlagOrNone("OutboundOnly") ?? throw ApiError.Missing("OutboundOnly");
        var found = instance.Numbers.Where(number => !isOutboundOnly || number.Usage != "Inbound").OrderBy(number => number.CreateTime);
        return new JsonObject { ["PhoneNumbers"] = Ccc2017Views.Wrapped("PhoneNumber", found.Select(number => Ccc2017Views.Listed(center, instance, number))) };
    }

    private JsonObject Modify(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var number = instance.Number2017(call.Required("PhoneNumberId"));
        var usage = call.Required("Usage");
        if (!CccRules.Usages.Contains(usage) || (usage != "Inbound" && CccRules.IsInboundOnly(number.Number)))
        {
            throw Ccc2017Rules.Invalid("Usage");
        }

        var flow = instance.Flow2017(call);
        var groups = instance.Groups2017(call);
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

        return new JsonObject { ["PhoneNumber"] = Ccc2017Views.WithFlowAndGroups(instance, number) };
    }

    private JsonObject Remove(ApiCall call)
    {
        var instance = center.Instance2017(call);
        instance.Numbers.Remove(instance.Number2017(call.Required("PhoneNumberId")));
        return [];
    }

    private JsonObject ModifyGroup(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var group = instance.Group2017(call.Required("SkillGroupId"));
        var operation = call.Required("OperationType");
        var numbers = Ccc2017Rules.RequiredList2017(call, "OutboundPhoneNumberId", switches)
            .Select(instance.Number2017).Where(number => !CccRules.IsInboundOnly(number.Number)).ToList();
        switch (operation)
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
                throw Ccc2017Rules.Invalid("OperationType");
        }

        return [];
    }
}
