using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances in API version 2020-07-01.</summary>
internal sealed class NumberDirectory2020(Ccc2020Client client) : INumberDirectory
{
    public async Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListPhoneNumbersAsync(instanceId, number, cancellationToken)).FirstOrDefault(found => found.Number == number);
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            return null;
        }
    }

    public async Task<string?> AddAsync(
        string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken)
    {
        var failed = await client.AddPhoneNumbersAsync(instanceId, [number], usage, contactFlowId, cancellationToken);
        if (!failed.Contains(number))
        {
            return null;
        }

        return (await client.ListUnassignedNumbersAsync(number, cancellationToken)).Contains(number)
            ? "the account has it and no instance uses it, yet the vendor does not bind it (it may be in arrears, or the usage may not fit)"
            : "it is not among the account's unassigned numbers: another instance uses it, or the account does not have it";
    }

    public Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken) =>
        client.ModifyPhoneNumberAsync(instanceId, number.Number, usage, contactFlowId, cancellationToken);

    public async Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken)
    {
        var missing = skillGroupIds.Except(number.SkillGroupIds).ToList();
        var foreign = number.SkillGroupIds.Except(skillGroupIds).ToList();
        if (missing.Count > 0)
        {
            await client.AddPhoneNumberToSkillGroupsAsync(instanceId, number.Number, missing, cancellationToken);
        }

        if (foreign.Count > 0)
        {
            await client.RemovePhoneNumberFromSkillGroupsAsync(instanceId, number.Number, foreign, cancellationToken);
        }
    }

    public Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken) =>
        client.RemovePhoneNumbersAsync(instanceId, [number.Number], force: true, cancellationToken);
}
