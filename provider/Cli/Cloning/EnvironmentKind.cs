namespace NumberProvider.Cli.Cloning;

/// <summary>What kinds of values belong to one environment.</summary>
internal enum EnvironmentKind
{
    /// <summary>An instance of the call center.</summary>
    Instance,

    /// <summary>A skill group of an instance.</summary>
    Group,

    /// <summary>A flow of an instance.</summary>
    Flow,

    /// <summary>A virtual call center (VDN) of CC-iSales.</summary>
    Vdn,

    /// <summary>An outbound campaign of a virtual call center.</summary>
    Campaign,

    /// <summary>A pool of private numbers.</summary>
    Pool,

    /// <summary>A telephone number.</summary>
    Number,

    /// <summary>A private number of a pool.</summary>
    PrivateNumber,

    /// <summary>An encrypted configuration value; it goes by its key, never by its text.</summary>
    Secret,
}
