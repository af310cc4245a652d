using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>What the operations of API version 2017-07-05 have in common.</summary>
/// <remarks>The codes beyond <c>NotExist.Instance</c> are not known; the sheet chose these (alibaba-ccc sheet, 1.5).</remarks>
internal static class Ccc2017Rules
{
    public static CallCenterInstance Instance2017(this CallCenter center, ApiCall call)
    {
        var id = call.Required("InstanceId");
        return center.Instances.Find(instance => instance.Id == id) ?? throw new ApiError(404, "NotExist.Instance", $"The specified Instance does not exist.");
    }

    public static BoundNumber Number2017(this CallCenterInstance instance, string id) =>
        instance.Numbers.Find(number => number.PhoneNumberId == id) ?? throw new ApiError(404, "NotExist.PhoneNumber", $"The specified PhoneNumber does not exist.");

    public static SkillGroup Group2017(this CallCenterInstance instance, string id) =>
        instance.SkillGroups.Find(group => group.Id == id) ?? throw new ApiError(404, "NotExist.SkillGroup", $"The specified SkillGroup does not exist.");

    public static List<string> Groups2017(this CallCenterInstance instance, ApiCall call) =>
        [.. call.RepeatList("SkillGroupId").Select(id => instance.Group2017(id).Id)];

    public static string? Flow2017(this CallCenterInstance instance, ApiCall call)
    {
        var id = call.Optional("ContactFlowId");
        return string.IsNullOrEmpty(id) ? null
            : instance.ContactFlows.Exists(flow => flow.Id == id) ? id
            : throw new ApiError(404, "NotExist.ContactFlow", $"The specified ContactFlow does not exist.");
    }

    /// <summary>The usage of a number to add, whose outbound value the vendor's page misspells (alibaba-ccc sheet, 3.2).</summary>
    public static string AddUsage2017(ApiCall call, SwitchBoard switches)
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
        return accepted ?? throw Invalid("Usage");
    }

    /// <summary>A list of numbers that must have an element; how many it can have is not documented, so the limit of 2020-07-01 holds here too.</summary>
    public static IReadOnlyList<string> RequiredList2017(ApiCall call, string name, SwitchBoard switches)
    {
        var list = call.RepeatList(name);
        var longest = Ccc2020Numbers.LongestList(switches);
        return list.Count == 0 ? throw ApiError.Missing($"{name}.1") : list.Count > longest ? throw ParameterError.Maximum(name, longest) : list;
    }

    public static ApiError Invalid(string parameter) => new(400, $"InvalidParameter.{parameter}", $"The specified {parameter} is not valid.");
}
