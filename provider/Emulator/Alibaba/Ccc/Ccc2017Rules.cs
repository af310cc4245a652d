using System.Globalization;
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
        return center.Instances.Find(instance => instance.Id == id)
            ?? throw new ApiError(Status(call), "NotExist.Instance", $"The specified Instance does not exist.");
    }

    public static BoundNumber Number2017(this CallCenterInstance instance, ApiCall call, string id) =>
        instance.Numbers.Find(number => number.PhoneNumberId == id) ?? throw Missing(call, "PhoneNumber");

    public static SkillGroup Group2017(this CallCenterInstance instance, ApiCall call, string id) =>
        instance.SkillGroups.Find(group => group.Id == id) ?? throw Missing(call, "SkillGroup");

    public static List<string> Groups2017(this CallCenterInstance instance, ApiCall call, bool ignoreUnknown = false) =>
        [.. call.RepeatList("SkillGroupId").Where(id => !ignoreUnknown || instance.SkillGroups.Exists(group => group.Id == id)).Select(id => instance.Group2017(call, id).Id)];

    public static string? Flow2017(this CallCenterInstance instance, ApiCall call, bool ignoreUnknown = false)
    {
        var id = call.Optional("ContactFlowId");
        return string.IsNullOrEmpty(id) ? null
            : instance.ContactFlows.Exists(flow => flow.Id == id) ? id
            : ignoreUnknown ? null
            : throw Missing(call, "ContactFlow");
    }

    public static bool IgnoresUnknown(ApiCall call) => call.Switches.Is(Ccc2017Switches.UnknownReference, "ignore");

    /// <summary>The usage of a number to add, whose outbound value the vendor's page misspells (alibaba-ccc sheet, 3.2).</summary>
    public static string AddUsage2017(ApiCall call)
    {
        var usage = call.Required("Usage");
        var spelling = call.Switches[Ccc2017Switches.OutboundSpelling];
        var accepted = usage switch
        {
            "Inbound" or "Bidirection" => usage,
            "Outbound" when spelling != "outboung-only" => usage,
            "Outboung" when spelling != "outbound-only" => "Outbound",
            _ => null,
        };
        return accepted ?? throw Invalid("Usage");
    }

    /// <summary>A list that must have an element; how many it can have is not documented, so the limit of 2020-07-01 holds here too.</summary>
    public static IReadOnlyList<string> RequiredList2017(ApiCall call, string name)
    {
        var list = call.RepeatList(name);
        var longest = call.Switches.Limit(CccSwitches.MaxListSize);
        return list.Count == 0 ? throw GatewayError.Missing($"{name}.1") : list.Count > longest ? throw ParameterError.Maximum(name, longest) : list;
    }

    public static int Whole2017(ApiCall call, string name) =>
        int.TryParse(call.Required(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Invalid(name);

    public static ApiError Invalid(string parameter) => new(400, $"InvalidParameter.{parameter}", $"The specified {parameter} is not valid.");

    public static ApiError Missing(ApiCall call, string what) => call.Switches.Is(Ccc2017Switches.MissingCode, "InvalidParameter")
        ? Invalid(what)
        : new(Status(call), $"NotExist.{what}", $"The specified {what} does not exist.");

    private static int Status(ApiCall call) => int.Parse(call.Switches[Ccc2017Switches.MissingStatus], CultureInfo.InvariantCulture);
}
