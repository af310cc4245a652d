using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>The inputs, read.</summary>
internal sealed record PhoneNumberBindingSetInputs(
    string InstanceId, string SetName, IReadOnlyList<string> PhoneNumbers, string Usage, string? ContactFlowId, IReadOnlyList<string>? SkillGroupIds, string? ApiVersion)
{
    public string Id => $"{InstanceId}/{SetName}";

    public static PhoneNumberBindingSetInputs From(PropertyMap inputs) => new(
        inputs.RequiredText("instanceId"),
        inputs.RequiredText("setName"),
        inputs.Texts("phoneNumbers") ?? [],
        inputs.RequiredText("usage"),
        inputs.Text("contactFlowId"),
        inputs.Texts("skillGroupIds"),
        inputs.Text("apiVersion"));

    /// <summary>The API version by which the numbers are managed.</summary>
    public string EffectiveApiVersion(VendorClients vendors) => ApiVersion ?? vendors.CccApiVersion;

    /// <summary>A number on the terms of the set.</summary>
    public WantedNumber Wanted(string number) => new(InstanceId, number, Usage, ContactFlowId, SkillGroupIds);

    /// <summary>Whether a live number is on the terms of the set.</summary>
    public bool Fits(CccNumber live) => Wanted(live.Number).IsFulfilledBy(live);

    /// <summary>The set on the terms of a live number; groups count where they are managed.</summary>
    public PhoneNumberBindingSetInputs OnTermsOf(CccNumber live) => this with
    {
        Usage = live.Usage,
        ContactFlowId = live.ContactFlowId,
        SkillGroupIds = SkillGroupIds is null ? null : live.SkillGroupIds.InOrderOf(SkillGroupIds),
    };
}
