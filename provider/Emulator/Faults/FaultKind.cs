using System.Text.Json.Serialization;

namespace NumberProvider.Emulator.Faults;

/// <summary>What can go wrong on demand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>The gateway's flow control refuses.</summary>
    Throttle,

    /// <summary>An HTTP status without a body that a client could read.</summary>
    Status,

    /// <summary>The connection is cut before anything was done.</summary>
    CutBefore,

    /// <summary>The connection is cut after the change was made: the answer is lost.</summary>
    CutAfter,
}
