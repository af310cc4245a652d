namespace NumberProvider.Emulator.Switches;

/// <summary>What is open about the call center, API version 2020-07-01, or both versions (alibaba-ccc sheet).</summary>
internal static class CccSwitches
{
    public const string AddExisting = "ccc.addExisting";
    public const string AddUnavailable = "ccc.addUnavailable";
    public const string AddNothing = "ccc.addNothing";
    public const string ListAndGroup = "ccc.listAndNumberGroup";
    public const string RemoveMissing = "ccc.removeMissing";
    public const string RemoveAssociated = "ccc.removeAssociatedNoForce";
    public const string RemoveAnswer = "ccc.removeAnswer";
    public const string ModifyAbsent = "ccc.modifyAbsentField";
    public const string OutboundFlow = "ccc.outboundFlow";
    public const string UsageChangeGroups = "ccc.usageChangeGroups";
    public const string HotlineUsage = "ccc.hotlineUsage";
    public const string UnknownFlow = "ccc.unknownFlow";
    public const string StrictFlows = "ccc.strictFlows";
    public const string DeleteBoundFlow = "ccc.deleteBoundFlow";
    public const string GroupAddMissing = "ccc.groupAddMissing";
    public const string GroupAddMember = "ccc.groupAddMember";
    public const string UnknownGroup = "ccc.unknownSkillGroup";
    public const string MaxGroupListSize = "ccc.maxGroupListSize";
    public const string GroupAddPersonal = "ccc.groupAddPersonal";
    public const string GroupRemoveOther = "ccc.groupRemoveNonMember";
    public const string InboundCandidates = "ccc.inboundCandidates";
    public const string MediaTypeAbsent = "ccc.mediaTypeAbsent";
    public const string GroupIdForm = "ccc.skillGroupIdForm";
    public const string MissingParameter = "ccc.missingParameter";
    public const string MalformedList = "ccc.malformedList";
    public const string CommaList = "ccc.commaList";
    public const string MaxListSize = "ccc.maxListSize";
    public const string MaxNumbers = "ccc.maxNumbers";
    public const string NumberPattern = "ccc.numberPattern";
    public const string PageNumberCap = "ccc.pageNumberCap";
    public const string PagePastEnd = "ccc.pagePastEnd";
    public const string TopLevelPaging = "ccc.topLevelPaging";
    public const string SearchPattern = "ccc.searchPattern";
    public const string ListOrder = "ccc.listOrder";
    public const string PageOrder = "ccc.pageOrder";
    public const string ListDelay = "ccc.listDelay";
    public const string UnboundFlow = "ccc.unboundFlow";
    public const string InstanceNumberCap = "ccc.getInstanceNumberCap";
    public const string CreationSeconds = "ccc.instanceCreationSeconds";
    public const string Get2020 = "ccc.getMethod2020";
    public const string ErrorTransport = "ccc.errorTransport";
    public const string ErrorParams = "ccc.errorParams";
    public const string Messages = "ccc.messages";
    public const string LooseTyping = "ccc.looseTyping";
    public const string FailureList = "ccc.failureList";
    public const string RateLimit = "ccc.rateLimit";
    public const string RateBurst = "ccc.rateBurst";
    public const string PartialFailureRate = "ccc.partialFailureRate";

    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(AddExisting, ["data-list", "conflict-409"], "AddPhoneNumbers of a number that the instance has (alibaba-ccc, 4.1)"),
        new(AddUnavailable, ["data-list", "error-400"], "AddPhoneNumbers of a number that is used elsewhere, not owned, in arrears, or takes incoming calls only (alibaba-ccc, 4.1)"),
        new(AddNothing, ["error-400", "ok"], "AddPhoneNumbers without NumberList and NumberGroupId (alibaba-ccc, 4.1)"),
        new(ListAndGroup, ["union", "error-400"], "AddPhoneNumbers with both NumberList and NumberGroupId (alibaba-ccc, 4.1)"),
        new(RemoveMissing, ["data-list", "ignore", "not-found-404"], "RemovePhoneNumbers of a number that the instance lacks (alibaba-ccc, 4.4)"),
        new(RemoveAssociated, ["data-list", "error-400"], "RemovePhoneNumbers without Force of a number with flow, group or agent (alibaba-ccc, 4.4)"),
        new(RemoveAnswer, ["data", "failure-list"], "Where RemovePhoneNumbers tells failed numbers: Data, or FailureList as in 2021 (alibaba-ccc, 4.4)"),
        new(ModifyAbsent, ["clear", "keep"], "An absent optional parameter of ModifyPhoneNumber (alibaba-ccc, 3.5 and 4.3)"),
        new(OutboundFlow, ["cleared", "kept"], "The flow of a number whose usage becomes Outbound (alibaba-ccc, 4.3)"),
        new(UsageChangeGroups, ["untouched", "dropped"], "The groups of a number whose usage becomes Inbound (alibaba-ccc, 4.3)"),
        new(HotlineUsage, ["Parameter.Invalid", "Parameter.Enumeration"], "ModifyPhoneNumber of a 400 number to another usage than Inbound (alibaba-ccc, 4.3)"),
        new(UnknownFlow, ["not-found-404", "ignore"], "A flow that does not exist, for AddPhoneNumbers and ModifyPhoneNumber (alibaba-ccc, 4.1)"),
        new(StrictFlows, ["off", "on"], "Whether only published main flows can be bound (alibaba-ccc, 4.11)"),
        new(DeleteBoundFlow, ["refused", "unbinds"], "DeleteContactFlow of a flow that numbers have (alibaba-ccc, 4.11)"),
        new(GroupAddMissing, ["not-found-404", "ignore"], "AddNumbersToSkillGroup of a number that the instance lacks (alibaba-ccc, 4.6)"),
        new(GroupAddMember, ["ok", "error-400"], "AddNumbersToSkillGroup of a number that is in the group (alibaba-ccc, 4.6)"),
        new(UnknownGroup, ["not-found-404", "error-400"], "A group that does not exist, for GetSkillGroup and for the groups of a number (alibaba-ccc, 4.8 and 4.10)"),
        new(MaxGroupListSize, ["100"], "The longest list of groups in one call (alibaba-ccc, 4.8)") { Range = SwitchRange.WholeNumber },
        new(GroupAddPersonal, ["error-400", "ignore"], "AddNumbersToSkillGroup of an agent's number (alibaba-ccc, 4.6)"),
        new(GroupRemoveOther, ["ignore", "error-400"], "RemovePhoneNumbersFromSkillGroup of a number that is no member (alibaba-ccc, 4.7)"),
        new(InboundCandidates, ["shown", "hidden"], "Inbound numbers among those that a group could take (alibaba-ccc, 4.5)"),
        new(MediaTypeAbsent, ["all", "audio"], "The groups that are listed without MediaType (alibaba-ccc, 4.10)"),
        new(GroupIdForm, ["name@instance", "skg-name@instance"], "The identifier of a new skill group (alibaba-ccc, part 2)"),
        new(MissingParameter, ["gateway", "product"], "Who misses a required parameter: the gateway with MissingName, or the product with Parameter.Null (alibaba-ccc, part 5)"),
        new(MalformedList, ["Parameter.Format", "Parameter.Invalid"], "A list that is no JSON array of texts (alibaba-ccc, 1.3)"),
        new(CommaList, ["refused", "accepted"], "A list that is joined with commas (alibaba-ccc, 1.3)"),
        new(MaxListSize, ["100", "50", "20", "10", "5"], "The longest list of numbers in one call (alibaba-ccc, 4.1)") { Range = SwitchRange.WholeNumber },
        new(MaxNumbers, ["10000"], "How many numbers an instance can have (alibaba-ccc, part 2)") { Range = SwitchRange.WholeNumber },
        new(NumberPattern, ["digits", "any"], "Whether a number must be 3 to 20 digits (alibaba-ccc, part 2)"),
        new(PageNumberCap, ["100", "none"], "The highest page number of a list of 2020-07-01 (alibaba-ccc, part 4)") { Range = SwitchRange.WholeNumber },
        new(PagePastEnd, ["empty", "last-page"], "A page past the end (alibaba-ccc, part 4)"),
        new(TopLevelPaging, ["absent", "present"], "PageNumber and PageSize beside Data in ListPhoneNumbers (alibaba-ccc, 4.2)"),
        new(SearchPattern, ["substring", "prefix"], "What a search pattern matches (alibaba-ccc, 4.2)"),
        new(ListOrder, ["creation", "number"], "The order of numbers in lists (alibaba-ccc, 3.4 and 4.2)"),
        new(PageOrder, ["stable", "unstable"], "Whether a list of 2020-07-01 has one order for all its pages; unstable: every other page is cut from the reverse (alibaba-ccc, 4.2)"),
        new(ListDelay, ["0", "0.2"], "How long lists show the state before a change, in seconds (alibaba-ccc, 1.6)") { Range = SwitchRange.Number },
        new(UnboundFlow, ["absent", "empty"], "ContactFlowId and ContactFlowName of a listed number without a flow (alibaba-ccc, 4.2)"),
        new(InstanceNumberCap, ["none", "100", "10", "2"], "How many numbers GetInstance of 2020-07-01 tells (alibaba-ccc, 4.12)") { Range = SwitchRange.WholeNumber },
        new(CreationSeconds, ["0"], "How long an instance is being created, in seconds (alibaba-ccc, 4.12)") { Range = SwitchRange.Number },
        new(Get2020, ["accepted"], "Calls of 2020-07-01 by GET (alibaba-ccc, 1.1)") { Obstructive = ["refused"] },
        new(ErrorTransport, ["status", "always-200"], "The HTTP status of product errors (alibaba-ccc, 1.5)"),
        new(ErrorParams, ["present", "absent"], "Params in an error of 2020-07-01 (alibaba-ccc, 1.4)"),
        new(Messages, ["filled", "template"], "Whether the %s of a message are filled (alibaba-ccc, 1.5)"),
        new(LooseTyping, ["off", "scalars", "all"], "Numbers and booleans in answers as texts; all: also a list of one as its element, failed numbers as a text (alibaba-ccc, 1.4)"),
        new(FailureList, ["array", "text"], "The failed numbers in Data of 2020-07-01: an array, or a text that holds one (alibaba-ccc, 1.4)"),
        new(RateLimit, ["off", "10"], "Calls of one operation with one key per second (alibaba-ccc, 1.6)") { Range = SwitchRange.Number },
        new(RateBurst, ["20"], "How many calls may come at once under ccc.rateLimit (alibaba-ccc, 1.6)") { Range = SwitchRange.WholeNumber },
        new(PartialFailureRate, ["0"], "The part of numbers that lists of failures get for no reason (alibaba-ccc, part 5)") { Range = SwitchRange.Fraction },
    ];
}
