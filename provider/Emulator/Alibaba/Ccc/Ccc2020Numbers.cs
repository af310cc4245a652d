using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of an instance, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.1 to 4.4.</remarks>
internal sealed class Ccc2020Numbers(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2020-07-01";

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "AddPhoneNumbers", Changes: true, Add, "InstanceId", "Usage") { XmlItem = "Number" },
        new(ApiVersion, "ListPhoneNumbers", Changes: false, List, "InstanceId") { XmlItem = "PhoneNumber", Blanks = Blanks.Empty },
        new(ApiVersion, "ModifyPhoneNumber", Changes: true, Modify, "InstanceId", "Number", "Usage"),
        new(ApiVersion, "RemovePhoneNumbers", Changes: true, Remove, "InstanceId", "NumberList") { XmlItem = "Number" },
    ];

    private JsonObject Add(ApiCall call)
    {
        var usage = CccRules.Usage2020(call);
        var (listed, groupId) = (call.JsonList("NumberList", switches.Limit(CccSwitches.MaxListSize)), call.Text("NumberGroupId"));
        if (listed is null && groupId.Length == 0 && switches.Is(CccSwitches.AddNothing, "error-400"))
        {
            throw ParameterError.Empty("NumberList");
        }

        if (listed is not null && groupId.Length > 0 && switches.Is(CccSwitches.ListAndGroup, "error-400"))
        {
            throw ParameterError.Invalid("NumberGroupId", "It cannot come together with NumberList");
        }

        var instance = center.Instance2020(call);
        IReadOnlyList<string> numbers = [.. (listed ?? []).Union(groupId.Length > 0 ? Group(groupId).Numbers : [])];
        var flow = instance.BoundFlow2020(call);
        CheckAll(instance, numbers, usage);
        var failing = call.Failing(numbers);
        var failed = numbers.Where(number => failing.Contains(number) || !center.CanBind(number, usage)).ToList();
        instance.Numbers.AddRange(numbers.Except(failed).Select(number => new BoundNumber
        {
            Number = number,
            Usage = usage,
            ContactFlowId = usage == "Outbound" || string.IsNullOrEmpty(flow) ? null : flow,
            CreateTime = time.GetUtcNow(),
        }));
        return new JsonObject { ["Data"] = CccLists.FailureList(failed, switches) };
    }

    private NumberGroup Group(string id) =>
        center.NumberGroups.Find(group => group.Id == id) ?? throw ParameterError.Invalid("NumberGroupId", $"The number group {id} does not exist");

    /// <summary>What refuses a whole call.</summary>
    private void CheckAll(CallCenterInstance instance, IReadOnlyList<string> numbers, string usage)
    {
        if (switches.Is(CccSwitches.AddExisting, "conflict-409") && numbers.FirstOrDefault(number => instance.Find(number) is not null) is { } present)
        {
            throw new ApiError(409, "AlreadyExists.PhoneNumber", $"The specified number {present} already exists in the instance.");
        }

        if (switches.Is(CccSwitches.AddUnavailable, "error-400")
            && numbers.FirstOrDefault(number => instance.Find(number) is null && !center.CanBind(number, usage)) is { } unavailable)
        {
            throw ParameterError.Invalid("NumberList", $"{unavailable} cannot be added");
        }

        var most = switches.Limit(CccSwitches.MaxNumbers);
        if (instance.Numbers.Count + numbers.Count(number => center.CanBind(number, usage)) > most)
        {
            throw ParameterError.Maximum("NumberList", most);
        }
    }

    private JsonObject List(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var usage = string.IsNullOrEmpty(call.Optional("Usage")) ? null : CccRules.Usage2020(call);
        var instance = center.Instance2020(call);
        var found = center.Filtered2020(instance, call).Where(number => usage is null || number.Usage == usage).ToList();
        var answer = page.Answer(found, number => Ccc2020Views.Listed(center, instance, number, switches));
        if (switches.Is(CccSwitches.TopLevelPaging, "present"))
        {
            (answer["PageNumber"], answer["PageSize"]) = (page.Number, page.Size);
        }

        return answer;
    }

    private JsonObject Modify(ApiCall call)
    {
        var usage = CccRules.Usage2020(call);
        var instance = center.Instance2020(call);
        var number = instance.Number2020(call.Required("Number"));
        var flow = instance.BoundFlow2020(call);
        if (usage != "Inbound" && CccRules.IsInboundOnly(number.Number))
        {
            throw switches.Is(CccSwitches.HotlineUsage, "Parameter.Enumeration")
                ? ParameterError.Enumeration("Usage", ["Inbound"])
                : ParameterError.Invalid("Usage", "The number takes incoming calls only");
        }

        if (usage == "Inbound" && number.Usage != usage && switches.Is(CccSwitches.UsageChangeGroups, "dropped"))
        {
            number.SkillGroupIds.Clear();
        }

        number.Usage = usage;
        var keeps = flow is null && switches.Is(CccSwitches.ModifyAbsent, "keep");
        var wanted = keeps ? number.ContactFlowId : string.IsNullOrEmpty(flow) ? null : flow;
        number.ContactFlowId = usage == "Outbound" && switches.Is(CccSwitches.OutboundFlow, "cleared") ? null : wanted;
        return [];
    }

    private JsonObject Remove(ApiCall call)
    {
        var force = call.Flag("Force", otherwise: false);
        var numbers = call.Numbers();
        var instance = center.Instance2020(call);
        var missing = numbers.Where(number => instance.Find(number) is null).ToList();
        if (missing.Count > 0 && switches.Is(CccSwitches.RemoveMissing, "not-found-404"))
        {
            instance.Number2020(missing[0]);
        }

        var held = numbers.Where(number => instance.Find(number) is { IsAssociated: true } && !force).ToList();
        if (held.Count > 0 && switches.Is(CccSwitches.RemoveAssociated, "error-400"))
        {
            throw ParameterError.Invalid("NumberList", $"{held[0]} is associated");
        }

        var failing = call.Failing(numbers);
        instance.Numbers.RemoveAll(bound => numbers.Contains(bound.Number) && !held.Contains(bound.Number) && !failing.Contains(bound.Number));
        var failed = numbers.Where(number => failing.Contains(number) || held.Contains(number) || (missing.Contains(number) && !switches.Is(CccSwitches.RemoveMissing, "ignore")));
        var list = CccLists.FailureList([.. failed], switches);
        return switches.Is(CccSwitches.RemoveAnswer, "data")
            ? new JsonObject { ["Data"] = list, ["Params"] = new JsonArray() }
            : new JsonObject { ["Data"] = "", ["FailureList"] = list, ["Params"] = new JsonArray() };
    }
}
