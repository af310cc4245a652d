using System.Text.Json.Serialization;

namespace NumberProvider.Emulator.Faults;

/// <summary>What can go wrong on demand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>Flow control refuses; Alibaba's gateway hints in <c>x-acs-retry-after</c> when to come back, if the fault has a value.</summary>
    Throttle,

    /// <summary>An HTTP status without a body that a client could read.</summary>
    Status,

    /// <summary>The vendor answers with a temporary failure of its own and has done nothing:
    /// <c>InternalError</c> of the gateway, <c>isp.SYSTEM_ERROR</c> of Dypls, <c>0200006</c> of CC-iSales.</summary>
    ErrorBefore,

    /// <summary>The vendor answers with the same failure, but the change was made.</summary>
    ErrorAfter,

    /// <summary>The connection is cut before anything was done.</summary>
    CutBefore,

    /// <summary>The connection is cut after the change was made: the answer is lost.</summary>
    CutAfter,

    /// <summary>The call is done, but its answer breaks off in the middle.</summary>
    Garbled,

    /// <summary>A read is answered as if the latest change had not been made. Reads before there was a change do not count, nor do changes.</summary>
    StaleRead,
}
