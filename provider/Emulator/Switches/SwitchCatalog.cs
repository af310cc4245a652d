namespace NumberProvider.Emulator.Switches;

/// <summary>All switches.</summary>
public static class SwitchCatalog
{
    internal const string AddExisting = "ccc.addExisting";
    internal const string RemoveMissing = "ccc.removeMissing";
    internal const string RemoveAssociated = "ccc.removeAssociatedNoForce";
    internal const string ModifyAbsent = "ccc.modifyAbsentField";
    internal const string OutboundSpelling = "ccc.outboundSpelling";
    internal const string ErrorTransport = "ccc.errorTransport";
    internal const string MaxListSize = "ccc.maxListSize";
    internal const string PageNumberCap = "ccc.pageNumberCap";
    internal const string InstanceNumberCap = "ccc.getInstanceNumberCap";
    internal const string BulkContent = "ccc.bulkPhoneNumbersContent";
    internal const string LooseTyping = "ccc.looseTyping";
    internal const string FailureList = "ccc.failureList";
    internal const string MissingBinding = "dypls.missingBinding";
    internal const string UnboundRead = "dypls.unboundRead";
    internal const string ExpiredRead = "dypls.expiredRead";
    internal const string FillB = "dypls.fillPhoneNoB";
    internal const string ChargeId = "dypls.chargeId";
    internal const string ErrorPayload = "dypls.errorPayload";
    internal const string CallerNoShape = "isales.callerNoShape";
    internal const string AddPresent = "isales.addPresent";
    internal const string DeleteAbsent = "isales.deleteAbsent";
    internal const string EmptyQueryLine = "isales.emptyQueryLine";

    /// <summary>The switches, by product.</summary>
    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(AddExisting, ["data-list", "conflict-409"], "AddPhoneNumbers of a number that the instance has (alibaba-ccc, 4.1)"),
        new(RemoveMissing, ["data-list", "ignore", "not-found-404"], "RemovePhoneNumbers of a number that the instance lacks (alibaba-ccc, 4.4)"),
        new(RemoveAssociated, ["data-list", "error-400"], "RemovePhoneNumbers without Force of a number with flow, group or agent (alibaba-ccc, 4.4)"),
        new(ModifyAbsent, ["clear", "keep"], "An absent optional parameter of ModifyPhoneNumber (alibaba-ccc, 3.5 and 4.3)"),
        new(OutboundSpelling, ["both", "outbound-only", "outboung-only"], "The outbound usage in requests of 2017-07-05 (alibaba-ccc, 3.2)"),
        new(ErrorTransport, ["status", "always-200"], "The HTTP status of product errors (alibaba-ccc, 1.5)"),
        new(MaxListSize, ["100", "50", "20", "10", "5"], "The longest list of numbers in one call (alibaba-ccc, 4.1)"),
        new(PageNumberCap, ["100", "none"], "The highest page number of a list of 2020-07-01 (alibaba-ccc, part 4)"),
        new(InstanceNumberCap, ["none", "100", "10", "2"], "How many numbers GetInstance of 2020-07-01 tells (alibaba-ccc, 4.12)"),
        new(BulkContent, ["added-only", "all"], "The numbers that AddBulkPhoneNumbers of 2017-07-05 tells (alibaba-ccc, 3.2)"),
        new(LooseTyping, ["off", "scalars"], "Numbers and booleans in answers as texts (alibaba-ccc, 1.4)"),
        new(FailureList, ["array", "text"], "The failed numbers in Data of 2020-07-01: an array, or a text that holds one (alibaba-ccc, 1.4)"),
        new(MissingBinding, ["SUBS_NOT_EXIST", "ILLEGAL_ARGUMENT"], "The code for a binding that does not exist (alibaba-dypls, parts 4 and 7)"),
        new(UnboundRead, ["missing", "status-0"], "Reading a binding that was unbound (alibaba-dypls, part 4)"),
        new(ExpiredRead, ["status-0", "missing"], "Reading a binding that has expired (alibaba-dypls, part 4)"),
        new(FillB, ["omit", "made-up"], "PhoneNoB of a binding that was made without one (alibaba-dypls, part 4)"),
        new(ChargeId, ["text", "boolean"], "ChargeId of UnbindSubscription (alibaba-dypls, part 7)"),
        new(ErrorPayload, ["absent", "empty"], "The payload of a refused call (alibaba-dypls, part 14)"),
        new(CallerNoShape, ["objects", "single", "comma", "json-string", "strings", "absent"], "callerNo in the details of a campaign (huawei-isales, 5.3 and part 9)"),
        new(AddPresent, ["refuse", "upsert", "ignore"], "Adding a calling number that the campaign has (huawei-isales, part 9)"),
        new(DeleteAbsent, ["ignore", "refuse"], "Deleting a calling number that the campaign lacks (huawei-isales, part 9)"),
        new(EmptyQueryLine, ["omit", "empty"], "The canonical request without query parameters (huawei-isales, 8.4)"),
    ];
}
