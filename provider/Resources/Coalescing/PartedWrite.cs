using NumberProvider.Vendors;

namespace NumberProvider.Resources.Coalescing;

/// <summary>Writes many items in as few calls as the vendor allows, and finds out for each what became of it.</summary>
/// <remarks>
/// A part that is refused for its size is halved. Where one item may stand in the way, or the answer was lost, the vendor is looked at before
/// anything is repeated: what is done is not sent again. A repetition that is refused again is divided until the culprit stands alone.
/// </remarks>
/// <param name="size">How many items go into one call.</param>
/// <param name="send">Writes one part.</param>
/// <param name="judge">Says what a failure means for the part.</param>
/// <param name="undone">Looks which items of a part are not as they should be.</param>
internal sealed class PartedWrite<T>(
    PartSize size,
    Func<IReadOnlyList<T>, Task> send,
    Func<VendorException, Refusal> judge,
    Func<IReadOnlyList<T>, Task<IReadOnlyList<T>>> undone)
    where T : notnull
{
    private readonly Dictionary<T, VendorException> _failures = [];

    /// <summary>Writes all items.</summary>
    /// <returns>The items that were not written, with the reason.</returns>
    public async Task<IReadOnlyDictionary<T, VendorException>> SendAsync(IReadOnlyList<T> items)
    {
        for (var sent = 0; sent < items.Count;)
        {
            var part = items.Skip(sent).Take(size.Most).ToList();
            await SendPartAsync(part, mayRepeat: true);
            sent += part.Count;
        }

        return _failures;
    }

    private async Task SendPartAsync(IReadOnlyList<T> part, bool mayRepeat)
    {
        try
        {
            await send(part);
        }
        catch (VendorException failure)
        {
            switch (judge(failure))
            {
                case Refusal.TooMany when part.Count > 1:
                    size.Refuse(part.Count);
                    await SendHalvesAsync(part, mayRepeat);
                    break;
                case Refusal.One:
                    await WithoutDoneAsync(part, failure, open => open.Count < part.Count ? SendPartAsync(open, mayRepeat)
                        : open.Count > 1 ? SendHalvesAsync(open, mayRepeat)
                        : FailAsync(open, failure));
                    break;
                case Refusal.Uncertain:
                    await WithoutDoneAsync(part, failure, open => mayRepeat ? SendPartAsync(open, mayRepeat: false) : FailAsync(open, failure));
                    break;
                default:
                    await FailAsync(part, failure);
                    break;
            }
        }
    }

    private async Task SendHalvesAsync(IReadOnlyList<T> part, bool mayRepeat)
    {
        await SendPartAsync([.. part.Take(part.Count / 2)], mayRepeat);
        await SendPartAsync([.. part.Skip(part.Count / 2)], mayRepeat);
    }

    private async Task WithoutDoneAsync(IReadOnlyList<T> part, VendorException failure, Func<IReadOnlyList<T>, Task> goOn)
    {
        IReadOnlyList<T> open;
        try
        {
            open = await undone(part);
        }
        catch (VendorException)
        {
            await FailAsync(part, failure);
            return;
        }

        if (open.Count > 0)
        {
            await goOn(open);
        }
    }

    private Task FailAsync(IReadOnlyList<T> part, VendorException failure)
    {
        foreach (var item in part)
        {
            _failures[item] = failure;
        }

        return Task.CompletedTask;
    }
}
