using NumberProvider.Cli.Inventory;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>Answers the functions that look names up from an inventory that is read already.</summary>
internal sealed class NameLookups(LiveInventory? inventory)
{
    /// <summary>The result of a call; unknown where the inventory does not tell.</summary>
    /// <exception cref="EngineException">The instance has nothing of that name.</exception>
    public PropertyMap Answer(FunctionCall call) => call.Token switch
    {
        "number:index:getSkillGroup" => Answer(call, "skillGroupId", "skill group", (instance, name) => instance.Groups.FirstOrDefault(group => group.Name == name)?.SkillGroupId),
        "number:index:getContactFlow" => Answer(call, "contactFlowId", "flow", (instance, name) => instance.Flows.FirstOrDefault(flow => flow.Name == name)?.ContactFlowId),
        _ => PropertyMap.Empty,
    };

    private PropertyMap Answer(FunctionCall call, string result, string label, Func<LiveInstance, string, string?> find)
    {
        if (call.Arguments.Text("instanceId") is not { } instanceId || call.Arguments.Text("name") is not { } name
            || inventory?.Instances.FirstOrDefault(instance => instance.InstanceId == instanceId) is not { } instance)
        {
            return PropertyMap.Of((result, PropertyUnknown.Instance));
        }

        return find(instance, name) is { } id
            ? PropertyMap.Of((result, id))
            : throw new EngineException($"The instance {instanceId} has no {label} '{name}'.");
    }
}
