namespace NumberProvider.Interop.Tests;

/// <summary>Every operation of CCC and Dypls that the emulator has. What is missing shows in the test that compares it with the emulator.</summary>
internal static partial class AlibabaOperations
{
    private const string Older = "2017-07-05";
    private const string Newer = "2020-07-01";
    private const string Dypls = "2017-05-25";
    private const string OlderInstance = "\"InstanceId\":\"d278629c-c687-4aa3-b044-4fe9b012e7ef\"";
    private const string OlderGroup = "\"SkillGroupId\":\"3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0\"";
    private const string Instance = "\"InstanceId\":\"ccc-demo\"";
    private const string Group = "\"SkillGroupId\":\"sales@ccc-demo\"";
    private const string Page = "\"PageNumber\":1,\"PageSize\":10";
    private const string Nowhere = """{"InstanceId":"nowhere","PageNumber":1,"PageSize":10}""";
    private const string Pool = "\"PoolKey\":\"FC100000000000001\"";
    private const string OtherPool = "\"PoolKey\":\"FC9\"";
    private const string X = "\"PhoneNoX\":\"17050000001\"";
    private const string SecretNo = "\"SecretNo\":\"17050000001\"";

    private static readonly (string, string) OlderAdded =
        ("AddPhoneNumber", "{" + OlderInstance + ",\"PhoneNumber\":\"02865432110\",\"Usage\":\"Inbound\"}");

    private static readonly (string, string) Added = ("AddPhoneNumbers", "{" + Instance + ""","NumberList":"[\"02160664656\"]","Usage":"Bidirection"}""");

    private static readonly (string, string) Joined = ("AddNumbersToSkillGroup", "{" + Instance + "," + Group + ""","NumberList":"[\"02160664656\"]"}""");

    private static readonly (string, string) Bound =
        ("BindAxnExtension", "{" + Pool + "," + X + ",\"PhoneNoA\":\"13800001111\",\"Expiration\":\"2035-12-31 23:59:59\"}");

    public static IReadOnlyList<AlibabaOperation> All =>
    [
        new(Older, "AddBulkPhoneNumbers",
            "{" + OlderInstance + ",\"PhoneNumber\":[\"02865432110\",\"02865432111\"],\"Usage\":\"Inbound\",\"ContactFlowId\":\"5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60\",\"SkillGroupId\":[\"3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0\"]}",
            "{" + OlderInstance + ",\"PhoneNumber\":[\"02865432110\"],\"Usage\":\"Inbound\",\"ContactFlowId\":\"中~+*/ a\"}", "NotExist.ContactFlow"),
        new(Older, "AddPhoneNumber", OlderAdded.Item2, "{" + OlderInstance + ",\"PhoneNumber\":\"1\",\"Usage\":\"Inbound\"}", "InvalidParameter.PhoneNumber"),
        new(Older, "ListPhoneNumbers", "{" + OlderInstance + ",\"OutboundOnly\":\"false\"}", """{"InstanceId":"nowhere","OutboundOnly":"false"}""", "NotExist.Instance"),
        new(Older, "ModifyPhoneNumber", "{" + OlderInstance + ",\"PhoneNumberId\":\"{PhoneNumberId}\",\"Usage\":\"Inbound\"}",
            "{" + OlderInstance + ",\"PhoneNumberId\":\"none\",\"Usage\":\"Inbound\"}", "NotExist.PhoneNumber", OlderAdded),
        new(Older, "RemovePhoneNumber", "{" + OlderInstance + ",\"PhoneNumberId\":\"{PhoneNumberId}\"}",
            "{" + OlderInstance + ",\"PhoneNumberId\":\"none\"}", "NotExist.PhoneNumber", OlderAdded),
        new(Older, "ModifySkillGroupOutboundNumbers", "{" + OlderInstance + "," + OlderGroup + ",\"OperationType\":1,\"OutboundPhoneNumberId\":[\"{PhoneNumberId}\"]}",
            "{" + OlderInstance + ",\"SkillGroupId\":\"none\",\"OperationType\":1,\"OutboundPhoneNumberId\":[\"p\"]}", "NotExist.SkillGroup", OlderAdded),
        new(Older, "ListSkillGroups", "{" + OlderInstance + "}", Nowhere, "NotExist.Instance"),
        new(Older, "ListContactFlows", "{" + OlderInstance + "}", Nowhere, "NotExist.Instance"),
        new(Older, "GetInstance", "{" + OlderInstance + "}", Nowhere, "NotExist.Instance"),
        new(Older, "ListInstancesOfUser", "{}", Bad: null, "Throttling.User"),

        new(Newer, "AddPhoneNumbers", Added.Item2, "{" + Instance + ""","NumberList":"[\"02160664656\"]","Usage":"Outboung"}""", "Parameter.Enumeration"),
        new(Newer, "ListPhoneNumbers", "{" + Instance + "," + Page + "}", "{" + Instance + ",\"PageNumber\":0,\"PageSize\":10}", "Parameter.Minimum"),
        new(Newer, "ModifyPhoneNumber", "{" + Instance + ",\"Number\":\"02160664656\",\"Usage\":\"Inbound\",\"ContactFlowId\":\"flow-welcome\"}",
            "{" + Instance + ",\"Number\":\"02199999999\",\"Usage\":\"Inbound\"}", "NotExists.Number", Added),
        new(Newer, "RemovePhoneNumbers", "{" + Instance + ""","NumberList":"[\"02160664656\"]","Force":true}""",
            "{" + Instance + ",\"NumberList\":\"[]\"}", "Parameter.Minimum", Added),
        new(Newer, "ListPhoneNumbersOfSkillGroup", "{" + Instance + "," + Group + "," + Page + ",\"IsMember\":true}",
            "{" + Instance + ",\"SkillGroupId\":\"none\"," + Page + ",\"IsMember\":true}", "NotExists.SkillGroupId"),
        new(Newer, "AddNumbersToSkillGroup", Joined.Item2, "{" + Instance + "," + Group + ",\"NumberList\":\"02160664656,02160664657\"}", "Parameter.Format", Added),
        new(Newer, "RemovePhoneNumbersFromSkillGroup", "{" + Instance + "," + Group + ""","NumberList":"[\"02160664656\"]"}""",
            "{" + Instance + "," + Group + "}", "MissingNumberList", Added, Joined),
        new(Newer, "AddPhoneNumberToSkillGroups", "{" + Instance + ""","Number":"02160664656","SkillGroupIdList":"[\"sales@ccc-demo\"]"}""",
            "{" + Instance + ""","Number":"02160664656","SkillGroupIdList":"[\"none\"]"}""", "NotExists.SkillGroupId", Added),
        new(Newer, "RemovePhoneNumberFromSkillGroups", "{" + Instance + ""","Number":"02160664656","SkillGroupIdList":"[\"sales@ccc-demo\"]"}""",
            "{" + Instance + ""","Number":"02199999999","SkillGroupIdList":"[\"sales@ccc-demo\"]"}""", "NotExists.Number", Added, Joined),
        new(Newer, "ListSkillGroups", "{" + Instance + "," + Page + "}", "{" + Instance + ",\"PageNumber\":1}", "Parameter.Null"),
        new(Newer, "ListBriefSkillGroups", "{" + Instance + "," + Page + "}", Nowhere, "NotExists.InstanceId"),
        new(Newer, "GetSkillGroup", "{" + Instance + "," + Group + "}", "{" + Instance + ",\"SkillGroupId\":\"none\"}", "NotExists.SkillGroupId"),
        new(Newer, "ListContactFlows", "{" + Instance + "," + Page + ",\"Type\":\"MAIN_FLOW\"}", Nowhere, "NotExists.InstanceId"),
        new(Newer, "GetInstance", "{" + Instance + "}", Nowhere, "NotExists.InstanceId"),
        new(Newer, "ListInstances", "{" + Page + "}", """{"PageNumber":1,"PageSize":101}""", "Parameter.Maximum"),
        new(Newer, "ListUnassignedNumbers", "{" + Page + ",\"SearchPattern\":\"021\"}", """{"PageNumber":1,"PageSize":"many"}""", "Parameter.Format"),

        new(Dypls, "BindAxnExtension",
            "{" + Pool + "," + X + ""","PhoneNoA":"13800001111","Expiration":"2035-12-31 23:59:59","Extension":"130","ExpectCity":"上海","IsRecordingEnabled":true,"OutId":"a*b~ c","RingConfig":"{\"AXNRing_N\":\"100000001\"}"}""",
            "{" + Pool + "," + X + ",\"PhoneNoA\":\"13900002222\",\"Expiration\":\"2001-01-01 00:00:00\"}", "isv.EXPIRE_DATE_ILLEGAL"),
        new(Dypls, "QuerySubscriptionDetail", "{" + Pool + "," + X + ",\"SubsId\":\"{SubsId}\"}", "{" + Pool + "," + X + ",\"SubsId\":\"1\"}", "isv.SUBS_NOT_EXIST", Bound),
        new(Dypls, "QuerySubsId", "{" + Pool + "," + X + "}", "{" + OtherPool + "," + X + "}", "POOLKEY_NOT_EXIST"),
        new(Dypls, "UpdateSubscription", "{" + Pool + "," + X + ",\"SubsId\":\"{SubsId}\",\"OperateType\":\"updateNoB\",\"PhoneNoB\":\"13900002222\"}",
            "{" + Pool + "," + X + ",\"SubsId\":\"{SubsId}\",\"OperateType\":\"updateNoA\"}", "isv.INVALID_PARAMETERS", Bound),
        new(Dypls, "UnbindSubscription", "{" + Pool + "," + SecretNo + ",\"SubsId\":\"{SubsId}\"}", "{" + Pool + "," + SecretNo + ",\"SubsId\":\"1\"}", "isv.SUBS_NOT_EXIST", Bound),
        new(Dypls, "QuerySecretNoDetail", "{" + Pool + "," + SecretNo + "}", "{" + Pool + ",\"SecretNo\":\"17059999999\"}", "isv.NO_NOT_EXIST"),
        new(Dypls, "LockSecretNo", "{" + Pool + "," + SecretNo + "}", "{" + OtherPool + "," + SecretNo + "}", "isv.POOLKEY_NOT_EXISTS"),
        new(Dypls, "UnlockSecretNo", "{" + Pool + "," + SecretNo + "}", "{" + Pool + "}", "MissingSecretNo"),
        new(Dypls, "ReleaseSecretNo", "{" + Pool + ",\"SecretNo\":\"17050000002\"}", "{" + Pool + "," + SecretNo + "}", "isv.FORBIDDEN_ACTION", Bound),
        new(Dypls, "QuerySecretNoRemain", """{"SpecId":1,"City":"全国列表"}""", """{"SpecId":4,"City":"北京"}""", "isv.INVALID_PARAMETERS"),
        new(Dypls, "BuySecretNo", "{" + Pool + ",\"SpecId\":1,\"City\":\"北京\"}", "{" + Pool + ",\"SpecId\":2,\"City\":\"北京\"}", "isv.NO_AVAILABLE_NUMBER"),
        .. Others,
    ];
}
