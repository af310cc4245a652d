using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds an instance of the call center.</summary>
internal sealed class GetInstanceFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getInstance",
        [
            new("instanceId", CallCenterProperties.Identifier, "The instance; or give its `name`."),
            new("name", new TextSpec(), "The instance's name; or give its `instanceId`."),
            CallCenterLookups.ApiVersion,
        ],
        [
            new("instanceId", new TextSpec(), "The instance.") { Required = true },
            new("name", new TextSpec(), "Its name.") { Required = true },
            new("status", new TextSpec(), "Its status, as the vendor writes it (`RUNNING`)."),
            new("description", new TextSpec(), "Its description; absent for none."),
            new("domainName", new TextSpec(), "Its domain name; absent where the vendor does not say."),
        ]);

    public override void CheckTogether(PropertyMap arguments, CheckReport report)
    {
        if (arguments.ContainsKey("instanceId") == arguments.ContainsKey("name"))
        {
            report.Add(PropertyPath.To("name"), "Give either name or instanceId.");
        }
    }

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var lookups = new CallCenterLookups(arguments, context);
        var instance = arguments.Text("instanceId") is { } id
            ? await lookups.InstanceAsync(id)
            : ByName.Single(await lookups.InstancesAsync(), arguments.RequiredText("name"), found => found.Name, found => found.InstanceId, "instance");
        return PropertyMap.Of(("instanceId", instance.InstanceId), ("name", instance.Name))
            .WithOptional("status", instance.Status)
            .WithOptional("description", instance.Description)
            .WithOptional("domainName", instance.DomainName);
    }
}
