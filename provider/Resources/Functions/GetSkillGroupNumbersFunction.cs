using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Lists the numbers of a skill group, or those that it could take.</summary>
internal sealed class GetSkillGroupNumbersFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getSkillGroupNumbers",
        [
            CallCenterLookups.InstanceId,
            new("skillGroupId", CallCenterProperties.Identifier, "The skill group.") { Required = true },
            new("isMember", new BoolSpec(), "`true` for the numbers of the group, `false` for those of the instance that it could take and has not.") { Default = true },
        ],
        [PhoneNumberResult.Numbers]);

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context) =>
        PhoneNumberResult.Of(await new CallCenterLookups(arguments, context).NumbersOfSkillGroupAsync(
            arguments.RequiredText("instanceId"), arguments.RequiredText("skillGroupId"), arguments.Flag("isMember") ?? true));
}
