using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>What both API versions of the call center hold to, and where the things are that calls of 2020-07-01 name.</summary>
internal static class CccRules
{
    public static readonly string[] Usages = ["Inbound", "Outbound", "Bidirection"];

    /// <summary>Whether calls cannot go out from a number: those that begin with 400 (alibaba-ccc sheet, part 2).</summary>
    public static bool IsInboundOnly(string number) => number.StartsWith("400", StringComparison.Ordinal);

    public static bool IsNumber(string number, SwitchBoard switches) =>
        switches.Is(CccSwitches.NumberPattern, "any") ? number.Length > 0 : number.Length is >= 3 and <= 20 && number.All(char.IsAsciiDigit);

    public static CallCenterInstance Instance2020(this CallCenter center, ApiCall call)
    {
        if (center.Disabled)
        {
            throw new ApiError(403, "AbnormalService.Disabled", $"Service abnormal. Call center service of {call.Key.AccessKeyId} is not enabled.");
        }

        var id = call.Required("InstanceId");
        var instance = center.Instances.Find(instance => instance.Id == id) ?? throw new ApiError(404, "NotExists.InstanceId", $"The specified instance {id} does not exist.");
        return instance.Status switch
        {
            "STOPPED" => throw new ApiError(403, "AbnormalService.Ceased", $"Service abnormal. The instance {id} is stopped."),
            "CREATING" => throw new ApiError(403, "AbnormalService.Creating", $"Service abnormal. The instance {id} is being created."),
            _ => instance,
        };
    }

    public static SkillGroup Group2020(this CallCenterInstance instance, string id) =>
        instance.SkillGroups.Find(group => group.Id == id)
        ?? throw new ApiError(404, "NotExists.SkillGroupId", $"The skill group ID {id} does not exist in instance {instance.Id}.");

    /// <summary>A group that is looked up by itself, where it is not told how one that does not exist is refused.</summary>
    public static SkillGroup NamedGroup2020(this CallCenterInstance instance, string id, string parameter, SwitchBoard switches) =>
        switches.Is(CccSwitches.UnknownGroup, "error-400") && !instance.SkillGroups.Exists(group => group.Id == id)
            ? throw ParameterError.Invalid(parameter, $"The skill group {id} does not exist")
            : instance.Group2020(id);

    public static BoundNumber Number2020(this CallCenterInstance instance, string number) =>
        instance.Find(number) ?? throw new ApiError(404, "NotExists.Number", $"The specified number {number} does not exist in instance {instance.Id}.");

    public static ContactFlow Flow2020(this CallCenterInstance instance, string id) =>
        instance.ContactFlows.Find(flow => flow.Id == id)
        ?? throw new ApiError(404, "NotExists.ContactFlowId", $"The contact flow {id} does not exist in instance {instance.Id}.");

    public static Agent Agent2020(this CallCenterInstance instance, string id) =>
        instance.Agents.Find(agent => agent.UserId == id) ?? throw new ApiError(404, "NotExists.UserId", $"The user {id} does not exist in instance {instance.Id}.");

    public static string Usage2020(ApiCall call)
    {
        var usage = call.Required("Usage");
        return Usages.Contains(usage) ? usage : throw ParameterError.Enumeration("Usage", Usages);
    }

    /// <summary>The flow that a call binds: null where the parameter is absent, blank where it is to be none.</summary>
    public static string? BoundFlow2020(this CallCenterInstance instance, ApiCall call)
    {
        var id = call.Optional("ContactFlowId");
        if (string.IsNullOrEmpty(id))
        {
            return id;
        }

        if (call.Switches.Is(CccSwitches.UnknownFlow, "ignore") && !instance.ContactFlows.Exists(flow => flow.Id == id))
        {
            return "";
        }

        var flow = instance.Flow2020(id);
        return call.Switches.Is(CccSwitches.StrictFlows, "on") && flow is not { Type: "MAIN_FLOW", Published: true }
            ? throw ParameterError.Invalid("ContactFlowId", "Only a published main flow can be bound")
            : id;
    }

    /// <summary>The numbers of an instance that a list's filters let through, in order.</summary>
    public static IEnumerable<BoundNumber> Filtered2020(this CallCenter center, CallCenterInstance instance, ApiCall call)
    {
        var active = call.FlagOrNone("Active");
        return InOrder(instance.Numbers, call.Switches).Where(number => Matches(number.Number, call) && (active is null || active == center.IsActive(number.Number)));
    }

    /// <summary>Whether a search pattern finds a number.</summary>
    public static bool Matches(string number, ApiCall call) => call.Switches.Is(CccSwitches.SearchPattern, "prefix")
        ? number.StartsWith(call.Text("SearchPattern"), StringComparison.Ordinal)
        : number.Contains(call.Text("SearchPattern"), StringComparison.Ordinal);

    public static IEnumerable<BoundNumber> InOrder(IEnumerable<BoundNumber> numbers, SwitchBoard switches) => switches.Is(CccSwitches.ListOrder, "number")
        ? numbers.OrderBy(number => number.Number, StringComparer.Ordinal)
        : numbers.OrderBy(number => number.CreateTime).ThenBy(number => number.Number, StringComparer.Ordinal);

    /// <summary>Whether a number of the pool can be bound with a usage.</summary>
    public static bool CanBind(this CallCenter center, string number, string usage) =>
        center.Owned(number) is { InArrears: false }
        && !center.IsUsed(number)
        && (usage == "Inbound" || !IsInboundOnly(number));
}
