using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds a skill group by its name.</summary>
internal sealed class GetSkillGroupFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getSkillGroup",
        [
            CallCenterLookups.InstanceId,
            new("name", new TextSpec(), "The skill group's name.") { Required = true },
            CallCenterLookups.ApiVersion,
        ],
        [
            new("skillGroupId", new TextSpec(), "The skill group.") { Required = true },
            new("name", new TextSpec(), "Its name.") { Required = true },
            new("displayName", new TextSpec(), "The name that people see; absent in API version `2017-07-05`."),
            new("description", new TextSpec(), "Its description; absent for none."),
        ]);

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var groups = await new CallCenterLookups(arguments, context).SkillGroupsAsync(arguments.RequiredText("instanceId"));
        var group = ByName.Single(groups, arguments.RequiredText("name"), found => found.Name, found => found.SkillGroupId, "skill group");
        return PropertyMap.Of(("skillGroupId", group.SkillGroupId), ("name", group.Name))
            .WithOptional("displayName", group.DisplayName)
            .WithOptional("description", group.Description);
    }
}
