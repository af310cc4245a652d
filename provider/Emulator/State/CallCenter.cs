namespace NumberProvider.Emulator.State;

/// <summary>The account's numbers and instances in one API version.</summary>
internal sealed class CallCenter
{
    public List<PoolNumber> Pool { get; set; } = [];

    public List<CallCenterInstance> Instances { get; set; } = [];

    /// <summary>The numbers of the pool that no instance uses.</summary>
    public IEnumerable<PoolNumber> Unassigned => Pool.Where(number => !IsUsed(number.Number));

    public PoolNumber? Owned(string number) => Pool.Find(owned => owned.Number == number);

    /// <summary>Whether a number can be used: not while it is in arrears.</summary>
    public bool IsActive(string number) => Owned(number) is not { InArrears: true };

    public bool IsUsed(string number) => Instances.Any(instance => instance.Find(number) is not null);
}
