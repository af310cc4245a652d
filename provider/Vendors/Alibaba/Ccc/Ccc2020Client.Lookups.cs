using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <content>What numbers refer to: instances, skill groups and flows.</content>
public sealed partial class Ccc2020Client
{
    /// <summary>Lists the instances of the account.</summary>
    public async Task<IReadOnlyList<CccInstance>> ListInstancesAsync(CancellationToken cancellationToken) =>
        [.. (await _pages.ReadAsync(() => OpenApiCall.Read("ListInstances"), "Id", parts: null, cancellationToken)).Select(ToInstance)];

    /// <summary>Reads an instance.</summary>
    public async Task<CccInstance> GetInstanceAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("GetInstance").With("InstanceId", instanceId), cancellationToken);
        return ToInstance(answer.Member("Data") ?? default);
    }

    /// <summary>Lists the skill groups of an instance.</summary>
    public async Task<IReadOnlyList<CccSkillGroup>> ListSkillGroupsAsync(string instanceId, CancellationToken cancellationToken)
    {
        var groups = await _pages.ReadAsync(() => OpenApiCall.Read("ListSkillGroups").With("InstanceId", instanceId), "SkillGroupId", parts: null, cancellationToken);
        return [.. groups.Select(ToSkillGroup)];
    }

    /// <summary>Reads a skill group.</summary>
    public async Task<CccSkillGroup> GetSkillGroupAsync(string instanceId, string skillGroupId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("GetSkillGroup").With("InstanceId", instanceId).With("SkillGroupId", skillGroupId), cancellationToken);
        return ToSkillGroup(answer.Member("Data") ?? default);
    }

    /// <summary>Lists the flows of an instance.</summary>
    public async Task<IReadOnlyList<CccContactFlow>> ListContactFlowsAsync(string instanceId, CancellationToken cancellationToken)
    {
        var flows = await _pages.ReadAsync(() => OpenApiCall.Read("ListContactFlows").With("InstanceId", instanceId), "ContactFlowId", parts: null, cancellationToken);
        return [.. flows.Select(ToContactFlow)];
    }

    private static CccInstance ToInstance(JsonElement item) => new(
        item.Text("Id") ?? "",
        item.Text("Name") ?? "",
        item.TextOrNull("Description"),
        item.TextOrNull("DomainName"),
        item.Text("Status"),
        [.. item.Items("NumberList").Select(number => number.Text("Number")).OfType<string>()]);

    // The name is SkillGroupName in lists and Name elsewhere (alibaba-ccc sheet, 4.10).
    private static CccSkillGroup ToSkillGroup(JsonElement item) => new(
        item.Text("SkillGroupId") ?? "",
        item.TextOrNull("SkillGroupName") ?? item.Text("Name") ?? "",
        item.TextOrNull("DisplayName"),
        item.TextOrNull("Description"),
        item.TextOrNull("MediaType"));

    private static CccContactFlow ToContactFlow(JsonElement item) => new(
        item.Text("ContactFlowId") ?? "",
        item.Text("Name") ?? "",
        item.TextOrNull("Description"),
        item.Text("Type"),
        item.Flag("Published"),
        item.Texts("NumberList"));
}
