namespace NumberProvider.Emulator.State;

/// <summary>The pools of private numbers and their bindings.</summary>
internal sealed class NumberPrivacy
{
    public List<PrivatePool> Pools { get; set; } = [];

    public List<NumberForSale> ForSale { get; set; } = [];

    public List<AxnBinding> Bindings { get; set; } = [];

    public long NextSubsId { get; set; } = 1000000000000001;

    public PrivatePool? Pool(string key) => Pools.Find(pool => pool.Key == key);

    public IEnumerable<AxnBinding> InEffect(DateTimeOffset now) => Bindings.Where(binding => binding.InEffect(now));
}
