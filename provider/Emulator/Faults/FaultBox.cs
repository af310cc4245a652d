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

    public void Arm(Fault fault)
    {
        lock (_gate)
        {
            _armed.Add(fault);
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
    public Fault? Take(string operation)
    {
        lock (_gate)
        {
            var index = _armed.FindIndex(fault => fault.Operation is "*" || fault.Operation == operation);
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
