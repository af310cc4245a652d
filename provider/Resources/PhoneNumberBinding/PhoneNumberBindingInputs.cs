using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.PhoneNumberBinding;

/// <summary>The inputs, read.</summary>
internal sealed record PhoneNumberBindingInputs(
    string InstanceId, string PhoneNumber, string Usage, string? ContactFlowId, IReadOnlyList<string>? SkillGroupIds, string ApiVersion)
{
    public string Id => $"{InstanceId}/{PhoneNumber}";

    public static PhoneNumberBindingInputs From(PropertyMap inputs, VendorClients vendors) => new(
        inputs.RequiredText("instanceId"),
        inputs.RequiredText("phoneNumber"),
        inputs.RequiredText("usage"),
        inputs.Text("contactFlowId"),
        inputs.Texts("skillGroupIds"),
        inputs.Text("apiVersion") ?? vendors.CccApiVersion);
}
