using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of one instance in API version 2020-07-01: what is asked and changed together goes out together.</summary>
internal sealed class InstanceNumbers2020 : IInstanceNumbers
{
    private const int LargestBatch = 10_000;

    private readonly Ccc2020Client _client;
    private readonly string _id;
    private readonly PartSize _size;
    private readonly NumberFinder2020 _finder;
    private readonly ModificationPacer _pacer = new();
    private readonly Batcher<Lookup, CccNumber?> _lookups;
    private readonly Batcher<Addition, string?> _additions;
    private readonly Batcher<GroupChange, bool> _groupChanges;
    private readonly Batcher<string, bool> _removals;

    public InstanceNumbers2020(Ccc2020Client client, string id, InFlight inFlight, PartSize size, TimeProvider time)
    {
        (_client, _id, _size) = (client, id, size);
        Recent = new RecentListings(time);
        _finder = new NumberFinder2020(client, id, Recent);
        _lookups = new(inFlight, LargestBatch, time, _finder.FindAsync);
        _additions = new(inFlight, LargestBatch, time, AddAsync);
        _groupChanges = new(inFlight, LargestBatch, time, ChangeGroupsAsync);
        _removals = new(inFlight, LargestBatch, time, RemoveAsync);
    }

    public RecentListings Recent { get; }

    public Task<CccNumber?> FindAsync(Lookup lookup, CancellationToken cancellationToken) => _lookups.AddAsync(lookup, cancellationToken);

    public Task<IReadOnlyList<CccNumber>> ListAsync(string prefix, CancellationToken cancellationToken) => _client.ListPhoneNumbersAsync(_id, prefix, cancellationToken);

    // The groups come in a second step; this version does not take them here.
    public Task<string?> AddAsync(Addition addition, CancellationToken cancellationToken) => _additions.AddAsync(addition with { SkillGroupIds = [] }, cancellationToken);

    public async Task ModifyAsync(CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await _pacer.RunAsync(() => _client.ModifyPhoneNumberAsync(_id, number.Number, usage, contactFlowId, cancellationToken), cancellationToken);
    }

    public Task SetSkillGroupsAsync(GroupChange change, CancellationToken cancellationToken) => _groupChanges.AddAsync(change, cancellationToken);

    public Task RemoveAsync(CccNumber number, CancellationToken cancellationToken) => _removals.AddAsync(number.Number, cancellationToken);

    private async Task AddAsync(IReadOnlyList<BatchItem<Addition, string?>> batch, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await new AdditionWriter(_size, numbers => _finder.FindAsync(numbers, cancellationToken)).WriteAsync(batch, async (terms, numbers) =>
        {
            var refused = await _client.AddPhoneNumbersAsync(_id, numbers, terms.Usage, terms.ContactFlowId, cancellationToken);
            return refused.Count == 0 ? new Dictionary<string, string>() : await ReasonsAsync(refused, cancellationToken);
        });
    }

    /// <summary>Why numbers were not bound; the vendor names the numbers only.</summary>
    private async Task<IReadOnlyDictionary<string, string>> ReasonsAsync(IReadOnlyList<string> refused, CancellationToken cancellationToken)
    {
        HashSet<string> unassigned;
        try
        {
            unassigned = [.. await _client.ListUnassignedNumbersAsync(refused.Count == 1 ? refused[0] : null, cancellationToken)];
        }
        catch (VendorException)
        {
            return refused.Distinct(StringComparer.Ordinal).ToDictionary(number => number, _ => "the vendor does not say why");
        }

        return refused.Distinct(StringComparer.Ordinal).ToDictionary(number => number, number => unassigned.Contains(number)
            ? "the account has it and no instance uses it, yet the vendor does not bind it (it may be in arrears, or the usage may not fit)"
            : "it is not among the account's unassigned numbers: another instance uses it, or the account does not have it");
    }

    private async Task ChangeGroupsAsync(IReadOnlyList<BatchItem<GroupChange, bool>> batch, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await new GroupWriter(_size, numbers => _finder.FindAsync(numbers, cancellationToken)).WriteAsync(batch, new GroupCalls(
            (group, numbers) => _client.AddNumbersToSkillGroupAsync(_id, group, numbers.Select(number => number.Number), cancellationToken),
            (group, numbers) => _client.RemovePhoneNumbersFromSkillGroupAsync(_id, group, numbers.Select(number => number.Number), cancellationToken),
            (number, groups) => _client.AddPhoneNumberToSkillGroupsAsync(_id, number.Number, groups, cancellationToken),
            (number, groups) => _client.RemovePhoneNumberFromSkillGroupsAsync(_id, number.Number, groups, cancellationToken)));
    }

    // The vendor lists failures without a reason, and numbers that are gone already may be among them: callers look for themselves.
    private async Task RemoveAsync(IReadOnlyList<BatchItem<string, bool>> batch, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        var removal = new PartedWrite<string>(
            _size,
            part => _client.RemovePhoneNumbersAsync(_id, part, force: true, cancellationToken),
            CallCenterRefusals.OfNumbers,
            async part => [.. (await _finder.FindAsync(part, cancellationToken)).Keys]);
        var failures = await removal.SendAsync([.. batch.Select(item => item.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        foreach (var item in batch)
        {
            if (failures.TryGetValue(item.Value, out var failure))
            {
                item.Fail(failure);
            }
            else
            {
                item.Complete(true);
            }
        }
    }
}
