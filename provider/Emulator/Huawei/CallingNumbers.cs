using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Adding and deleting the calling numbers of a campaign.</summary>
/// <remarks>Source: huawei-isales sheet, parts 3, 4 and 9.</remarks>
internal sealed class CallingNumbers(SwitchBoard switches, TimeProvider time)
{
    private const int Started = 2;
    private readonly CallingNumberEntries _entries = new(switches);

    private bool IsAtomic => switches.Is(ISalesSwitches.BadEntry, "atomic");

    /// <exception cref="ISalesError">The numbers, or some, are refused.</exception>
    public void Add(IncomingRequest request, Func<CallCampaign> find)
    {
        var (numbers, bad) = _entries.Read(ISalesBody.Read(request).CallerNo(), withPriority: true);
        ThrowIf(bad, isFinal: IsAtomic);
        var campaign = find();
        CheckRunning(campaign);
        var stored = numbers.Take(Math.Max(0, numbers.Count - request.FailingItems)).ToList();
        var refusal = stored.Select((number, index) => (Error: Refusal(campaign, stored[..index], number), index)).FirstOrDefault(entry => entry.Error is not null);
        ThrowIf(refusal.Error, isFinal: IsAtomic);
        foreach (var number in refusal.Error is null ? stored : stored[..refusal.index])
        {
            Store(campaign, number);
        }

        var error = refusal.Error ?? bad ?? (request.FailingItems > 0 ? ISalesError.Parameter("some numbers could not be stored") : null);
        if (error is not null)
        {
            throw new ISalesError(error.Code, error.Message) { Changed = true };
        }
    }

    /// <exception cref="ISalesError">The numbers are refused.</exception>
    public void Delete(IncomingRequest request, Func<CallCampaign> find)
    {
        var (numbers, bad) = _entries.Read(ISalesBody.Read(request).CallerNo(), withPriority: false);
        ThrowIf(bad, isFinal: true);
        var codes = numbers.Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal);
        var campaign = find();
        CheckRunning(campaign);
        if (switches.Is(ISalesSwitches.DeleteAbsent, "refuse") && codes.Any(code => !campaign.CallingNumbers.Exists(number => number.AccessCode == code)))
        {
            throw ISalesError.Parameter("the campaign lacks a number of the list");
        }

        if (campaign.CallingNumbers.TrueForAll(number => codes.Contains(number.AccessCode)))
        {
            var kept = campaign.CallingNumbers.MinBy(number => (number.Priority, number.AccessCode));
            _ = switches.Is(ISalesSwitches.DeleteLast, "keep-one") && kept is not null ? codes.Remove(kept.AccessCode) : throw ISalesError.Parameter("a campaign keeps at least one calling number");
        }

        campaign.CallingNumbers.RemoveAll(number => codes.Contains(number.AccessCode));
    }

    /// <summary>The calling numbers of a whole campaign in its second form.</summary>
    /// <exception cref="ISalesError">An entry is bad.</exception>
    public List<CallingNumber> Read(ISalesBody body)
    {
        var (numbers, bad) = _entries.Read(body.CallerNo(), withPriority: true);
        ThrowIf(bad, isFinal: true);
        ThrowIf(numbers.Find(number => !IsRegistered(number)) is null ? null : ISalesError.Parameter("a number is not registered"), isFinal: true);
        return numbers;
    }

    private static void ThrowIf(ISalesError? error, bool isFinal)
    {
        if (error is not null && isFinal)
        {
            throw error;
        }
    }

    private void CheckRunning(CallCampaign campaign)
    {
        if (campaign.StatusAt(time.GetUtcNow()) == Started && switches.Is(ISalesSwitches.RunningCampaign, "refused"))
        {
            throw ISalesError.Parameter("the campaign is running");
        }
    }

    private ISalesError? Refusal(CallCampaign campaign, List<CallingNumber> before, CallingNumber number)
    {
        var isPresent = campaign.CallingNumbers.Exists(other => other.AccessCode == number.AccessCode);
        var most = switches.Limit(ISalesSwitches.MaxCallingNumbers);
        var isNew = (CallingNumber added) => !campaign.CallingNumbers.Exists(other => other.AccessCode == added.AccessCode);
        return isPresent && switches.Is(ISalesSwitches.AddPresent, "refuse") ? ISalesError.Parameter($"the campaign has {number.AccessCode}")
            : !IsRegistered(number) ? ISalesError.Parameter($"{number.AccessCode} is not registered")
            : !isPresent && most > 0 && campaign.CallingNumbers.Count + before.Count(isNew) >= most ? ISalesError.Parameter($"the campaign would have more than {most} calling numbers")
            : null;
    }

    private bool IsRegistered(CallingNumber number) => switches[ISalesSwitches.RegisteredNumbers] is var list && (list == "any" || list.Split(',').Contains(number.AccessCode));

    private void Store(CallCampaign campaign, CallingNumber number)
    {
        if (campaign.CallingNumbers.Find(other => other.AccessCode == number.AccessCode) is not { } known)
        {
            campaign.CallingNumbers.Add(number);
        }
        else if (switches.Is(ISalesSwitches.AddPresent, "upsert"))
        {
            known.Priority = number.Priority;
        }
    }
}
