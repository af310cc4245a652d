using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>A campaign at the vendor: reads and changes its calling numbers.</summary>
internal sealed record CampaignAtVendor(string VdnId, string CampaignId, ResourceContext Context)
{
    private const int MostEntries = 100;

    public string Id => $"{VdnId}/{CampaignId}";

    private ISalesClient Client => Context.Vendors.ISales;

    private int PartSize => Math.Min(MostEntries, Context.Vendors.MaxBatch);

    public static CampaignAtVendor Of(string id, ResourceContext context) => id.Split('/') is [{ Length: > 0 } vdn, { Length: > 0 } campaign]
        ? new CampaignAtVendor(vdn, campaign, context)
        : throw new ResourceException($"'{id}' is not the ID of CampaignCallerNumbers; it is VDNID/CAMPAIGNID.");

    /// <summary>The numbers as far as the vendor reveals them; null when the campaign does not exist.</summary>
    public Task<CallerNumbersReading?> ReadAsync() => CampaignReadings.Of(Context).ReadAsync(VdnId, CampaignId, Context.CancellationToken);

    /// <summary>Reads until a change shows, since the details may be late.</summary>
    /// <returns>The reading that shows it; null when none does.</returns>
    public async Task<CallerNumbersReading?> ReadUntilAsync(Func<CallerNumbersReading, bool> shows) =>
        await Context.ReadUntilAsync(ReadAsync, found => found is null || shows(found)) is { } reading && shows(reading) ? reading : null;

    public Task AddAsync(IEnumerable<CallerNumber> numbers) => Batches.SendAsync(numbers, PartSize, IsTooLong, AddPartAsync);

    public Task RemoveAsync(IEnumerable<CallerNumber> numbers) => Batches.SendAsync(numbers, PartSize, IsTooLong, RemovePartAsync);

    /// <summary>Deletes numbers and adds them again with other priorities, a part at a time, always with one number left in place.</summary>
    public async Task ReprioritiseAsync(IReadOnlyList<CallerNumber> numbers, int total)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        if (total < 2)
        {
            throw new ResourceException(
                $"The priority of {numbers[0].AccessCode} cannot change: it is the only calling number of campaign {CampaignId}, and the vendor neither changes a priority "
                + "nor lets the last number go. List a second number, run, and take it away again afterwards.");
        }

        // The last one waits until the others are back, so that the campaign is never empty.
        IReadOnlyList<CallerNumber> first = numbers.Count == total ? [.. numbers.SkipLast(1)] : numbers;
        await Batches.SendAsync(first, PartSize, IsTooLong, MoveAsync);
        if (first.Count < numbers.Count)
        {
            await MoveAsync([numbers[^1]]);
        }
    }

    private static bool IsTooLong(VendorException exception) => exception.Code == ISalesCodes.TooMany;

    private async Task MoveAsync(IReadOnlyList<CallerNumber> part)
    {
        await RemovePartAsync(part);
        try
        {
            await AddPartAsync(part);
        }
        catch (Exception exception) when (exception is VendorException or ResourceException)
        {
            throw new ResourceException(
                $"Campaign {CampaignId} lost {string.Join(", ", part.Select(number => number.AccessCode))} while their priorities changed: they were deleted, and adding them again failed. "
                + $"Run again to add them. {exception.Message}", exception);
        }
    }

    private Task AddPartAsync(IReadOnlyList<CallerNumber> part) =>
        WriteAsync(part, shouldBeThere: true, numbers => Client.AddCallerNumbersAsync(VdnId, CampaignId, numbers, Context.CancellationToken));

    private Task RemovePartAsync(IReadOnlyList<CallerNumber> part) =>
        WriteAsync(part, shouldBeThere: false, numbers => Client.DeleteCallerNumbersAsync(VdnId, CampaignId, numbers, Context.CancellationToken));

    // A repeated write is refused for numbers that are as they should be; after a lost answer that means that the first one worked, so look before judging.
    private async Task WriteAsync(IReadOnlyList<CallerNumber> part, bool shouldBeThere, Func<IReadOnlyList<CallerNumber>, Task> write)
    {
        try
        {
            await write(part);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || exception.Code == ISalesCodes.ParameterError)
        {
            var reading = await ReadAsync();
            var shown = (reading?.Numbers ?? []).Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal);
            var tellsAll = reading is null or { Completeness: ReadingCompleteness.NumbersOnly or ReadingCompleteness.Complete };
            var open = part.Where(number => shown.Contains(number.AccessCode) ? !shouldBeThere : shouldBeThere || !tellsAll).ToList();
            if (open.Count == part.Count && !exception.Failure.MayHaveHappened)
            {
                throw tellsAll ? Refused(exception) : Unseen(exception);
            }

            try
            {
                await (open.Count > 0 ? write(open) : Task.CompletedTask);
            }
            catch (VendorException again) when (again.Code == ISalesCodes.ParameterError && !tellsAll)
            {
                throw Unseen(again);
            }
        }
    }

    private ResourceException Refused(VendorException exception) => new(
        $"The vendor refused to change the calling numbers of campaign {CampaignId}: one of them may not be registered, there may be too many, or the campaign must not run meanwhile. {exception.Message}",
        exception);

    private ResourceException Unseen(VendorException exception) => new(
        $"The vendor refused calling numbers of campaign {CampaignId}, and the campaign's details do not tell which of them it has: "
        + $"one that is there already may be refused too. Look at the campaign in the vendor's console. {exception.Message}",
        exception);
}
