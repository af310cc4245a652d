namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>What a code says of the fate of a call.</summary>
internal enum CodeClass
{
    /// <summary>The call was refused, and would be refused again.</summary>
    Final,

    /// <summary>The call was turned away before it did anything, and may work a little later.</summary>
    TurnedAway,

    /// <summary>The service failed at some point; the call may have done its work, and may work a little later.</summary>
    ServiceFault,
}
