namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>The state of a private number, with the vendor's values.</summary>
public enum PrivateNumberStatus
{
    /// <summary>No binding uses it.</summary>
    Unbound = 0,

    /// <summary>At least one binding uses it.</summary>
    Bound = 1,

    /// <summary>It is not picked for new bindings.</summary>
    Locked = 2,

    /// <summary>It cannot be used.</summary>
    Frozen = 3,
}
