using NumberProvider.Resources.Coalescing;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of one instance in API version 2017-07-05: what is asked and changed together goes out together.</summary>
internal sealed class InstanceNumbers2017 : IInstanceNumbers
{
    private const int LargestBatch = 10_000;

    private readonly Ccc2017Client _client;
    private readonly string _id;
    private readonly PartSize _size;
    private readonly ModificationPacer _pacer = new();
    private readonly Batcher<Lookup, CccNumber?> _lookups;
    private readonly Batcher<Addition, string?> _additions;
    private readonly Batcher<GroupChange, bool> _groupChanges;

    public InstanceNumbers2017(Ccc2017Client client, string id, InFlight inFlight, PartSize size, TimeProvider time)
    {
        (_client, _id, _size) = (client, id, size);
        Recent = new RecentListings(time);
        _lookups = new(inFlight, LargestBatch, time, FindAsync);
        _additions = new(inFlight, LargestBatch, time, AddAsync);
        _groupChanges = new(inFlight, LargestBatch, time, ChangeGroupsAsync);
    }

    public RecentListings Recent { get; }

    public Task<CccNumber?> FindAsync(Lookup lookup, CancellationToken cancellationToken) => _lookups.AddAsync(lookup, cancellationToken);

    public Task<IReadOnlyList<CccNumber>> ListAsync(string prefix, CancellationToken cancellationToken) => _client.ListPhoneNumbersAsync(_id, cancellationToken);

    public Task<string?> AddAsync(Addition addition, CancellationToken cancellationToken) => _additions.AddAsync(addition, cancellationToken);

    // The vendor may take an absent group list as "none": the present groups go along, so that only usage and flow change.
    public async Task ModifyAsync(CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await _pacer.RunAsync(() => _client.ModifyPhoneNumberAsync(_id, IdOf(number), usage, contactFlowId, number.SkillGroupIds, cancellationToken), cancellationToken);
    }

    public Task SetSkillGroupsAsync(GroupChange change, CancellationToken cancellationToken) => _groupChanges.AddAsync(change, cancellationToken);

    // One call a number: this version has no call that removes many.
    public async Task RemoveAsync(CccNumber number, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await _pacer.RunAsync(() => RemoveWithAllAsync(number, cancellationToken), cancellationToken);
    }

    // Whether a number goes that has a flow or groups is not documented, and there is no call that forces it (alibaba-ccc sheet, 3.6).
    // Whoever may not remove it, with status 403, must not take its flow instead.
    private async Task RemoveWithAllAsync(CccNumber number, CancellationToken cancellationToken)
    {
        try
        {
            await _client.RemovePhoneNumberAsync(_id, IdOf(number), cancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.HttpStatus is 400 or 409 && !exception.Failure.IsTransient && !CccErrors.IsMissing(exception)
            && (number.ContactFlowId is not null || number.SkillGroupIds.Count > 0))
        {
            try
            {
                await _client.ModifyPhoneNumberAsync(_id, IdOf(number), number.Usage, contactFlowId: "", number.SkillGroupIds, cancellationToken);
                await SetAsync(number with { ContactFlowId = null }, [], cancellationToken);
                await _client.RemovePhoneNumberAsync(_id, IdOf(number), cancellationToken);
            }
            catch (VendorException)
            {
                await GiveBackAsync(number, cancellationToken);
                throw;
            }
        }
    }

    /// <summary>A number that stays takes calls as before, as far as the vendor lets it.</summary>
    private async Task GiveBackAsync(CccNumber number, CancellationToken cancellationToken)
    {
        try
        {
            await _client.ModifyPhoneNumberAsync(_id, IdOf(number), number.Usage, number.ContactFlowId, number.SkillGroupIds, cancellationToken);
        }
        catch (VendorException)
        {
            // The failure to remove it is what the user hears of.
        }
    }

    /// <summary>The identifier by which this version knows a number.</summary>
    private static string IdOf(CccNumber number) =>
        number.PhoneNumberId ?? throw new ResourceException($"The vendor gives no PhoneNumberId for {Redaction.MaskNumber(number.Number)}.");

    /// <summary>One listing for all: it has no pages and no filter.</summary>
    private async Task FindAsync(IReadOnlyList<BatchItem<Lookup, CccNumber?>> batch, CancellationToken cancellationToken)
    {
        var open = Recent.Answer(batch);
        if (open.Count == 0)
        {
            return;
        }

        var writes = Recent.Writes;
        var found = await FindAllAsync(cancellationToken);
        if (open.Count(item => item.Value.IsRefresh) > 1)
        {
            Recent.Keep(writes, "", found.Values);
        }

        foreach (var item in open)
        {
            item.Complete(found.GetValueOrDefault(item.Value.Number));
        }
    }

    private async Task<IReadOnlyDictionary<string, CccNumber>> FindAllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CccNumber> numbers = [];
        try
        {
            numbers = await _client.ListPhoneNumbersAsync(_id, cancellationToken);
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            // Then none of its numbers is there.
        }

        return numbers.DistinctBy(number => number.Number, StringComparer.Ordinal).ToDictionary(number => number.Number, StringComparer.Ordinal);
    }

    private async Task AddAsync(IReadOnlyList<BatchItem<Addition, string?>> batch, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await new AdditionWriter(_size, _ => FindAllAsync(cancellationToken)).WriteAsync(batch, async (terms, numbers) =>
        {
            var result = await _client.AddBulkPhoneNumbersAsync(_id, numbers, terms.Usage, terms.ContactFlowId, terms.SkillGroupIds, cancellationToken);
            var refused = new Dictionary<string, string>(StringComparer.Ordinal);
            Note(refused, result.Failed, "the vendor gives no reason; the account may not have it, or the usage may not fit");
            Note(refused, result.InArrears, "the vendor says that its fee is not paid");
            Note(refused, result.AlreadyUsed, "the vendor says that it is in use, in this instance or another one");
            return refused;
        });
    }

    private static void Note(Dictionary<string, string> refused, IReadOnlyList<string> numbers, string reason)
    {
        foreach (var number in numbers)
        {
            refused[number] = reason;
        }
    }

    private async Task ChangeGroupsAsync(IReadOnlyList<BatchItem<GroupChange, bool>> batch, CancellationToken cancellationToken)
    {
        using var write = Recent.Write();
        await new GroupWriter(_size, _ => FindAllAsync(cancellationToken)).WriteAsync(batch, new GroupCalls(
            (group, numbers) => _client.AddToSkillGroupAsync(_id, group, numbers.Select(IdOf), cancellationToken),
            (group, numbers) => _client.RemoveFromSkillGroupAsync(_id, group, numbers.Select(IdOf), cancellationToken),
            (number, _) => SetAsync(number, Wanted(batch, number).Union(number.SkillGroupIds), cancellationToken),
            (number, _) => SetAsync(number, Wanted(batch, number), cancellationToken)));
    }

    private static IReadOnlyList<string> Wanted(IReadOnlyList<BatchItem<GroupChange, bool>> batch, CccNumber number) =>
        batch.First(item => item.Value.Number == number).Value.Wanted;

    private async Task SetAsync(CccNumber number, IEnumerable<string> groups, CancellationToken cancellationToken)
    {
        var wanted = groups.ToList();
        var held = wanted.Count > 0
            ? await _client.ModifyPhoneNumberAsync(_id, IdOf(number), number.Usage, number.ContactFlowId, wanted, cancellationToken)
            : number.SkillGroupIds;

        // An empty list cannot be sent, and the vendor may take a list as an addition: then each group lets the number go.
        foreach (var group in held.Except(wanted))
        {
            await _client.RemoveFromSkillGroupAsync(_id, group, [IdOf(number)], cancellationToken);
        }
    }
}
