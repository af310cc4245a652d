using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>The numbers of the call center in API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, part 3. Every method throws a <see cref="VendorException"/> when the vendor refuses.</remarks>
public sealed partial class Ccc2017Client : ICccInventory
{
    private const int Add = 1;
    private const int Remove = 2;
    private const int Replace = 3;

    private readonly OpenApiClient _api;

    internal Ccc2017Client(OpenApiClient api) => _api = api;

    /// <summary>Binds numbers to an instance with one usage, one flow and one set of groups.</summary>
    /// <remarks>The vendor's page spells the outbound usage <c>Outboung</c> in the request; that spelling is tried when the right one is refused.</remarks>
    public async Task<BulkAddResult> AddBulkPhoneNumbersAsync(
        string instanceId, IEnumerable<string> numbers, string usage, string? contactFlowId, IEnumerable<string> skillGroupIds, CancellationToken cancellationToken)
    {
        OpenApiCall Call(string spelling) => OpenApiCall.Write("AddBulkPhoneNumbers")
            .With("InstanceId", instanceId)
            .WithEach("PhoneNumber", numbers)
            .With("Usage", spelling)
            .With("ContactFlowId", contactFlowId)
            .WithEach("SkillGroupId", skillGroupIds);

        JsonElement answer;
        try
        {
            answer = await _api.CallAsync(Call(usage), cancellationToken);
        }
        catch (VendorException exception) when (usage == "Outbound" && exception.Code.Contains("Parameter", StringComparison.Ordinal))
        {
            answer = await _api.CallAsync(Call("Outboung"), cancellationToken);
        }

        return new BulkAddResult(
            answer.Texts("UserdPhoneNumbers", "UserdPhoneNumber"),
            answer.Texts("ArrearagePhoneNumbers", "ArrearagePhoneNumber"),
            answer.Texts("FailedPhoneNumbers", "FailedPhoneNumber"));
    }

    /// <summary>Lists all numbers of an instance.</summary>
    public async Task<IReadOnlyList<CccNumber>> ListPhoneNumbersAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("ListPhoneNumbers").With("InstanceId", instanceId).With("OutboundOnly", false), cancellationToken);
        return [.. answer.Items("PhoneNumbers", "PhoneNumber").Where(item => item.Text("Number") is not null).Select(ToNumber)];
    }

    Task<IReadOnlyList<CccNumber>> ICccInventory.ListPhoneNumbersAsync(string instanceId, string? searchPattern, CancellationToken cancellationToken) => ListPhoneNumbersAsync(instanceId, cancellationToken);

    /// <summary>Sets usage, flow and groups of a number.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="phoneNumberId">The number's identifier.</param>
    /// <param name="usage">The usage; always wanted.</param>
    /// <param name="contactFlowId">The flow; null leaves the parameter out, empty sends it empty.</param>
    /// <param name="skillGroupIds">The whole set of groups; an empty list cannot be sent (alibaba-openapi sheet, 2.2).</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The groups that the number is in then, as far as the vendor tells.</returns>
    public async Task<IReadOnlyList<string>> ModifyPhoneNumberAsync(
        string instanceId, string phoneNumberId, string usage, string? contactFlowId, IEnumerable<string> skillGroupIds, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(
            OpenApiCall.Write("ModifyPhoneNumber")
                .With("InstanceId", instanceId)
                .With("PhoneNumberId", phoneNumberId)
                .With("Usage", usage)
                .With("ContactFlowId", contactFlowId)
                .WithEach("SkillGroupId", skillGroupIds),
            cancellationToken);
        return answer.Member("PhoneNumber") is { } number ? ToNumber(number).SkillGroupIds : [];
    }

    /// <summary>Unbinds a number from an instance.</summary>
    public Task RemovePhoneNumberAsync(string instanceId, string phoneNumberId, CancellationToken cancellationToken) =>
        _api.CallAsync(OpenApiCall.Write("RemovePhoneNumber").With("InstanceId", instanceId).With("PhoneNumberId", phoneNumberId), cancellationToken);

    /// <summary>Lets a skill group call out with numbers. The vendor leaves 400 numbers out without a word (sheet 3.7).</summary>
    public Task AddToSkillGroupAsync(string instanceId, string skillGroupId, IEnumerable<string> phoneNumberIds, CancellationToken cancellationToken) =>
        ModifySkillGroupAsync(instanceId, skillGroupId, Add, phoneNumberIds, cancellationToken);

    /// <summary>Takes numbers from a skill group.</summary>
    public Task RemoveFromSkillGroupAsync(string instanceId, string skillGroupId, IEnumerable<string> phoneNumberIds, CancellationToken cancellationToken) =>
        ModifySkillGroupAsync(instanceId, skillGroupId, Remove, phoneNumberIds, cancellationToken);

    /// <summary>Gives a skill group these numbers and no others; it cannot be left with none this way (sheet 3.7).</summary>
    public Task ReplaceInSkillGroupAsync(string instanceId, string skillGroupId, IEnumerable<string> phoneNumberIds, CancellationToken cancellationToken) =>
        ModifySkillGroupAsync(instanceId, skillGroupId, Replace, phoneNumberIds, cancellationToken);

    private Task ModifySkillGroupAsync(
        string instanceId, string skillGroupId, int operationType, IEnumerable<string> phoneNumberIds, CancellationToken cancellationToken) =>
        _api.CallAsync(
            OpenApiCall.Write("ModifySkillGroupOutboundNumbers")
                .With("InstanceId", instanceId)
                .With("SkillGroupId", skillGroupId)
                .With("OperationType", operationType)
                .WithEach("OutboundPhoneNumberId", phoneNumberIds),
            cancellationToken);

    private static CccNumber ToNumber(JsonElement item) => new()
    {
        Number = item.Text("Number") ?? "",
        Usage = item.Text("Usage") ?? "",
        ContactFlowId = item.Member("ContactFlow")?.TextOrNull("ContactFlowId"),
        SkillGroupIds = [.. item.Items("SkillGroups", "SkillGroup").Select(group => group.Text("SkillGroupId")).OfType<string>()],
        PhoneNumberId = item.Text("PhoneNumberId"),
        Province = item.Text("Province"),
        City = item.Text("City"),
    };
}
