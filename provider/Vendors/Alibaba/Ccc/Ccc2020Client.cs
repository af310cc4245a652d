using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>The numbers of the call center in API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, part 4. Every method throws a <see cref="VendorException"/> when the vendor refuses.</remarks>
public sealed partial class Ccc2020Client : ICccInventory
{
    private const int LongestNumber = 20;
    private static readonly string[] Usages = ["Inbound", "Outbound", "Bidirection"];
    private static readonly string[] Digits = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")];

    private readonly OpenApiClient _api;
    private readonly PagedReader _pages;

    internal Ccc2020Client(OpenApiClient api) => (_api, _pages) = (api, new PagedReader(api));

    /// <summary>Binds numbers of the account's pool to an instance.</summary>
    /// <returns>The numbers that were not bound; the vendor gives no reason.</returns>
    public async Task<IReadOnlyList<string>> AddPhoneNumbersAsync(
        string instanceId, IEnumerable<string> numbers, string usage, string? contactFlowId, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(
            OpenApiCall.Write("AddPhoneNumbers")
                .With("InstanceId", instanceId)
                .With("Usage", usage)
                .With("ContactFlowId", contactFlowId)
                .WithJson("NumberList", numbers),
            cancellationToken);
        return answer.Texts("Data");
    }

    /// <summary>Lists the numbers of an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="searchPattern">A part of the number, or null for all; the vendor's match is fuzzy, so compare the results.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <remarks>
    /// More than 10,000 numbers are read by usage and activity, and those by digits. A pattern may match anywhere in a number or at its beginning only
    /// (sheet 4.2): longer patterns to either side of a shorter one find every number that has it under both readings.
    /// </remarks>
    public async Task<IReadOnlyList<CccNumber>> ListPhoneNumbersAsync(string instanceId, string? searchPattern, CancellationToken cancellationToken)
    {
        IEnumerable<(Func<OpenApiCall>, ListParts?)> ByUse() =>
            from usage in Usages
            from active in new[] { true, false }
            select Part(pattern => PhoneNumbers(instanceId, pattern).With("Usage", usage).With("Active", active), searchPattern ?? "");

        return ToNumbers(await _pages.ReadAsync(() => PhoneNumbers(instanceId, searchPattern), "Number", ByUse, cancellationToken));
    }

    /// <summary>Lists numbers of an instance unless they are too many; then one call has been made.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="searchPattern">A part of the number, or empty for all.</param>
    /// <param name="most">The most numbers worth listing; a page has 100.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The numbers; null when they are more.</returns>
    public async Task<IReadOnlyList<CccNumber>?> ListPhoneNumbersUpToAsync(
        string instanceId, string searchPattern, int most, CancellationToken cancellationToken) =>
        await _pages.ReadUpToAsync(() => PhoneNumbers(instanceId, searchPattern), "Number", most, cancellationToken) is { } items ? ToNumbers(items) : null;

    /// <summary>Lists the numbers of a skill group.</summary>
    public Task<IReadOnlyList<CccNumber>> ListPhoneNumbersOfSkillGroupAsync(string instanceId, string skillGroupId, CancellationToken cancellationToken) =>
        ListPhoneNumbersOfSkillGroupAsync(instanceId, skillGroupId, isMember: true, cancellationToken);

    /// <summary>Lists the numbers of the instance that could be added to a skill group and are not in it; personal numbers never are (sheet 4.5).</summary>
    public Task<IReadOnlyList<CccNumber>> ListPhoneNumbersOutsideSkillGroupAsync(string instanceId, string skillGroupId, CancellationToken cancellationToken) =>
        ListPhoneNumbersOfSkillGroupAsync(instanceId, skillGroupId, isMember: false, cancellationToken);

    /// <summary>Lists the numbers of the account that no instance uses.</summary>
    public async Task<IReadOnlyList<string>> ListUnassignedNumbersAsync(string? searchPattern, CancellationToken cancellationToken) =>
        [.. (await ListUnassignedAsync(searchPattern, cancellationToken)).Select(item => item.Number)];

    /// <summary>Lists the numbers of the account that no instance uses, with where they belong to.</summary>
    public async Task<IReadOnlyList<CccUnassignedNumber>> ListUnassignedAsync(string? searchPattern, CancellationToken cancellationToken)
    {
        var items = await _pages.ReadAsync(() => OpenApiCall.Read("ListUnassignedNumbers").With("SearchPattern", searchPattern), "Number", parts: null, cancellationToken);
        return [.. items.Select(item => new CccUnassignedNumber(item.Text("Number")!, item.TextOrNull("Province"), item.TextOrNull("City")))];
    }

    /// <summary>Sets usage and flow of a number.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="number">The number.</param>
    /// <param name="usage">The usage; the vendor wants it also when it stays.</param>
    /// <param name="contactFlowId">The flow; null leaves the parameter out, empty sends it empty. Which of the two unbinds is not documented (sheet 4.3).</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public Task ModifyPhoneNumberAsync(string instanceId, string number, string usage, string? contactFlowId, CancellationToken cancellationToken) =>
        _api.CallAsync(
            OpenApiCall.Write("ModifyPhoneNumber").With("InstanceId", instanceId).With("Number", number).With("Usage", usage).With("ContactFlowId", contactFlowId),
            cancellationToken);

    /// <summary>Unbinds numbers from an instance, with all that hangs on them. The account keeps the numbers.</summary>
    /// <returns>The numbers that were not unbound; those that were not bound may be among them.</returns>
    public async Task<IReadOnlyList<string>> RemovePhoneNumbersAsync(string instanceId, IEnumerable<string> numbers, bool force, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(
            OpenApiCall.Write("RemovePhoneNumbers").With("InstanceId", instanceId).WithJson("NumberList", numbers).With("Force", force), cancellationToken);
        var failed = answer.Texts("Data");
        return failed.Count > 0 ? failed : answer.Texts("FailureList");
    }

    /// <summary>Lets a skill group use numbers of its instance.</summary>
    public Task AddNumbersToSkillGroupAsync(string instanceId, string skillGroupId, IEnumerable<string> numbers, CancellationToken cancellationToken) =>
        _api.CallAsync(Membership("AddNumbersToSkillGroup", instanceId, skillGroupId, numbers), cancellationToken);

    /// <summary>Takes numbers from a skill group.</summary>
    public Task RemovePhoneNumbersFromSkillGroupAsync(string instanceId, string skillGroupId, IEnumerable<string> numbers, CancellationToken cancellationToken) =>
        _api.CallAsync(Membership("RemovePhoneNumbersFromSkillGroup", instanceId, skillGroupId, numbers), cancellationToken);

    /// <summary>Lets skill groups use a number.</summary>
    public Task AddPhoneNumberToSkillGroupsAsync(string instanceId, string number, IEnumerable<string> skillGroupIds, CancellationToken cancellationToken) =>
        _api.CallAsync(
            OpenApiCall.Write("AddPhoneNumberToSkillGroups").With("InstanceId", instanceId).With("Number", number).WithJson("SkillGroupIdList", skillGroupIds),
            cancellationToken);

    /// <summary>Takes a number from skill groups.</summary>
    public Task RemovePhoneNumberFromSkillGroupsAsync(string instanceId, string number, IEnumerable<string> skillGroupIds, CancellationToken cancellationToken) =>
        _api.CallAsync(
            OpenApiCall.Write("RemovePhoneNumberFromSkillGroups").With("InstanceId", instanceId).With("Number", number).WithJson("SkillGroupIdList", skillGroupIds),
            cancellationToken);

    private static OpenApiCall PhoneNumbers(string instanceId, string? searchPattern) =>
        OpenApiCall.Read("ListPhoneNumbers").With("InstanceId", instanceId).With("SearchPattern", searchPattern is { Length: > 0 } ? searchPattern : null);

    private static (Func<OpenApiCall> List, ListParts? Parts) Part(Func<string, OpenApiCall> list, string pattern)
    {
        IEnumerable<(Func<OpenApiCall>, ListParts?)> ByDigit() =>
            from longer in Digits.Select(digit => pattern + digit).Concat(Digits.Select(digit => digit + pattern)).Distinct(StringComparer.Ordinal)
            select Part(list, longer);

        return (() => list(pattern), pattern.Length < LongestNumber ? ByDigit : null);
    }

    private static OpenApiCall Membership(string action, string instanceId, string skillGroupId, IEnumerable<string> numbers) =>
        OpenApiCall.Write(action).With("InstanceId", instanceId).With("SkillGroupId", skillGroupId).WithJson("NumberList", numbers);

    private static IReadOnlyList<CccNumber> ToNumbers(IEnumerable<JsonElement> items) =>
        [.. items.Where(item => item.Text("Number") is not null).Select(ToNumber)];

    private static CccNumber ToNumber(JsonElement item) => new()
    {
        Number = item.Text("Number")!,
        Usage = item.Text("Usage") ?? "",
        ContactFlowId = item.TextOrNull("ContactFlowId"),
        SkillGroupIds = [.. item.Items("SkillGroups").Select(group => group.Text("SkillGroupId")).OfType<string>()],
        UserId = item.TextOrNull("UserId"),
        Active = item.Flag("Active"),
        Province = item.Text("Province"),
        City = item.Text("City"),
        Provider = item.Text("Provider"),
    };

    private async Task<IReadOnlyList<CccNumber>> ListPhoneNumbersOfSkillGroupAsync(
        string instanceId, string skillGroupId, bool isMember, CancellationToken cancellationToken) =>
        ToNumbers(await _pages.ReadAsync(
            () => OpenApiCall.Read("ListPhoneNumbersOfSkillGroup").With("InstanceId", instanceId).With("SkillGroupId", skillGroupId).With("IsMember", isMember),
            "Number",
            parts: null,
            cancellationToken));
}
