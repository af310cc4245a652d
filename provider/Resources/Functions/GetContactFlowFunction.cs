using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds a flow by its name.</summary>
internal sealed class GetContactFlowFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getContactFlow",
        [
            CallCenterLookups.InstanceId,
            new("name", new TextSpec(), "The flow's name.") { Required = true },
            CallCenterLookups.ApiVersion,
        ],
        [
            new("contactFlowId", new TextSpec(), "The flow.") { Required = true },
            new("name", new TextSpec(), "Its name.") { Required = true },
            new("type", new TextSpec(), "Its type: `MAIN_FLOW`, `SUB_FLOW` or `SURVEY_FLOW`; digits in API version `2017-07-05`."),
            new("published", new BoolSpec(), "Whether it is published; absent in API version `2017-07-05`."),
            new("description", new TextSpec(), "Its description; absent for none."),
        ]);

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var flows = await new CallCenterLookups(arguments, context).ContactFlowsAsync(arguments.RequiredText("instanceId"));
        var flow = ByName.Single(flows, arguments.RequiredText("name"), found => found.Name, found => found.ContactFlowId, "flow");
        var result = PropertyMap.Of(("contactFlowId", flow.ContactFlowId), ("name", flow.Name))
            .WithOptional("type", flow.Type)
            .WithOptional("description", flow.Description);
        return flow.IsPublished is { } published ? result.With("published", published) : result;
    }
}
