using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <content>What numbers refer to: instances, skill groups and flows. No list has pages in this version.</content>
public sealed partial class Ccc2017Client
{
    /// <summary>Lists the instances of the key's user; the version has no other list of them.</summary>
    public async Task<IReadOnlyList<CccInstance>> ListInstancesAsync(CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("ListInstancesOfUser"), cancellationToken);
        return [.. answer.Items("Instances", "CallCenterInstance").Select(ToInstance)];
    }

    /// <summary>Reads an instance.</summary>
    public async Task<CccInstance> GetInstanceAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("GetInstance").With("InstanceId", instanceId), cancellationToken);
        return ToInstance(answer.Member("Instance") ?? default);
    }

    /// <summary>Lists the skill groups of an instance.</summary>
    public async Task<IReadOnlyList<CccSkillGroup>> ListSkillGroupsAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("ListSkillGroups").With("InstanceId", instanceId), cancellationToken);
        return [.. answer.Items("SkillGroups", "SkillGroup").Select(item => new CccSkillGroup(
            item.Text("SkillGroupId") ?? "", item.Text("SkillGroupName") ?? "", DisplayName: null, item.TextOrNull("SkillGroupDescription"), MediaType: null))];
    }

    /// <summary>Lists the flows of an instance.</summary>
    public async Task<IReadOnlyList<CccContactFlow>> ListContactFlowsAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("ListContactFlows").With("InstanceId", instanceId), cancellationToken);
        return [.. answer.Items("ContactFlows", "ContactFlow").Select(item => new CccContactFlow(
            item.Text("ContactFlowId") ?? "",
            item.Text("ContactFlowName") ?? "",
            item.TextOrNull("ContactFlowDescription"),
            item.Text("Type"),
            IsPublished: null,
            Numbers(item)))];
    }

    private static CccInstance ToInstance(JsonElement item) => new(
        item.Text("InstanceId") ?? "",
        item.Text("InstanceName") ?? "",
        item.TextOrNull("InstanceDescription"),
        item.TextOrNull("DomainName"),
        item.Text("Status"),
        Numbers(item));

    private static string[] Numbers(JsonElement item) => [.. item.Items("PhoneNumbers", "PhoneNumber").Select(number => number.Text("Number")).OfType<string>()];
}
