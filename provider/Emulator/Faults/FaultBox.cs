using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Faults;

/// <summary>The faults that are armed.</summary>
/// <param name="codes">The codes that a fault can name.</param>
internal sealed class FaultBox(IReadOnlySet<string> codes)
{
    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];

    public IReadOnlyList<Fault> Armed
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed.Select(armed => armed.Fault with { Count = armed.Left })];
            }
        }
    }

    public bool Has(FaultKind kind) => Armed.Any(fault => fault.Kind == kind);

    /// <exception cref="EmulatorException">One of them cannot be; then none is armed.</exception>
    public void Arm(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            (fault ?? throw new EmulatorException("A fault is null.")).Check(codes);
        }

        lock (_gate)
        {
            _armed.AddRange(faults.Select(fault => new ArmedFault(fault)));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    /// <summary>Takes one use of the first fault armed for an operation that chance lets through.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="canMeet">Whether a call can meet a fault at all.</param>
    public Fault? Take(RequestedOperation operation, Func<Fault, bool> canMeet)
    {
        lock (_gate)
        {
            var met = _armed.Find(armed => operation.Is(armed.Fault.Operation) && canMeet(armed.Fault) && armed.Strikes());
            if (met is { Left: 0 })
            {
                _armed.Remove(met);
            }

            return met?.Fault;
        }
    }

    private sealed class ArmedFault(Fault fault)
    {
        private readonly Random _chance = new(fault.Seed);

        public Fault Fault { get; } = fault;

        public int? Left { get; private set; } = fault.CountOrUsual;

        /// <summary>Whether a call meets it; if so, it is used once.</summary>
        public bool Strikes()
        {
            var strikes = _chance.NextDouble() < Fault.Probability;
            Left = strikes ? Left - 1 : Left;
            return strikes;
        }
    }
}
