namespace NumberProvider.Emulator.State;

/// <summary>The account's numbers and instances in one API version.</summary>
internal sealed class CallCenter
{
    /// <summary>Whether the account has not enabled the service.</summary>
    public bool Disabled { get; set; }

    public List<PoolNumber> Pool { get; set; } = [];

    /// <summary>The groups of numbers that were made in the console.</summary>
    public List<NumberGroup> NumberGroups { get; set; } = [];

    public List<CallCenterInstance> Instances { get; set; } = [];

    /// <summary>The identifiers that numbers had before they were removed, for a vendor that gives them again.</summary>
    public Dictionary<string, string> FormerPhoneNumberIds { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of the pool that no instance uses.</summary>
    public IEnumerable<PoolNumber> Unassigned => Pool.Where(number => !IsUsed(number.Number));

    public PoolNumber? Owned(string number) => Pool.Find(owned => owned.Number == number);

    /// <summary>Whether a number can be used: not while it is in arrears.</summary>
    public bool IsActive(string number) => Owned(number) is not { InArrears: true };

    public bool IsUsed(string number) => Instances.Exists(instance => instance.Find(number) is not null);

    /// <summary>Lets instances run whose creation is over.</summary>
    public void Age(DateTimeOffset now)
    {
        foreach (var instance in Instances.Where(instance => instance.RunsFrom <= now))
        {
            (instance.Status, instance.RunsFrom) = ("RUNNING", null);
        }
    }
}
