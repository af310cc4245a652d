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

    /// <summary>The vendor answers with a failure of its own and has done nothing:
    /// <c>InternalError</c> of the gateway, <c>isp.SYSTEM_ERROR</c> of Dypls, <c>0200006</c> of CC-iSales, or the code of the fault.</summary>
    ErrorBefore,

    /// <summary>The vendor answers with the same failure, but the change was made.</summary>
    ErrorAfter,

    /// <summary>The connection is cut before anything was done.</summary>
    CutBefore,

    /// <summary>The connection is cut after the change was made: the answer is lost.</summary>
    CutAfter,

    /// <summary>The call's connection is cut before anything was done, and none is accepted for a while: neither for vendors nor for administration.</summary>
    Refuse,

    /// <summary>The call is done, but its answer breaks off in the middle, and says that this is its length.</summary>
    Garbled,

    /// <summary>The call is done, but the connection is cut in the middle of its answer.</summary>
    Truncated,

    /// <summary>The call is done, but every second byte of its answer is wrong.</summary>
    Corrupted,

    /// <summary>Nothing is done, and a page in HTML comes in place of the answer, as of a proxy.</summary>
    Html,

    /// <summary>The last items of a batch fail for no reason: those of AddBulkPhoneNumbers, AddPhoneNumbers, RemovePhoneNumbers, AddPersonalNumbersToUser,
    /// ImportCorpNumbers, BindBatchAxg, and of adding calling numbers, which then stores the others and answers that a parameter is wrong.</summary>
    PartialFailure,

    /// <summary>A read is answered as if the latest change had not been made, or with a value as things were that many milliseconds ago.
    /// Reads that would see no difference in time do not count, nor do changes.</summary>
    StaleRead,

    /// <summary>The answer is that of success, and nothing was done.</summary>
    OkWithoutEffect,
}
