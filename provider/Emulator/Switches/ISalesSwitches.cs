namespace NumberProvider.Emulator.Switches;

/// <summary>What is open about CC-iSales (huawei-isales sheet, part 9).</summary>
internal static class ISalesSwitches
{
    public const string CallerNoShape = "isales.callerNoShape";
    public const string AddPresent = "isales.addPresent";
    public const string DeleteAbsent = "isales.deleteAbsent";
    public const string DeleteLast = "isales.deleteLast";
    public const string TooManyEntries = "isales.tooManyEntries";
    public const string AccessCodeErrors = "isales.accessCodeErrors";
    public const string PriorityErrors = "isales.priorityErrors";
    public const string BadEntry = "isales.badEntry";
    public const string MaxCallingNumbers = "isales.maxCallingNumbers";
    public const string RegisteredNumbers = "isales.registeredNumbers";
    public const string RunningCampaign = "isales.runningCampaign";
    public const string ModifyCallerNo = "isales.modifyCallerNo";
    public const string StaleDetails = "isales.staleDetailsMilliseconds";
    public const string CreatedStatus = "isales.createdStatus";
    public const string EmptyQueryLine = "isales.emptyQueryLine";
    public const string TimeWindow = "isales.timeWindowMinutes";
    public const string UnauthorizedBody = "isales.unauthorizedBody";
    public const string BusinessStatus = "isales.businessStatus";
    public const string ContentType = "isales.contentType";
    public const string Locale = "isales.locale";
    public const string StatusV2 = "isales.statusV2";
    public const string DeleteBody = "isales.deleteBody";
    public const string SignedHost = "isales.signedHost";
    public const string RateLimit = "isales.rateLimit";

    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(CallerNoShape, ["objects", "single", "comma", "json-string", "strings", "absent"], "callerNo in the details of a campaign (huawei-isales, 5.3 and part 9)"),
        new(AddPresent, ["refuse", "upsert", "ignore"], "Adding a calling number that the campaign has (huawei-isales, part 9)"),
        new(DeleteAbsent, ["ignore", "refuse"], "Deleting a calling number that the campaign lacks (huawei-isales, part 9)"),
        new(DeleteLast, ["refuse", "keep-one"], "Deleting all calling numbers of a campaign (huawei-isales, part 9)"),
        new(TooManyEntries, ["02000011", "0200001"], "The code for more than 100 entries (huawei-isales, part 9)"),
        new(AccessCodeErrors, ["specific", "0200001"], "The code for an accessCode that is not digits (02000002) or too long (02000003) (huawei-isales, part 9)"),
        new(PriorityErrors, ["specific", "0200001"], "The code for a priority that is out of range (02000007) or no integer (02000006) (huawei-isales, part 9)"),
        new(BadEntry, ["atomic", "partial"], "Whether the entries before a bad one are stored (huawei-isales, part 9)"),
        new(MaxCallingNumbers, ["1000"], "How many calling numbers a campaign can have; 0 is no limit (huawei-isales, part 9)") { Range = SwitchRange.WholeNumber },
        new(RegisteredNumbers, ["any"], "The calling numbers that are registered; others are refused (huawei-isales, part 9)") { Range = SwitchRange.Numbers },
        new(RunningCampaign, ["allowed"], "Changing the calling numbers of a running campaign (huawei-isales, 6.5)") { Obstructive = ["refused"] },
        new(ModifyCallerNo, ["replace", "merge"], "callerNo of the second version of modifying a campaign (huawei-isales, part 9)"),
        new(StaleDetails, ["0", "200"], "How long details show the state before a change, in milliseconds (huawei-isales, part 9)") { Range = SwitchRange.WholeNumber },
        new(CreatedStatus, ["2", "1", "3"], "The status of a new campaign (huawei-isales, 6.4)"),
        new(EmptyQueryLine, ["omit", "empty"], "The canonical request without query parameters (huawei-isales, 8.4)"),
        new(TimeWindow, ["15"], "How far a request's time may be off, in minutes (huawei-isales, 8.4)") { Range = SwitchRange.Number },
        new(UnauthorizedBody, ["text", "json"], "The body of status 401 (huawei-isales, part 9)"),
        new(BusinessStatus, ["200", "400"], "The HTTP status of refusals in the body (huawei-isales, 2.4)"),
        new(ContentType, ["unchecked", "required"], "A request without Content-Type application/json; charset=UTF-8 (huawei-isales, 2.2)"),
        new(Locale, ["ignored", "honoured"], "Whether descriptions are in the language of the header locale (huawei-isales, 2.2)"),
        new(StatusV2, ["ignored", "refused"], "The query parameter statusV2 of the list of campaigns (huawei-isales, 5.2)"),
        new(DeleteBody, ["signed"], "Whether the body of a DELETE is signed (huawei-isales, 8.3)") { Obstructive = ["unsigned"] },
        new(SignedHost, ["as-sent"], "The host that is signed: as sent, with a port that is not the usual one, or bare (huawei-isales, 8.3)") { Obstructive = ["bare"] },
        new(RateLimit, ["off"], "Calls of one operation per second (huawei-isales, 2.4)") { Range = SwitchRange.Number },
    ];
}
