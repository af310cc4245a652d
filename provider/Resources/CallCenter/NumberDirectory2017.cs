using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances in API version 2017-07-05.</summary>
internal sealed class NumberDirectory2017(Ccc2017Client client) : INumberDirectory
{
    public async Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListPhoneNumbersAsync(instanceId, cancellationToken)).FirstOrDefault(found => found.Number == number);
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            return null;
        }
    }

    public async Task<string?> AddAsync(
        string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken)
    {
        var result = await client.AddBulkPhoneNumbersAsync(instanceId, [number], usage, contactFlowId, skillGroupIds, cancellationToken);
        return result switch
        {
            _ when result.AlreadyUsed.Contains(number) => "the vendor says that it is in use, in this instance or another one",
            _ when result.InArrears.Contains(number) => "the vendor says that its fee is not paid",
            _ when result.Failed.Contains(number) => "the vendor gives no reason; the account may not have it, or the usage may not fit",
            _ => null,
        };
    }

    // The vendor may take an absent group list as "none": the present groups go along, so that only usage and flow change.
    public Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken) =>
        client.ModifyPhoneNumberAsync(instanceId, IdOf(number), usage, contactFlowId, number.SkillGroupIds, cancellationToken);

    public async Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken)
    {
        if (skillGroupIds.Count > 0)
        {
            await client.ModifyPhoneNumberAsync(instanceId, IdOf(number), number.Usage, number.ContactFlowId, skillGroupIds, cancellationToken);
            return;
        }

        // An empty list cannot be sent, so each group lets the number go.
        foreach (var group in number.SkillGroupIds)
        {
            await client.RemoveFromSkillGroupAsync(instanceId, group, [IdOf(number)], cancellationToken);
        }
    }

    public Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken) =>
        client.RemovePhoneNumberAsync(instanceId, IdOf(number), cancellationToken);

    private static string IdOf(CccNumber number) =>
        number.PhoneNumberId ?? throw new ResourceException($"The vendor gives no PhoneNumberId for {Redaction.MaskNumber(number.Number)}.");
}
