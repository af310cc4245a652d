namespace NumberProvider.Interop.Tests;

/// <content>The operations around numbers: groups, flows, instances, agents, calls, and the other kinds of private bindings.</content>
internal static partial class AlibabaOperations
{
    private const string Page10 = "," + Page;
    private const string Flow = ",\"ContactFlowId\":\"flow-draft\"";
    private const string Draft = Flow + ",\"DraftId\":\"draft-1\"";
    private const string Agent = ",\"UserId\":\"agent-1\"";
    private const string OneNumber = ""","NumberList":"[\"02160664656\"]" """;
    private const string Callee = ",\"CalleeNumber\":\"01086394552\"";
    private const string Axg = "\"PoolKey\":\"FC4\"";
    private const string Bind = ",\"PhoneNoA\":\"13800001111\",\"Expiration\":\"2035-12-31 23:59:59\"";

    private static IEnumerable<AlibabaOperation> Others =>
    [
        OfOlder("AddNumberToSkillGroup", "," + OlderGroup + ",\"Number\":\"02865432110\"", OlderAdded),
        OfOlder("RemoveNumberFromSkillGroup", "," + OlderGroup + ",\"Number\":\"02865432110\"", OlderAdded),
        OfOlder("ListTransferableSkillGroups", ""),
        OfOlder("CreateSkillGroup", ",\"Name\":\"new\""),
        OfOlder("ModifySkillGroup", "," + OlderGroup + ",\"Name\":\"renamed\""),
        OfOlder("DeleteSkillGroup", "," + OlderGroup),
        new(Older, "CreateInstance", """{"Name":"n","DomainName":"another"}""", """{"Name":"n"}""", "MissingDomainName"),
        OfOlder("DeleteInstance", ""),
        OfOlder("PickOutboundNumbers", Callee + ",\"Count\":1,\"CandidateNumber\":[\"02865432110\"]", OlderAdded),
        OfOlder("PickGlobalOutboundNumbers", Callee + ",\"Count\":1", OlderAdded),
        OfOlder("PickOutboundNumbersByTags", Callee + ",\"Count\":1", OlderAdded),
        OfOlder("PickLocalNumber", Callee + ",\"CandidateNumber\":[\"02865432110\"]", OlderAdded),
        OfOlder("ListOutboundPhoneNumberOfUser", Agent),
        OfOlder("CheckNumberAvaliable", ",\"Callee\":\"01086394552\""),
        OfOlder("GetNumberRegionInfo", ",\"Number\":\"02865432110\""),
        OfOlder("ListPhoneTags", ",\"CurrentPage\":1,\"PageSize\":10"),

        OfNewer("CreateSkillGroup", ",\"Name\":\"new\",\"DisplayName\":\"New\""),
        OfNewer("ModifySkillGroup", "," + Group + ",\"DisplayName\":\"中~+*/ a\""),
        OfNewer("DeleteSkillGroup", "," + Group),
        OfNewer("GetContactFlow", Draft),
        OfNewer("CreateContactFlow", ",\"Name\":\"new\",\"Type\":\"MAIN_FLOW\""),
        OfNewer("StartEditContactFlow", Flow),
        OfNewer("CommitContactFlow", Draft + ",\"Definition\":\"{}\""),
        OfNewer("PublishContactFlow", Draft),
        OfNewer("DiscardEditingContactFlow", Draft),
        OfNewer("DeleteContactFlow", Flow),
        new(Newer, "ListInstancesOfUser", "{" + Page + "}", """{"PageNumber":1,"PageSize":101}""", "Parameter.Maximum"),
        new(Newer, "CreateInstance", """{"Name":"Another","DomainName":"another","AdminRamIdList":"[\"1\"]"}""",
            """{"Name":"Another","DomainName":"ccc-demo","AdminRamIdList":"[\"1\"]"}""", "AlreadyExists.InstanceId"),
        OfNewer("ModifyInstance", ",\"Description\":\"d\""),
        OfNewer("DeleteInstance", ""),
        new(Newer, "ImportCorpNumbers", """{"NumberList":"[\"02199999999\"]","Provider":"p"}""", """{"NumberList":"[]","Provider":"p"}""", "Parameter.Minimum"),
        OfNewer("GetNumberLocation", ",\"Number\":\"02160664656\""),
        OfNewer("PickOutboundNumbers", ",\"CalledNumber\":\"01086394552\",\"SkillGroupIdList\":\"[\\\"sales@ccc-demo\\\"]\"", Added, Joined),
        OfNewer("AddPersonalNumbersToUser", Agent + OneNumber, Added),
        OfNewer("RemovePersonalNumbersFromUser", Agent + OneNumber, Added),
        OfNewer("ListPersonalNumbersOfUser", Agent + Page10 + ",\"IsMember\":true"),
        OfNewer("ListOutboundNumbersOfUser", Page10),
        OfNewer("ListUsers", Page10),
        OfNewer("ImportDoNotCallNumbers", OneNumber),
        OfNewer("ListDoNotCallNumbers", Page10),
        OfNewer("ExportDoNotCallNumbers", Page10),
        OfNewer("RemoveDoNotCallNumbers", OneNumber),

        new(Dypls, "BindAxn", "{\"PoolKey\":\"FC2\"" + Bind + "}", "{" + OtherPool + Bind + "}", "isv.POOLKEY_NOT_EXISTS"),
        new(Dypls, "BindAxb", "{\"PoolKey\":\"FC3\",\"PhoneNoB\":\"13900002222\"" + Bind + "}", "{" + OtherPool + ",\"PhoneNoB\":\"13900002222\"" + Bind + "}", "isv.POOLKEY_NOT_EXISTS"),
        new(Dypls, "BindAxg", "{" + Axg + ",\"GroupId\":\"7\"" + Bind + "}", "{" + OtherPool + ",\"GroupId\":\"7\"" + Bind + "}", "isv.POOLKEY_NOT_EXISTS"),
        new(Dypls, "BindBatchAxg", "{" + Axg + ""","AxgBindList":"[{\"PhoneNoA\":\"13800001111\",\"GroupId\":\"7\",\"Expiration\":\"2035-12-31 23:59:59\"}]"}""",
            "{" + Axg + ",\"AxgBindList\":\"[]\"}", "isv.ILLEGAL_ARGUMENT"),
        new(Dypls, "CreateAxgGroup", "{" + Axg + ",\"Name\":\"n\",\"Numbers\":\"13700003333,13700003334\"}", "{" + OtherPool + ",\"Name\":\"n\"}", "isv.POOLKEY_NOT_EXISTS"),
        new(Dypls, "OperateAxgGroup", "{" + Axg + ",\"GroupId\":7,\"OperateType\":\"addNumbers\",\"Numbers\":\"13700003334\"}",
            "{" + Axg + ",\"GroupId\":7,\"OperateType\":\"other\",\"Numbers\":\"13700003334\"}", "isv.ILLEGAL_ARGUMENT"),
        new(Dypls, "DeleteAxgGroup", "{" + Axg + ",\"GroupId\":7}", "{" + Axg + ",\"GroupId\":8}", "isv.ILLEGAL_ARGUMENT"),
    ];

    /// <summary>An operation on an instance, which is refused for one that does not exist.</summary>
    private static AlibabaOperation OfOlder(string action, string parameters, params IReadOnlyList<(string, string)> before) =>
        new(Older, action, "{" + OlderInstance + parameters + "}", "{\"InstanceId\":\"nowhere\"" + parameters + "}", "NotExist.Instance", before);

    private static AlibabaOperation OfNewer(string action, string parameters, params IReadOnlyList<(string, string)> before) =>
        new(Newer, action, "{" + Instance + parameters + "}", "{\"InstanceId\":\"nowhere\"" + parameters + "}", "NotExists.InstanceId", before);
}
