namespace NumberProvider.Emulator.Switches;

/// <summary>What is open about number privacy protection (alibaba-dypls sheet).</summary>
internal static class DyplsSwitches
{
    public const string MissingBinding = "dypls.missingBinding";
    public const string UnboundRead = "dypls.unboundRead";
    public const string ExpiredRead = "dypls.expiredRead";
    public const string FillB = "dypls.fillPhoneNoB";
    public const string ChargeId = "dypls.chargeId";
    public const string ErrorPayload = "dypls.errorPayload";
    public const string BusinessStatus = "dypls.businessStatus";
    public const string MissingParameter = "dypls.missingParameter";
    public const string PoolKeyAbsent = "dypls.poolKeyAbsent";
    public const string PoolKind = "dypls.poolKind";
    public const string ExtensionTaken = "dypls.extensionTaken";
    public const string ExtensionAlone = "dypls.extensionAlone";
    public const string LockedX = "dypls.lockedX";
    public const string ReportedA = "dypls.reportedA";
    public const string MaxOutOrderId = "dypls.maxOutOrderIdBytes";
    public const string MaxPerX = "dypls.maxBindingsPerX";
    public const string VisibleAfterReads = "dypls.visibleAfterReads";
    public const string MaxSubsIds = "dypls.maxSubsIds";
    public const string ListExpired = "dypls.listExpired";
    public const string UnknownX = "dypls.unknownX";
    public const string UnknownOperateType = "dypls.unknownOperateType";
    public const string UpdateAsr = "dypls.updateAsr";
    public const string UpdateSame = "dypls.updateSameValue";
    public const string BlankOutId = "dypls.blankOutId";
    public const string UnbindExpired = "dypls.unbindExpired";
    public const string FreedAfter = "dypls.freedAfterUnbindSeconds";
    public const string ReleaseBound = "dypls.releaseBound";
    public const string ReleaseMatch = "dypls.releaseMatch";
    public const string UtcOffset = "dypls.utcOffsetHours";
    public const string TimePadding = "dypls.timePadding";
    public const string MaxBatch = "dypls.maxBatch";
    public const string DeleteBoundGroup = "dypls.deleteBoundGroup";
    public const string Booleans = "dypls.booleans";
    public const string ChosenX = "dypls.chosenX";
    public const string RateLimit = "dypls.rateLimit";

    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(MissingBinding, ["SUBS_NOT_EXIST", "ILLEGAL_ARGUMENT"], "The code for a binding that does not exist (alibaba-dypls, parts 4 and 7)"),
        new(UnboundRead, ["missing", "status-0"], "Reading a binding that was unbound (alibaba-dypls, part 4)"),
        new(ExpiredRead, ["status-0", "missing"], "Reading a binding that has expired (alibaba-dypls, part 4)"),
        new(FillB, ["omit", "made-up"], "PhoneNoB of a binding that was made without one (alibaba-dypls, part 4)"),
        new(ChargeId, ["text", "boolean"], "ChargeId of UnbindSubscription (alibaba-dypls, part 7)"),
        new(ErrorPayload, ["absent", "empty"], "The payload of a refused call (alibaba-dypls, part 14)"),
        new(BusinessStatus, ["200", "400"], "The HTTP status of business errors (alibaba-dypls, part 2)"),
        new(MissingParameter, ["gateway", "product"], "Who misses a mandatory parameter: the gateway with MissingName, or the product as if it were blank (alibaba-dypls, part 11)"),
        new(PoolKeyAbsent, ["INVALID_PARAMETERS", "ILLEGAL_ARGUMENT"], "A call with neither PoolKey nor ProductType (alibaba-dypls, part 4)"),
        new(PoolKind, ["ILLEGAL_ARGUMENT", "FORBIDDEN_ACTION"], "Binding in a pool of another kind (alibaba-dypls, part 3)"),
        new(ExtensionTaken, ["BIND_CONFLICT", "NO_AVAILABLE_NUMBER"], "Binding with an extension that another A has (alibaba-dypls, part 3)"),
        new(ExtensionAlone, ["ILLEGAL_ARGUMENT", "INVALID_PARAMETERS"], "An extension without PhoneNoX, or not of 1 to 3 digits (alibaba-dypls, part 3)"),
        new(LockedX, ["NO_AVAILABLE_NUMBER", "bound"], "Binding to a locked number that is named (alibaba-dypls, part 3)"),
        new(ReportedA, ["any"], "The numbers A whose users are reported; others cannot be bound (alibaba-dypls, part 3)") { Range = SwitchRange.Numbers },
        new(MaxOutOrderId, ["255"], "The longest OutOrderId, in bytes (alibaba-dypls, part 3)") { Range = SwitchRange.WholeNumber },
        new(MaxPerX, ["900"], "How many bindings with extensions a number can have (alibaba-dypls, part 12)") { Range = SwitchRange.WholeNumber },
        new(VisibleAfterReads, ["0", "1"], "How many reads do not yet see a new binding (alibaba-dypls, part 14)") { Range = SwitchRange.WholeNumber },
        new(MaxSubsIds, ["none"], "How many bindings QuerySubsId tells at most (alibaba-dypls, part 5)") { Range = SwitchRange.WholeNumber },
        new(ListExpired, ["hidden", "shown"], "Expired bindings in QuerySubsId (alibaba-dypls, part 5)"),
        new(UnknownX, ["NO_NOT_EXIST", "FORBIDDEN_ACTION"], "QuerySubsId of a number that the pool lacks (alibaba-dypls, part 5)"),
        new(UnknownOperateType, ["ILLEGAL_ARGUMENT", "INVALID_PARAMETERS"], "UpdateSubscription with another OperateType (alibaba-dypls, part 6)"),
        new(UpdateAsr, ["ignored", "applied", "reset"], "ASRStatus beside another OperateType; reset: leaving it out is false (alibaba-dypls, part 6)"),
        new(UpdateSame, ["OK", "UPDATE_CONFLICT"], "Updating A or B to what it is (alibaba-dypls, part 6)"),
        new(BlankOutId, ["refused", "cleared"], "updateOutId with a blank OutId (alibaba-dypls, consequences)"),
        new(UnbindExpired, ["missing", "OK"], "UnbindSubscription of an expired binding (alibaba-dypls, part 7)"),
        new(FreedAfter, ["0"], "How long X, extension and A stay taken after UnbindSubscription, in seconds (alibaba-dypls, part 7)") { Range = SwitchRange.Number },
        new(ReleaseBound, ["FORBIDDEN_ACTION", "ILLEGAL_ARGUMENT"], "ReleaseSecretNo of a number with bindings (alibaba-dypls, part 8)"),
        new(ReleaseMatch, ["exact", "prefix"], "Whether ReleaseSecretNo takes a prefix, and the first number that has it (alibaba-dypls, part 8)"),
        new(UtcOffset, ["8", "0"], "The zone of times, in hours ahead of UTC (alibaba-dypls, part 9)") { Range = SwitchRange.WholeNumber },
        new(TimePadding, ["lenient", "strict"], "Whether zeros may be missing from a time (alibaba-dypls, part 9)"),
        new(MaxBatch, ["100"], "How many items BindBatchAxg takes (alibaba-dypls, part 13)") { Range = SwitchRange.WholeNumber },
        new(DeleteBoundGroup, ["refused", "deleted"], "DeleteAxgGroup of a group with bindings (alibaba-dypls, part 13)"),
        new(Booleans, ["any-case", "lower-case"], "How true and false can be written (alibaba-dypls, part 1)"),
        new(ChosenX, ["avoids-bound", "first"], "The number for a bind that names none: one that A is not bound to, or the first, so that a second bind of A conflicts (alibaba-dypls, part 3)"),
        new(RateLimit, ["off", "documented"], "Calls of one operation with one key per second (alibaba-dypls, part 12)") { Range = SwitchRange.Number },
    ];
}
