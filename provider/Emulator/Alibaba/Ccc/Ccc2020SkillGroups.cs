using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Skill groups, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.10.</remarks>
internal sealed partial class Ccc2020SkillGroups(CallCenter center, SwitchBoard switches)
{
    private static readonly string[] MediaTypes = ["Audio", "Chat", "Video"];

    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListSkillGroups", Changes: false, List, "InstanceId") { XmlItem = "SkillGroup" },
        new(Ccc2020Numbers.ApiVersion, "ListBriefSkillGroups", Changes: false, List, "InstanceId") { XmlItem = "SkillGroup", Blanks = Blanks.Blank },
        new(Ccc2020Numbers.ApiVersion, "GetSkillGroup", Changes: false, Get, "InstanceId", "SkillGroupId") { Blanks = Blanks.Both },
        new(Ccc2020Numbers.ApiVersion, "CreateSkillGroup", Changes: true, Create, "InstanceId", "Name", "DisplayName") { Blanks = Blanks.Blank },
        new(Ccc2020Numbers.ApiVersion, "ModifySkillGroup", Changes: true, Modify, "InstanceId", "SkillGroupId"),
        new(Ccc2020Numbers.ApiVersion, "DeleteSkillGroup", Changes: true, Delete, "InstanceId", "SkillGroupId") { Blanks = Blanks.Both },
    ];

    private JsonObject List(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var media = MediaType(call) ?? (switches.Is(CccSwitches.MediaTypeAbsent, "audio") ? "AUDIO" : null);
        var instance = center.Instance2020(call);
        var pattern = call.Text("SearchPattern");
        var found = instance.SkillGroups
            .Where(group => media is null || group.MediaType == media)
            .Where(group => group.Name.Contains(pattern, StringComparison.Ordinal) || group.DisplayName.Contains(pattern, StringComparison.Ordinal)).ToList();
        return page.Answer(found, group => new JsonObject
        {
            ["SkillGroupId"] = group.Id,
            ["SkillGroupName"] = group.Name,
            ["DisplayName"] = group.DisplayName,
            ["Description"] = group.Description,
            ["InstanceId"] = instance.Id,
            ["MediaType"] = group.MediaType,
            ["PhoneNumberCount"] = instance.NumbersOf(group).Count(),
            ["UserCount"] = instance.AgentsOf(group),
        });
    }

    private JsonObject Get(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var group = instance.NamedGroup2020(call.Required("SkillGroupId"), "SkillGroupId", switches);
        var data = Describe(instance, group);
        data["DisplayName"] = group.DisplayName;
        return new JsonObject { ["Data"] = data };
    }

    private JsonObject Create(ApiCall call)
    {
        var (name, media) = (call.Required("Name"), MediaType(call) ?? "AUDIO");
        if (!NamePattern().IsMatch(name))
        {
            throw ParameterError.Format("Name", "It begins with a letter and has 1 to 32 letters, digits, _ and -.");
        }

        var instance = center.Instance2020(call);
        var id = switches.Is(CccSwitches.GroupIdForm, "name@instance") ? $"{name}@{instance.Id}" : $"skg-{name}@{instance.Id}";
        if (instance.SkillGroups.Exists(group => group.Id == id || group.Name == name))
        {
            throw new ApiError(409, "AlreadyExists.SkillGroupId", $"Skill group {id} already exists in instance {instance.Id}.");
        }

        var group = new SkillGroup { Id = id, Name = name, DisplayName = call.Required("DisplayName"), Description = call.Text("Description"), MediaType = media };
        instance.SkillGroups.Add(group);
        return new JsonObject { ["Data"] = Describe(instance, group) };
    }

    private JsonObject Modify(ApiCall call)
    {
        var group = center.Instance2020(call).Group2020(call.Required("SkillGroupId"));
        group.DisplayName = call.Optional("DisplayName") ?? group.DisplayName;
        group.Description = call.Optional("Description") ?? group.Description;
        return [];
    }

    private JsonObject Delete(ApiCall call)
    {
        var force = call.Flag("Force", otherwise: false);
        var instance = center.Instance2020(call);
        var group = instance.Group2020(call.Required("SkillGroupId"));
        if (!force && (instance.NumbersOf(group).Any() || instance.AgentsOf(group) > 0))
        {
            throw new ApiError(400, "InUse.SkillGroup", $"Skill group {group.Id} is in use now.");
        }

        instance.SkillGroups.Remove(group);
        instance.Numbers.ForEach(number => number.SkillGroupIds.Remove(group.Id));
        instance.Agents.ForEach(agent => agent.SkillGroupIds.Remove(group.Id));
        return [];
    }

    private static JsonObject Describe(CallCenterInstance instance, SkillGroup group) => new()
    {
        ["SkillGroupId"] = group.Id,
        ["Name"] = group.Name,
        ["Description"] = group.Description,
        ["InstanceId"] = instance.Id,
        ["MediaType"] = group.MediaType,
    };

    private static string? MediaType(ApiCall call) => call.Text("MediaType") is { Length: > 0 } media
        ? MediaTypes.Contains(media) ? media.ToUpperInvariant() : throw ParameterError.Enumeration("MediaType", MediaTypes)
        : null;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,31}\z")]
    private static partial Regex NamePattern();
}
