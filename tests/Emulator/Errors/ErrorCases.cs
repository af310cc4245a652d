namespace NumberProvider.Emulator.Tests.Errors;

/// <summary>For each documented code of an operation calls of which the last one meets it, written as <see cref="Support.Script"/> reads them.</summary>
/// <remarks>A first line that begins with <c>*</c> changes the seed: a path and its value.</remarks>
public static class ErrorCases
{
    private const string A = "2020-07-01";
    private const string D = "2017-05-25";
    private const string I = "InstanceId=ccc-a";
    private const string G = "SkillGroupId=sales@ccc-a";
    private const string P = "PageNumber=1&PageSize=10";
    private const string Gone = "InstanceId=none";
    private const string Pool = "PoolKey=FC100000000000001";
    private const string X = "PhoneNoX=17000000001";
    private const string BindA = $"{D} BindAxnExtension {Pool}&PhoneNoA=13900000001&Expiration=2099-12-31 23:59:59&{X}";
    private const string Subs = "SubsId=1000000000000001";
    private const string Campaign = """{"name":"New","deviceType":2,"maxAlertingTime":30,"scheduleParam":{},"skillParam":{"skillId":12},"callerNo":"1"}""";
    private const string Second = """{"name":"New","deviceType":2,"maxAlertingTime":30,"scheduleParam":{},"skillParam":{"skillId":12},"callerNo":[{"accessCode":"1","priority":1}]}""";
    private static readonly string Long = $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"0217{i:0000000}\""))}]";
    private static readonly string LongEntries = $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $"{{\"accessCode\":\"{i}\",\"priority\":1}}"))}]";

    /// <summary>The calls, by version, operation and code.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Cases().ToDictionary(pair => pair.Case, pair => pair.Calls);

    private static IEnumerable<(string Case, string Calls)> Cases() => CallCenter().Concat(Privacy()).Concat(Outbound());

    private static IEnumerable<(string Case, string Calls)> CallCenter()
    {
        IEnumerable<(string, string)> Of(string action, params (string Code, string Parameters)[] cases) =>
            cases.Select(pair => ($"{A}/{action} {pair.Code}", pair.Parameters.Contains('\n', StringComparison.Ordinal)
                ? pair.Parameters.Replace("@@", $"{A} {action}", StringComparison.Ordinal)
                : $"{A} {action} {pair.Parameters}"));
        return
        [
            .. Of("AddPhoneNumbers",
                ("Parameter.Enumeration", $"{I}&Usage=Bidirectional&NumberList=[\"02160660001\"]"),
                ("Parameter.Maximum", $"{I}&Usage=Inbound&NumberList={Long}"),
                ("Parameter.Minimum", $"{I}&Usage=Inbound&NumberList=[]"),
                ("NotExists.InstanceId", $"{Gone}&Usage=Inbound&NumberList=[\"02160660001\"]")),
            .. Of("ListPhoneNumbers",
                ("Parameter.Enumeration", $"{I}&{P}&Usage=All"),
                ("Parameter.Maximum", $"{I}&PageNumber=1&PageSize=101"),
                ("Parameter.Minimum", $"{I}&PageNumber=0&PageSize=10"),
                ("Parameter.Empty", $"InstanceId=&{P}"),
                ("Parameter.Null", $"{I}&PageSize=10"),
                ("NotExists.InstanceId", $"{Gone}&{P}")),
            .. Of("ModifyPhoneNumber",
                ("Parameter.Enumeration", $"{I}&Number=02160660010&Usage=None"),
                ("NotExists.InstanceId", $"{Gone}&Number=02160660010&Usage=Inbound"),
                ("NotExists.Number", $"{I}&Number=02160660001&Usage=Inbound")),
            .. Of("RemovePhoneNumbers",
                ("Parameter.Maximum", $"{I}&NumberList={Long}"),
                ("Parameter.Minimum", $"{I}&NumberList=[]"),
                ("NotExists.InstanceId", $"{Gone}&NumberList=[\"1\"]")),
            .. Of("ListPhoneNumbersOfSkillGroup",
                ("Parameter.Maximum", $"{I}&{G}&IsMember=true&PageNumber=101&PageSize=10"),
                ("Parameter.Minimum", $"{I}&{G}&IsMember=true&PageNumber=1&PageSize=0"),
                ("Parameter.Empty", $"{I}&SkillGroupId=&IsMember=true&{P}"),
                ("Parameter.Null", $"{I}&{G}&{P}"),
                ("NotExists.InstanceId", $"{Gone}&{G}&IsMember=true&{P}"),
                ("NotExists.SkillGroupId", $"{I}&SkillGroupId=none&IsMember=true&{P}")),
            .. Of("AddNumbersToSkillGroup",
                ("Parameter.Maximum", $"{I}&{G}&NumberList={Long}"),
                ("Parameter.Minimum", $"{I}&{G}&NumberList=[]"),
                ("Parameter.Blank", $"{I}&{G}"),
                ("NotExists.InstanceId", $"{Gone}&{G}&NumberList=[\"1\"]"),
                ("NotExists.SkillGroupId", $"{I}&SkillGroupId=none&NumberList=[\"1\"]")),
            .. Of("RemovePhoneNumbersFromSkillGroup",
                ("Parameter.Maximum", $"{I}&{G}&NumberList={Long}"),
                ("Parameter.Minimum", $"{I}&{G}&NumberList=[]"),
                ("Parameter.Blank", $"{I}&{G}&NumberList= "),
                ("Parameter.Empty", $"{I}&{G}&NumberList="),
                ("Parameter.Format", $"{I}&{G}&NumberList=02160660010"),
                ("Parameter.Invalid", $"{I}&{G}&NumberList=[\"line\"]"),
                ("NotExists.InstanceId", $"{Gone}&{G}&NumberList=[\"02160660010\"]"),
                ("NotExists.SkillGroupId", $"{I}&SkillGroupId=none&NumberList=[\"02160660010\"]")),
            .. Of("AddPhoneNumberToSkillGroups",
                ("Parameter.Maximum", $"{I}&Number=02160660010&SkillGroupIdList={Long}"),
                ("Parameter.Minimum", $"{I}&Number=02160660010&SkillGroupIdList=[]"),
                ("NotExists.InstanceId", $"{Gone}&Number=02160660010&SkillGroupIdList=[\"x\"]")),
            .. Of("RemovePhoneNumberFromSkillGroups",
                ("Parameter.Maximum", $"{I}&Number=02160660010&SkillGroupIdList={Long}"),
                ("Parameter.Minimum", $"{I}&Number=02160660010&SkillGroupIdList=[]"),
                ("Parameter.Blank", $"{I}&Number= &SkillGroupIdList=[\"x\"]"),
                ("Parameter.Empty", $"{I}&Number=02160660010&SkillGroupIdList="),
                ("Parameter.Format", $"{I}&Number=02160660010&SkillGroupIdList={{}}"),
                ("Parameter.Invalid", $"{I}&Number=line&SkillGroupIdList=[\"x\"]"),
                ("NotExists.InstanceId", $"{Gone}&Number=02160660010&SkillGroupIdList=[\"x\"]")),
            .. Of("ListSkillGroups",
                ("Parameter.Maximum", $"{I}&PageNumber=1&PageSize=1000"),
                ("Parameter.Minimum", $"{I}&PageNumber=-1&PageSize=10"),
                ("Parameter.Null", I),
                ("NotExists.InstanceId", $"{Gone}&{P}")),
            .. Of("ListBriefSkillGroups",
                ("Parameter.Minimum", $"{I}&PageNumber=0&PageSize=10"),
                ("Parameter.Blank", $"InstanceId= &{P}"),
                ("Parameter.Null", I),
                ("NotExists.InstanceId", $"{Gone}&{P}")),
            .. Of("GetSkillGroup",
                ("Parameter.Blank", $"{I}&SkillGroupId= "),
                ("Parameter.Empty", $"{I}&SkillGroupId="),
                ("Parameter.Null", $"!ccc.missingParameter=product\n@@ {I}"),
                ("NotExists.InstanceId", $"{Gone}&{G}")),
            .. Of("CreateSkillGroup",
                ("Parameter.Blank", $"{I}&Name=new&DisplayName="),
                ("Parameter.Format", $"{I}&Name=1new&DisplayName=New"),
                ("AlreadyExists.SkillGroupId", $"{I}&Name=sales&DisplayName=Sales"),
                ("InternalService.DB", $"+CreateSkillGroup ErrorBefore InternalService.DB\n@@ {I}&Name=new&DisplayName=New")),
            .. Of("DeleteSkillGroup",
                ("InUse.SkillGroup", $"{I}&{G}"),
                ("Parameter.Blank", $"{I}&SkillGroupId= "),
                ("Parameter.Empty", $"{I}&SkillGroupId="),
                ("Parameter.Null", $"!ccc.missingParameter=product\n@@ {I}"),
                ("NotExists.InstanceId", $"{Gone}&{G}")),
            .. Of("ListContactFlows", ("NotExists.InstanceId", $"{Gone}&{P}")),
            .. Of("GetInstance",
                ("NotExists.InstanceId", Gone),
                ("AbnormalService.Ceased", "InstanceId=ccc-stopped"),
                ("AbnormalService.Creating", "InstanceId=ccc-creating"),
                ("AbnormalService.Disabled", $"*ccc2020.disabled=true\n@@ {I}"),
                ("Permission.Common", $"+GetInstance ErrorBefore Permission.Common\n@@ {I}"),
                ("Permission.SkillGroup", $"+GetInstance ErrorBefore Permission.SkillGroup\n@@ {I}"),
                ("InternalService.Common", $"+GetInstance ErrorBefore InternalService.Common\n@@ {I}")),
            .. Of("CreateInstance",
                ("NotExists.Number", "Name=Fresh&DomainName=ccc-fresh&AdminRamIdList=[\"1\"]&NumberList=[\"02160660010\"]"),
                ("AlreadyExists.InstanceId", "Name=Fresh&DomainName=ccc-a&AdminRamIdList=[\"1\"]")),
            .. Of("ListUnassignedNumbers",
                ("Parameter.Maximum", "PageNumber=1&PageSize=101"),
                ("Parameter.Minimum", "PageNumber=1&PageSize=0"),
                ("Parameter.Null", "PageNumber=1"),
                ("Parameter.Blank", $"InstanceId= &{P}")),
            .. Of("ImportCorpNumbers",
                ("Parameter.Maximum", $"Provider=own&NumberList={Long}"),
                ("Parameter.Minimum", "Provider=own&NumberList=[]")),
            ("2017-07-05/ListPhoneNumbers NotExist.Instance", "2017-07-05 ListPhoneNumbers InstanceId=none&OutboundOnly=false"),
            ("2017-07-05/ListPhoneNumbers InvalidBearerToken.Inactive", $"2017-07-05 ListPhoneNumbers InstanceId=none&OutboundOnly=false&SignatureType=BEARERTOKEN"),
        ];
    }

    private static IEnumerable<(string Case, string Calls)> Privacy()
    {
        IEnumerable<(string, string)> Bind(params (string Code, string Calls)[] cases) => cases.Select(pair => ($"{D}/BindAxnExtension {pair.Code}", pair.Calls));
        IEnumerable<(string, string)> Of(string action, params (string Code, string Calls)[] cases) =>
            cases.Select(pair => ($"{D}/{action} {pair.Code}", pair.Calls.Replace("@@", $"{D} {action}", StringComparison.Ordinal)));
        string Troubled(string code) => $"*dypls.accountTrouble=\"{code}\"\n{BindA}";
        string Failing(string code) => $"+BindAxnExtension ErrorBefore {code}\n{BindA}";
        string[] troubles = ["isv.OUT_OF_SERVICE", "isv.PRODUCT_UN_SUBSCRIPT", "isv.PRODUCT_UNSUBSCRIBE", "isv.ACCOUNT_NOT_EXISTS", "isv.ACCOUNT_ABNORMAL", "isv.PARTNER_NOT_EXIST"];
        string[] failures = ["isv.VENDOR_BIND_FAILED", "isp.SYSTEM_ERROR", "isp.UNKNOWN_ERR_CODE", "isp.DAO_EXCEPTION", "isp.VENDOR_UNAVAILABLE", "isp.GATEWAY_ERROR"];
        return
        [
            .. Bind(
                ("isv.BIND_CONFLICT", $"{BindA}\n{BindA}"),
                ("isv.NO_AVAILABLE_NUMBER", $"{D} LockSecretNo {Pool}&SecretNo=17000000001\n{BindA}"),
                ("isv.FORBIDDEN_ACTION", BindA.Replace("17000000001", "17099999999", StringComparison.Ordinal)),
                ("isv.POOLKEY_NOT_EXISTS", BindA.Replace("FC100000000000001", "FC1", StringComparison.Ordinal)),
                ("isv.MOBILE_NUMBER_ILLEGAL", BindA.Replace("13900000001", "+8613900000001", StringComparison.Ordinal)),
                ("isv.EXPIRE_DATE_ILLEGAL", BindA.Replace("2099", "2019", StringComparison.Ordinal)),
                ("isv.INVALID_PARAMETERS", $"{BindA}&OutId={new string('x', 256)}"),
                ("isv.ILLEGAL_ARGUMENT", $"{BindA}&RingConfig=loud"),
                ("isp.RAM_PERMISSION_DENY", $"?limited {BindA}"),
                ("isv.PARTNER_IS_CLOSED", $"{D} BindAxnExtension PoolKey=FC100000000000006&PhoneNoA=13900000001&Expiration=2099-12-31 23:59:59"),
                ("isv.NO_USED_BY_OTHERS", $"{D} BindAxnExtension PoolKey=FC100000000000007&PhoneNoX=17000000061&PhoneNoA=13900000001&Expiration=2099-12-31 23:59:59"),
                ("isv.FLOW_LIMIT", $"+BindAxnExtension Throttle isv.FLOW_LIMIT\n{BindA}")),
            .. Bind([.. troubles.Select(code => (code, Troubled(code)))]),
            .. Bind([.. failures.Select(code => (code, Failing(code)))]),
            .. Of("QuerySubscriptionDetail",
                ("isv.SUBS_NOT_EXIST", $"@@ {Pool}&{X}&{Subs}"),
                ("isv.SUBS_NOT_BELONG", "@@ PoolKey=FC100000000000007&PhoneNoX=17000000062&SubsId=1000000000000000"),
                ("isv.INVALID_PARAMETERS", $"@@ {X}&{Subs}")),
            .. Of("QuerySubsId",
                ("POOLKEY_NOT_EXIST", $"@@ PoolKey=FC1&{X}"),
                ("isv.NO_NOT_EXIST", $"@@ {Pool}&PhoneNoX=17099999999")),
            .. Of("UpdateSubscription",
                ("isv.FORBIDDEN_ACTION", $"{BindA.Replace("2099", "2030", StringComparison.Ordinal)}\n~600000000\n@@ {Pool}&{X}&{Subs}&OperateType=updateExpire&Expiration=2199-12-31 23:59:59"),
                ("isv.SUBS_NOT_EXIST", $"@@ {Pool}&{X}&{Subs}&OperateType=updateNoA&PhoneNoA=13900000002"),
                ("isv.UPDATE_CONFLICT", $"{BindA}\n{BindA.Replace("13900000001", "13900000002", StringComparison.Ordinal)}\n@@ {Pool}&{X}&{Subs}&OperateType=updateNoA&PhoneNoA=13900000002"),
                ("isv.INVALID_PARAMETERS", $"{BindA}\n@@ {Pool}&{X}&{Subs}&OperateType=updateNoB"),
                ("isv.ILLEGAL_ARGUMENT", $"{BindA}\n@@ {Pool}&{X}&{Subs}&OperateType=updateRing"),
                ("isv.SUBS_NOT_BELONG", "@@ PoolKey=FC100000000000007&PhoneNoX=17000000062&SubsId=1000000000000000&OperateType=updateOutId&OutId=1")),
            .. Of("UnbindSubscription",
                ("isv.SUBS_NOT_EXIST", $"@@ {Pool}&SecretNo=17000000001&{Subs}"),
                ("isv.INVALID_PARAMETERS", $"@@ {Pool}&SecretNo=x&{Subs}"),
                ("isv.SUBS_NOT_BELONG", "@@ PoolKey=FC100000000000007&SecretNo=17000000062&SubsId=1000000000000000")),
            .. Of("QuerySecretNoDetail",
                ("FlowLimited", $"+QuerySecretNoDetail Throttle FlowLimited\n@@ {Pool}&SecretNo=17000000001"),
                ("isv.NO_NOT_EXIST", $"@@ {Pool}&SecretNo=17099999999")),
            .. Of("QuerySecretNoRemain", ("isv.INVALID_PARAMETERS", "@@ SpecId=9&City=上海")),
            .. Of("BuySecretNo",
                ("isv.BUY_NUM_OVER_LIMIT", $"*dypls.purchasesLeft=0\n@@ {Pool}&SpecId=1&City=上海"),
                ("isv.INVALID_PARAMETERS", $"@@ {Pool}&SpecId=1&City=")),
            .. Of("ReleaseSecretNo", ("isv.FORBIDDEN_ACTION", $"{BindA}\n@@ {Pool}&SecretNo=17000000001")),
        ];
    }

    private static IEnumerable<(string Case, string Calls)> Outbound()
    {
        IEnumerable<(string, string)> Of(string operation, string request, params (string Code, string Body)[] cases) =>
            cases.Select(pair => ($"{operation} {pair.Code}", pair.Body[0] is '{' or '[' or 'x' ? $"{request} {pair.Body}" : pair.Body.Replace("@@", request, StringComparison.Ordinal)));
        string Entry(string entry) => $"{{\"callerNo\":[{entry}]}}";
        string Campaigned(string from, string to) => Campaign.Replace(from, to, StringComparison.Ordinal);
        string Seconded(string from, string to) => Second.Replace(from, to, StringComparison.Ordinal);
        string Many(string of) => string.Join('\n', Enumerable.Range(0, 21).Select(i => $"@@ {of.Replace("New", $"New {i}", StringComparison.Ordinal)}"));
        string ivr = Campaigned("\"deviceType\":2", "\"deviceType\":3").Replace("skillParam", "ivrParam", StringComparison.Ordinal);
        return
        [
            .. Of("v1/AddCallingNumbers", "POST v1/170/callerNo/146",
                ("0200001", Entry("{\"accessCode\":\"02160669000\",\"priority\":1}")),
                ("0200007", "POST v1/170/callerNo/999 " + Entry("{\"accessCode\":\"1\",\"priority\":1}")),
                ("02000001", Entry("")),
                ("02000002", Entry("{\"accessCode\":\"12#\",\"priority\":1}")),
                ("02000003", Entry($"{{\"accessCode\":\"{new string('1', 25)}\",\"priority\":1}}")),
                ("02000006", Entry("{\"accessCode\":\"1\",\"priority\":\"1\"}")),
                ("02000007", Entry("{\"accessCode\":\"1\",\"priority\":6}")),
                ("02000011", $"{{\"callerNo\":{LongEntries}}}")),
            .. Of("v1/DeleteCallingNumbers", "DELETE v1/170/callerNo/146",
                ("0200001", Entry("{\"accessCode\":\"02160669000\"}")),
                ("0200007", "DELETE v1/170/callerNo/999 " + Entry("{\"accessCode\":\"1\"}")),
                ("02000001", "{}"),
                ("02000002", Entry("{\"accessCode\":\"a\"}")),
                ("02000003", Entry($"{{\"accessCode\":\"{new string('1', 25)}\"}}")),
                ("02000006", "[]"),
                ("02000011", $"{{\"callerNo\":{LongEntries}}}")),
            ("v1/QueryCampaign 0200007", "GET v1/170/999"),
            .. Of("v1/QueryCampaigns", "GET v1/170",
                ("0200006", "+QueryCampaigns ErrorBefore 0200006\n@@?status=0&deviceType=0"),
                ("02000001", "@@?deviceType=0"),
                ("02000003", $"@@?status=0&deviceType=0&name={new string('x', 31)}"),
                ("02000006", "@@?status=all&deviceType=0"),
                ("02000007", "@@?status=1&deviceType=0"),
                ("02000008", "@@?status=0&deviceType=0&beginTime=tomorrow")),
            .. Of("v1/CreateCampaign", "POST v1/170",
                ("0200002", Campaigned("\"deviceType\"", "\"strBeginTime\":\"2026-05-31 23:59:59\",\"deviceType\"")),
                ("0200003", Many(Campaign)),
                ("0200004", Many(ivr)),
                ("0200005", Campaigned("New", "Renewal")),
                ("0200017", Campaigned("12", "13")),
                ("02000001", Campaigned("\"name\":\"New\",", "")),
                ("02000002", Campaigned("\"callerNo\":\"1\"", "\"callerNo\":\"1a\"")),
                ("02000003", Campaigned("New", new string('n', 101))),
                ("02000006", Campaigned("\"deviceType\":2", "\"deviceType\":\"2\"")),
                ("02000007", Campaigned("\"deviceType\":2", "\"deviceType\":4")),
                ("02000008", Campaigned("\"deviceType\"", "\"strBeginTime\":\"soon\",\"deviceType\"")),
                ("02000009", Campaigned("{}", "{\"workdayBeginTime1\":\"08:00\"}")),
                ("02000010", Campaigned("{}", "{\"workdayBeginTime1\":\"08\",\"workdayEndTime1\":\"18:00\"}"))),
            .. Of("v2/CreateCampaign", "POST v2/170",
                ("0200001", Seconded("[{", "[{\"accessCode\":\"1\",\"priority\":1},{")),
                ("0200005", Seconded("New", "Renewal")),
                ("02000001", Seconded("\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1}]", "\"callerNo\":[]")),
                ("02000002", Seconded("\"accessCode\":\"1\"", "\"accessCode\":\"*1\"")),
                ("02000003", Seconded("New", new string('n', 101))),
                ("02000006", "x"),
                ("02000007", Seconded("\"deviceType\"", "\"priority\":6,\"deviceType\"")),
                ("02000011", Seconded("[{\"accessCode\":\"1\",\"priority\":1}]", LongEntries))),
            .. Of("v1/ModifyCampaign", "PUT v1/170/146",
                ("0200001", Campaigned("\"deviceType\":2", "\"deviceType\":6")),
                ("0200002", Campaigned("\"deviceType\"", "\"strBeginTime\":\"2026-05-31 23:59:59\",\"deviceType\"")),
                ("0200005", Campaigned("New", "Survey")),
                ("0200007", $"PUT v1/170/999 {Campaign}"),
                ("0200016", $"PUT v1/172/160 {Campaign}"),
                ("0200017", Campaigned("12", "13"))),
            .. Of("v2/ModifyCampaign", "PUT v2/170/146",
                ("0200001", Seconded("\"deviceType\":2", "\"deviceType\":6")),
                ("0200007", $"PUT v2/170/999 {Second}"),
                ("02000007", Seconded("30", "90"))),
            .. Of("v1/DeleteCampaign", "DELETE v1/170/146",
                ("0200006", "+DeleteCampaign ErrorBefore 0200006\n@@"),
                ("0200007", "DELETE v1/170/999"),
                ("0200009", "@@"),
                ("02000007", "{\"archiveHistory\":2}")),
            .. Of("v1/PauseCampaign", "PUT v1/170/147/pause",
                ("0200006", "+PauseCampaign ErrorBefore 0200006\n@@"),
                ("0200007", "PUT v1/170/999/pause"),
                ("0200011", "@@")),
            .. Of("v1/ResumeCampaign", "PUT v1/170/146/resume",
                ("0200006", "+ResumeCampaign ErrorBefore 0200006\n@@"),
                ("0200007", "PUT v1/170/999/resume"),
                ("0200011", "@@")),
        ];
    }
}
