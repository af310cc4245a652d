namespace NumberProvider.Emulator.State;

/// <summary>The pools of private numbers and their bindings.</summary>
internal sealed class NumberPrivacy
{
    /// <summary>The code of what is wrong with the account, for example <c>isv.OUT_OF_SERVICE</c>; null while nothing is.</summary>
    public string? AccountTrouble { get; set; }

    /// <summary>How many more numbers the account may buy; null for any.</summary>
    public int? PurchasesLeft { get; set; }

    public List<PrivatePool> Pools { get; set; } = [];

    public List<NumberForSale> ForSale { get; set; } = [];

    public List<NumberBinding> Bindings { get; set; } = [];

    public long NextSubsId { get; set; } = 1000000000000001;

    public long NextGroupId { get; set; } = 10001;

    public PrivatePool? Pool(string key) => Pools.Find(pool => pool.Key == key);

    public IEnumerable<NumberBinding> InEffect(DateTimeOffset now) => Bindings.Where(binding => binding.InEffect(now));

    /// <summary>The bindings that take X, extension and A: those in effect, and those that were unbound a moment ago where the vendor is slow.</summary>
    public IEnumerable<NumberBinding> Taking(DateTimeOffset now, TimeSpan freedAfter) =>
        Bindings.Where(binding => binding.InEffect(now) || (binding.Unbound && binding.UnboundAt > now - freedAfter));
}
