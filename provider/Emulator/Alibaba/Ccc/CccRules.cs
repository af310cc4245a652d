using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>What both API versions of the call center hold to.</summary>
internal static class CccRules
{
    public static readonly string[] Usages = ["Inbound", "Outbound", "Bidirection"];

    /// <summary>Whether calls cannot go out from a number: those that begin with 400 (alibaba-ccc sheet, part 2).</summary>
    public static bool IsInboundOnly(string number) => number.StartsWith("400", StringComparison.Ordinal);

    public static CallCenterInstance Instance2020(this CallCenter center, ApiCall call)
    {
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

    public static BoundNumber Number2020(this CallCenterInstance instance, string number) =>
        instance.Find(number) ?? throw new ApiError(404, "NotExists.Number", $"The specified number {number} does not exist in instance {instance.Id}.");

    public static string Usage2020(ApiCall call)
    {
        var usage = call.Required("Usage");
        return Usages.Contains(usage)
            ? usage
            : throw ParameterError.Enumeration("Usage", Usages);
    }

    public static string? Flow2020(this CallCenterInstance instance, ApiCall call)
    {
        var id = call.Optional("ContactFlowId");
        return string.IsNullOrEmpty(id) || instance.ContactFlows.Exists(flow => flow.Id == id)
            ? id
            : throw new ApiError(404, "NotExists.ContactFlowId", $"The contact flow {id} does not exist in instance {instance.Id}.");
    }

    /// <summary>The numbers of an instance that a list's filters let through, in the order of binding.</summary>
    public static IEnumerable<BoundNumber> Filtered2020(this CallCenter center, CallCenterInstance instance, ApiCall call)
    {
        var pattern = call.Optional("SearchPattern") ?? "";
        var active = call.FlagOrNone("Active");
        return instance.Numbers
            .Where(number => number.Number.Contains(pattern, StringComparison.Ordinal) && (active is null || active == center.IsActive(number.Number)))
            .OrderBy(number => number.CreateTime).ThenBy(number => number.Number, StringComparer.Ordinal);
    }

    /// <summary>The numbers that failed; as a text, none is the word for nothing (alibaba-ccc sheet, 1.4).</summary>
    public static JsonNode FailureList(IReadOnlyList<string> numbers, SwitchBoard switches)
    {
        var list = AnswerJson.List(numbers);
        return switches.Is(SwitchCatalog.FailureList, "array") ? list : numbers.Count == 0 ? "无" : list.ToJsonString();
    }

    /// <summary>Whether a number of the pool can be bound with a usage.</summary>
    public static bool CanBind(this CallCenter center, string number, string usage) =>
        center.Owned(number) is { InArrears: false }
        && !center.IsUsed(number)
        && (usage == "Inbound" || !IsInboundOnly(number));
}
