namespace NumberProvider.Emulator.State;

/// <summary>The account's numbers and instances in one API version.</summary>
internal sealed class CallCenter
{
    public List<PoolNumber> Pool { get; set; } = [];

    public List<CallCenterInstance> Instances { get; set; } = [];

    /// <summary>The numbers of the pool that no instance uses.</summary>
    public IEnumerable<PoolNumber> Unassigned => Pool.Where(number => !IsUsed(number.Number));

    public bool IsUsed(string number) => Instances.Any(instance => instance.Find(number) is not null);
}
