namespace NumberProvider.Emulator.Switches;

/// <summary>What is open about the call center, API version 2017-07-05 (alibaba-ccc sheet, part 3).</summary>
internal static class Ccc2017Switches
{
    public const string OutboundSpelling = "ccc.outboundSpelling";
    public const string BulkContent = "ccc.bulkPhoneNumbersContent";
    public const string AddExisting = "ccc.addExisting2017";
    public const string AddExistingOne = "ccc.addExistingOne2017";
    public const string UnavailableOne = "ccc.addUnavailableOne2017";
    public const string NotOwned = "ccc.notOwned2017";
    public const string HotlineUsage = "ccc.hotlineUsage2017";
    public const string Repeated = "ccc.repeatedNumber2017";
    public const string BulkAllFailed = "ccc.bulkAllFailed2017";
    public const string UnknownReference = "ccc.unknownReference2017";
    public const string ModifyGroups = "ccc.modifyGroups2017";
    public const string ModifyGroupAbsent = "ccc.modifySkillGroupAbsent2017";
    public const string RemoveAssociated = "ccc.removeAssociated2017";
    public const string RemoveMissing = "ccc.removeMissing2017";
    public const string PhoneNumberId = "ccc.phoneNumberId2017";
    public const string NumberToGroup = "ccc.numberToSkillGroup2017";
    public const string MissingCode = "ccc.notExistCode2017";
    public const string MissingStatus = "ccc.notExistStatus2017";
    public const string UnsetFlow = "ccc.unsetFlow2017";
    public const string ListCap = "ccc.listCap2017";
    public const string CommodityStatus = "ccc.commodityStatus2017";
    public const string PrivateFlag = "ccc.privateFlag2017";

    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(OutboundSpelling, ["both", "outbound-only", "outboung-only"], "The outbound usage in requests of 2017-07-05 (alibaba-ccc, 3.2)"),
        new(BulkContent, ["added-only", "all"], "The numbers that AddBulkPhoneNumbers of 2017-07-05 tells (alibaba-ccc, 3.2)"),
        new(AddExisting, ["used-list", "failed-list"], "AddBulkPhoneNumbers of a number that this instance has (alibaba-ccc, 3.2)"),
        new(AddExistingOne, ["409", "400"], "The HTTP status of AddPhoneNumber for a number that is bound (alibaba-ccc, 3.3)"),
        new(UnavailableOne, ["InvalidParameter", "NotExist"], "The code of AddPhoneNumber for a number that is not owned or in arrears (alibaba-ccc, 3.3)"),
        new(NotOwned, ["failed-list", "error-400"], "AddBulkPhoneNumbers of a number that the account lacks (alibaba-ccc, 3.2)"),
        new(HotlineUsage, ["failed-list", "error-400"], "AddBulkPhoneNumbers of a 400 number with another usage than Inbound (alibaba-ccc, 3.2)"),
        new(Repeated, ["ignored", "failed-list"], "A number that comes twice in one AddBulkPhoneNumbers (alibaba-ccc, 3.2)"),
        new(BulkAllFailed, ["ok", "error-400"], "AddBulkPhoneNumbers of which every number fails (alibaba-ccc, 3.2)"),
        new(UnknownReference, ["not-found-404", "ignore"], "A flow or group that does not exist, for AddBulkPhoneNumbers (alibaba-ccc, 3.2)"),
        new(ModifyGroups, ["replace", "extend"], "The groups that ModifyPhoneNumber is given (alibaba-ccc, 3.5)"),
        new(ModifyGroupAbsent, ["keep", "clear"], "ModifySkillGroup without numbers (alibaba-ccc, 3.8)"),
        new(RemoveAssociated, ["removed"], "RemovePhoneNumber of a number with flow or groups (alibaba-ccc, 3.6)") { Obstructive = ["refused"] },
        new(RemoveMissing, ["not-found-404", "ignore"], "RemovePhoneNumber of an identifier that does not exist (alibaba-ccc, 3.6)"),
        new(PhoneNumberId, ["new", "same"], "The PhoneNumberId of a number that is added again (alibaba-ccc, 3.6)"),
        new(NumberToGroup, ["offered", "absent"], "AddNumberToSkillGroup and RemoveNumberFromSkillGroup (alibaba-ccc, 3.7)"),
        new(MissingCode, ["NotExist", "InvalidParameter"], "The family of codes for a number, group or flow that does not exist (alibaba-ccc, 1.5)"),
        new(MissingStatus, ["404", "400"], "The HTTP status of NotExist codes (alibaba-ccc, 1.5)"),
        new(UnsetFlow, ["omitted", "null", "empty"], "ContactFlow of a number without a flow (alibaba-ccc, 3.1)"),
        new(ListCap, ["none"], "How many numbers ListPhoneNumbers tells at most (alibaba-ccc, 3.4)") { Range = SwitchRange.WholeNumber },
        new(CommodityStatus, ["0"], "NumberCommodityStatus of a listed number (alibaba-ccc, 3.1)") { Range = SwitchRange.WholeNumber },
        new(PrivateFlag, ["omitted", "present"], "PrivateFlag of a listed number (alibaba-ccc, 3.1)"),
    ];
}
