namespace NumberProvider.Emulator.Tests.Errors;

/// <summary>The codes that the sheets list for each operation (alibaba-ccc sheet, parts 3 and 4; alibaba-dypls sheet, parts 3 to 8; huawei-isales sheet, parts 3 to 6).</summary>
public static class DocumentedErrors
{
    /// <summary>The codes, by version and operation.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["2020-07-01/AddPhoneNumbers"] = "Parameter.Enumeration Parameter.Maximum Parameter.Minimum NotExists.InstanceId",
        ["2020-07-01/ListPhoneNumbers"] = "Parameter.Enumeration Parameter.Maximum Parameter.Minimum Parameter.Empty Parameter.Null NotExists.InstanceId",
        ["2020-07-01/ModifyPhoneNumber"] = "Parameter.Enumeration NotExists.InstanceId NotExists.Number",
        ["2020-07-01/RemovePhoneNumbers"] = "Parameter.Maximum Parameter.Minimum NotExists.InstanceId",
        ["2020-07-01/ListPhoneNumbersOfSkillGroup"] = "Parameter.Maximum Parameter.Minimum Parameter.Empty Parameter.Null NotExists.InstanceId NotExists.SkillGroupId",
        ["2020-07-01/AddNumbersToSkillGroup"] = "Parameter.Maximum Parameter.Minimum Parameter.Blank NotExists.InstanceId NotExists.SkillGroupId",
        ["2020-07-01/RemovePhoneNumbersFromSkillGroup"] =
            "Parameter.Maximum Parameter.Minimum Parameter.Blank Parameter.Empty Parameter.Format Parameter.Invalid NotExists.InstanceId NotExists.SkillGroupId",
        ["2020-07-01/AddPhoneNumberToSkillGroups"] = "Parameter.Maximum Parameter.Minimum NotExists.InstanceId",
        ["2020-07-01/RemovePhoneNumberFromSkillGroups"] =
            "Parameter.Maximum Parameter.Minimum Parameter.Blank Parameter.Empty Parameter.Format Parameter.Invalid NotExists.InstanceId",
        ["2020-07-01/ListSkillGroups"] = "Parameter.Maximum Parameter.Minimum Parameter.Null NotExists.InstanceId",
        ["2020-07-01/ListBriefSkillGroups"] = "Parameter.Minimum Parameter.Blank Parameter.Null NotExists.InstanceId",
        ["2020-07-01/GetSkillGroup"] = "Parameter.Blank Parameter.Empty Parameter.Null NotExists.InstanceId",
        ["2020-07-01/CreateSkillGroup"] = "Parameter.Blank Parameter.Format AlreadyExists.SkillGroupId InternalService.DB",
        ["2020-07-01/DeleteSkillGroup"] = "InUse.SkillGroup Parameter.Blank Parameter.Empty Parameter.Null NotExists.InstanceId",
        ["2020-07-01/ListContactFlows"] = "NotExists.InstanceId",
        ["2020-07-01/GetInstance"] = "NotExists.InstanceId AbnormalService.Ceased AbnormalService.Creating AbnormalService.Disabled Permission.Common Permission.SkillGroup InternalService.Common",
        ["2020-07-01/CreateInstance"] = "NotExists.Number AlreadyExists.InstanceId",
        ["2020-07-01/ListUnassignedNumbers"] = "Parameter.Maximum Parameter.Minimum Parameter.Null Parameter.Blank NotExists.InstanceId",
        ["2020-07-01/ImportCorpNumbers"] = "Parameter.Maximum Parameter.Minimum",
        ["2017-07-05/ListPhoneNumbers"] = "NotExist.Instance InvalidBearerToken.Inactive",
        ["2017-05-25/BindAxnExtension"] = "isv.BIND_CONFLICT isv.NO_AVAILABLE_NUMBER isv.FORBIDDEN_ACTION isv.POOLKEY_NOT_EXISTS isv.MOBILE_NUMBER_ILLEGAL isv.EXPIRE_DATE_ILLEGAL"
            + " isv.INVALID_PARAMETERS isv.ILLEGAL_ARGUMENT isp.RAM_PERMISSION_DENY isv.OUT_OF_SERVICE isv.PRODUCT_UN_SUBSCRIPT isv.PRODUCT_UNSUBSCRIBE isv.ACCOUNT_NOT_EXISTS"
            + " isv.ACCOUNT_ABNORMAL isv.PARTNER_NOT_EXIST isv.PARTNER_IS_CLOSED isv.NO_USED_BY_OTHERS isv.VENDOR_BIND_FAILED isv.FLOW_LIMIT isp.SYSTEM_ERROR"
            + " isp.UNKNOWN_ERR_CODE isp.DAO_EXCEPTION isp.VENDOR_UNAVAILABLE isp.GATEWAY_ERROR",
        ["2017-05-25/QuerySubscriptionDetail"] = "isv.SUBS_NOT_EXIST isv.SUBS_NOT_BELONG isv.INVALID_PARAMETERS",
        ["2017-05-25/QuerySubsId"] = "POOLKEY_NOT_EXIST isv.NO_NOT_EXIST",
        ["2017-05-25/UpdateSubscription"] = "isv.FORBIDDEN_ACTION isv.SUBS_NOT_EXIST isv.UPDATE_CONFLICT isv.INVALID_PARAMETERS isv.ILLEGAL_ARGUMENT isv.SUBS_NOT_BELONG",
        ["2017-05-25/UnbindSubscription"] = "isv.SUBS_NOT_EXIST isv.INVALID_PARAMETERS isv.SUBS_NOT_BELONG",
        ["2017-05-25/QuerySecretNoDetail"] = "FlowLimited isv.NO_NOT_EXIST",
        ["2017-05-25/QuerySecretNoRemain"] = "isv.INVALID_PARAMETERS",
        ["2017-05-25/BuySecretNo"] = "isv.BUY_NUM_OVER_LIMIT isv.INVALID_PARAMETERS",
        ["2017-05-25/ReleaseSecretNo"] = "isv.FORBIDDEN_ACTION",
        ["v1/AddCallingNumbers"] = $"0200001 0200007 {Generic("1 2 3 6 7 11")}",
        ["v1/DeleteCallingNumbers"] = $"0200001 0200007 {Generic("1 2 3 6 11")}",
        ["v1/QueryCampaign"] = "0200007",
        ["v1/QueryCampaigns"] = $"0200006 {Generic("1 3 6 7 8")}",
        ["v1/CreateCampaign"] = $"0200002 0200003 0200004 0200005 0200017 {Generic("1 2 3 6 7 8 9 10")}",
        ["v2/CreateCampaign"] = $"0200001 0200005 {Generic("1 2 3 6 7 11")}",
        ["v1/ModifyCampaign"] = "0200001 0200002 0200005 0200007 0200016 0200017",
        ["v2/ModifyCampaign"] = "0200001 0200007 02000007",
        ["v1/DeleteCampaign"] = "0200006 0200007 0200009 02000007",
        ["v1/PauseCampaign"] = "0200006 0200007 0200011",
        ["v1/ResumeCampaign"] = "0200006 0200007 0200011",
    };

    private static string Generic(string last) => string.Join(' ', last.Split(' ').Select(digits => $"020000{digits.PadLeft(2, '0')}"));
}
