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
        catch (VendorException exception)
        {
            throw new ResourceException(
                $"Campaign {CampaignId} lost {string.Join(", ", part.Select(number => number.AccessCode))} while their priorities changed: they were deleted, and adding them again failed. "
                + $"Run again to add them. {exception.Message}", exception);
        }
    }

    // A repeated add is refused for numbers that are there; after a lost answer that means that the first one worked, so look before judging.
    private async Task AddPartAsync(IReadOnlyList<CallerNumber> part)
    {
        try
        {
            await Client.AddCallerNumbersAsync(VdnId, CampaignId, part, Context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || exception.Code == ISalesCodes.ParameterError)
        {
            var present = (await ReadAsync())?.Numbers.Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal) ?? [];
            var missing = part.Where(number => !present.Contains(number.AccessCode)).ToList();
            if (missing.Count == part.Count && !exception.Failure.MayHaveHappened)
            {
                throw;
            }

            if (missing.Count > 0)
            {
                await Client.AddCallerNumbersAsync(VdnId, CampaignId, missing, Context.CancellationToken);
            }
        }
    }

    private async Task RemovePartAsync(IReadOnlyList<CallerNumber> part)
    {
        try
        {
            await Client.DeleteCallerNumbersAsync(VdnId, CampaignId, part, Context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || exception.Code == ISalesCodes.ParameterError)
        {
            var present = (await ReadAsync())?.Numbers.Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal) ?? [];
            var left = part.Where(number => present.Contains(number.AccessCode)).ToList();
            if (left.Count == part.Count && !exception.Failure.MayHaveHappened)
            {
                throw;
            }

            if (left.Count > 0)
            {
                await Client.DeleteCallerNumbersAsync(VdnId, CampaignId, left, Context.CancellationToken);
            }
        }
    }
}
