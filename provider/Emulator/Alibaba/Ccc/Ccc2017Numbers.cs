using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of an instance, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.2 to 3.6.</remarks>
internal sealed class Ccc2017Numbers(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-07-05";

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "AddBulkPhoneNumbers", Changes: true, AddBulk, "InstanceId", "Usage"),
        new(ApiVersion, "AddPhoneNumber", Changes: true, Add, "InstanceId", "PhoneNumber", "Usage"),
        new(ApiVersion, "ListPhoneNumbers", Changes: false, List, "InstanceId", "OutboundOnly"),
        new(ApiVersion, "ModifyPhoneNumber", Changes: true, Modify, "InstanceId", "PhoneNumberId", "Usage"),
        new(ApiVersion, "RemovePhoneNumber", Changes: true, Remove, "InstanceId", "PhoneNumberId"),
    ];

    private JsonObject AddBulk(ApiCall call)
    {
        var usage = Ccc2017Rules.AddUsage2017(call);
        var listed = Ccc2017Rules.RequiredList2017(call, "PhoneNumber");
        var instance = center.Instance2017(call);
        var flow = instance.Flow2017(call, Ccc2017Rules.IgnoresUnknown(call));
        var groups = instance.Groups2017(call, Ccc2017Rules.IgnoresUnknown(call));
        var numbers = listed.Distinct(StringComparer.Ordinal).ToList();
        var failing = call.Failing(numbers);
        var fates = numbers.ToLookup(number => failing.Contains(number) ? Fate.Failed : FateOf(instance, number, usage), StringComparer.Ordinal);
        if (numbers.Count > 0 && !fates[Fate.Added].Any() && switches.Is(Ccc2017Switches.BulkAllFailed, "error-400"))
        {
            throw Ccc2017Rules.Invalid("PhoneNumber");
        }

        var added = fates[Fate.Added].Select(number => Bind(instance, number, usage, flow, groups)).ToList();
        var repeated = switches.Is(Ccc2017Switches.Repeated, "failed-list") ? listed.GroupBy(number => number).SelectMany(same => same.Skip(1)) : [];
        var shown = switches.Is(Ccc2017Switches.BulkContent, "all") ? instance.Numbers : added;
        return new JsonObject
        {
            ["PhoneNumbers"] = Ccc2017Views.Wrapped("PhoneNumber", shown.Select(number => Ccc2017Views.WithFlowAndGroups(instance, number, switches))),
            ["FailedPhoneNumbers"] = new JsonObject { ["FailedPhoneNumber"] = AnswerJson.List(fates[Fate.Failed].Concat(repeated)) },
            ["UserdPhoneNumbers"] = new JsonObject { ["UserdPhoneNumber"] = AnswerJson.List(fates[Fate.Used]) },
            ["ArrearagePhoneNumbers"] = new JsonObject { ["ArrearagePhoneNumber"] = AnswerJson.List(fates[Fate.InArrears]) },
        };
    }

    /// <summary>The list that a number of a bulk call lands in.</summary>
    private string FateOf(CallCenterInstance instance, string number, string usage)
    {
        string FailedOr400(string name) => switches.Is(name, "failed-list") ? Fate.Failed : throw Ccc2017Rules.Invalid("PhoneNumber");
        return center.IsUsed(number) ? instance.Find(number) is not null && switches.Is(Ccc2017Switches.AddExisting, "failed-list") ? Fate.Failed : Fate.Used
            : center.Owned(number) is null ? FailedOr400(Ccc2017Switches.NotOwned)
            : !center.IsActive(number) ? Fate.InArrears
            : center.CanBind(number, usage) ? Fate.Added
            : FailedOr400(Ccc2017Switches.HotlineUsage);
    }

    private JsonObject Add(ApiCall call)
    {
        var usage = Ccc2017Rules.AddUsage2017(call);
        var number = call.Required("PhoneNumber");
        var instance = center.Instance2017(call);
        var flow = instance.Flow2017(call);
        if (center.IsUsed(number))
        {
            throw new ApiError(int.Parse(switches[Ccc2017Switches.AddExistingOne], CultureInfo.InvariantCulture), "AlreadyExist.PhoneNumber", $"The specified PhoneNumber is in use.");
        }

        return center.CanBind(number, usage)
            ? new JsonObject { ["PhoneNumber"] = Ccc2017Views.WithFlow(instance, Bind(instance, number, usage, flow, []), switches) }
            : throw (switches.Is(Ccc2017Switches.UnavailableOne, "NotExist") ? Ccc2017Rules.Missing(call, "PhoneNumber") : Ccc2017Rules.Invalid("PhoneNumber"));
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
        if (switches.Is(Ccc2017Switches.PhoneNumberId, "same") && center.FormerPhoneNumberIds.TryGetValue(number, out var former))
        {
            bound.PhoneNumberId = former;
        }

        instance.Numbers.Add(bound);
        return bound;
    }

    private JsonObject List(ApiCall call)
    {
        var isOutboundOnly = bool.TryParse(call.Required("OutboundOnly"), out var flag) ? flag : throw Ccc2017Rules.Invalid("OutboundOnly");
        var instance = center.Instance2017(call);
        var found = CccRules.InOrder(instance.Numbers, switches).Where(number => !isOutboundOnly || number.Usage != "Inbound").Take(switches.Limit(Ccc2017Switches.ListCap));
        return new JsonObject { ["PhoneNumbers"] = Ccc2017Views.Wrapped("PhoneNumber", found.Select(number => Ccc2017Views.Listed(center, instance, number, switches))) };
    }

    private JsonObject Modify(ApiCall call)
    {
        var usage = call.Required("Usage");
        var instance = center.Instance2017(call);
        var number = instance.Number2017(call, call.Required("PhoneNumberId"));
        if (!CccRules.Usages.Contains(usage) || (usage != "Inbound" && CccRules.IsInboundOnly(number.Number)))
        {
            throw Ccc2017Rules.Invalid("Usage");
        }

        var flow = instance.Flow2017(call);
        var groups = instance.Groups2017(call);
        var keeps = switches.Is(CccSwitches.ModifyAbsent, "keep");
        number.Usage = usage;
        if (!keeps || call.Optional("ContactFlowId") is not null)
        {
            number.ContactFlowId = flow;
        }

        if (!keeps || groups.Count > 0)
        {
            var kept = switches.Is(Ccc2017Switches.ModifyGroups, "extend") ? number.SkillGroupIds : [];
            number.SkillGroupIds = new(kept.Union(groups), StringComparer.Ordinal);
        }

        return new JsonObject { ["PhoneNumber"] = Ccc2017Views.WithFlowAndGroups(instance, number, switches) };
    }

    private JsonObject Remove(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var id = call.Required("PhoneNumberId");
        if (switches.Is(Ccc2017Switches.RemoveMissing, "ignore") && !instance.Numbers.Exists(number => number.PhoneNumberId == id))
        {
            return [];
        }

        var number = instance.Number2017(call, id);
        if (number.IsAssociated && switches.Is(Ccc2017Switches.RemoveAssociated, "refused"))
        {
            throw Ccc2017Rules.Invalid("PhoneNumberId");
        }

        center.FormerPhoneNumberIds[number.Number] = number.PhoneNumberId;
        instance.Numbers.Remove(number);
        return [];
    }

    private static class Fate
    {
        public const string Added = "added";
        public const string Used = "used";
        public const string InArrears = "in arrears";
        public const string Failed = "failed";
    }
}
