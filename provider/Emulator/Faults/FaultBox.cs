using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Faults;

/// <summary>The faults that are armed.</summary>
internal sealed class FaultBox
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _armed = [];

    public IReadOnlyList<Fault> Armed
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed];
            }
        }
    }

    public bool Has(FaultKind kind) => Armed.Any(fault => fault.Kind == kind);

    /// <exception cref="EmulatorException">One of them cannot be; then none is armed.</exception>
    public void Arm(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            (fault ?? throw new EmulatorException("A fault is null.")).Check();
        }

        lock (_gate)
        {
            _armed.AddRange(faults);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    /// <summary>Takes one use of the first fault armed for an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="hasPast">Whether there is an earlier state that a stale read could show.</param>
    public Fault? Take(RequestedOperation operation, bool hasPast)
    {
        lock (_gate)
        {
            var index = _armed.FindIndex(fault =>
                (fault.Operation is "*" || fault.Operation == operation.Name)
                && (fault.Kind != FaultKind.StaleRead || (hasPast && operation is { Changes: false } && operation != RequestedOperation.Unknown)));
            if (index < 0)
            {
                return null;
            }

            var fault = _armed[index];
            if (fault.Count > 1)
            {
                _armed[index] = fault with { Count = fault.Count - 1 };
            }
            else
            {
                _armed.RemoveAt(index);
            }

            return fault;
        }
    }
}
