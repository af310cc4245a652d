namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>For each value of a switch calls whose answers are others than at its default. The gateway's are in <see cref="GatewaySwitchTests"/>.</summary>
public static class SwitchEffects
{
    private const string A = "2020-07-01";
    private const string B = "2017-07-05";
    private const string D = "2017-05-25";
    private const string I = "InstanceId=ccc-a";
    private const string Old = "InstanceId=d278629c-0000-4000-8000-000000000001";
    private const string Flow2017 = "ContactFlowId=5d3a9c52-0000-4000-8000-000000000001";
    private const string Orders = "SkillGroupId=3f3ceb0d-0000-4000-8000-000000000001";
    private const string Pool = "PoolKey=FC100000000000001";
    private const string BindA = $"{D} BindAxnExtension {Pool}&PhoneNoA=13900000001&PhoneNoX=17000000001&Expiration=2099-12-31 23:59:59";
    private const string Detail = $"{D} QuerySubscriptionDetail {Pool}&PhoneNoX=17000000001&SubsId=1000000000000001";
    private const string Ids = $"{D} QuerySubsId {Pool}&PhoneNoX=17000000001";
    private const string UnbindA = $"{D} UnbindSubscription {Pool}&SecretNo=17000000001&SubsId=1000000000000001";
    private const string UpdateA = $"{D} UpdateSubscription {Pool}&PhoneNoX=17000000001&SubsId=1000000000000001";
    private const string List = $"{A} ListPhoneNumbers {I}&PageNumber=1&PageSize=100";
    private const string List2017 = $"{B} ListPhoneNumbers {Old}&OutboundOnly=false";
    private const string Groups = $"{A} ListSkillGroups {I}&PageNumber=1&PageSize=100";
    private const string Create = """{"name":"New","deviceType":2,"maxAlertingTime":30,"scheduleParam":{},"skillParam":{"skillId":12},"callerNo":""";

    /// <summary>The calls, by <c>NAME=VALUE</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["ccc.addExisting=conflict-409"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660010\"]",
        ["ccc.addUnavailable=error-400"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660001\",\"01086390020\"]\n{List}",
        ["ccc.addNothing=ok"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound",
        ["ccc.listAndNumberGroup=error-400"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberGroupId=lines&NumberList=[\"02160660001\"]\n{List}",
        ["ccc.removeMissing=ignore"] = $"{A} RemovePhoneNumbers {I}&NumberList=[\"02160660001\"]",
        ["ccc.removeMissing=not-found-404"] = $"{A} RemovePhoneNumbers {I}&NumberList=[\"02160660001\"]",
        ["ccc.removeAssociatedNoForce=error-400"] = $"{A} RemovePhoneNumbers {I}&NumberList=[\"02160660011\"]",
        ["ccc.removeAnswer=failure-list"] = $"{A} RemovePhoneNumbers {I}&NumberList=[\"02160660011\"]",
        ["ccc.modifyAbsentField=keep"] = $"{A} ModifyPhoneNumber {I}&Number=02160660011&Usage=Inbound\n{List}",
        ["ccc.outboundFlow=kept"] = $"{A} ModifyPhoneNumber {I}&Number=02160660011&Usage=Outbound&ContactFlowId=flow-main\n{List}",
        ["ccc.usageChangeGroups=dropped"] = $"{A} ModifyPhoneNumber {I}&Number=02160660011&Usage=Inbound\n{List}",
        ["ccc.hotlineUsage=Parameter.Enumeration"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"4008660001\"]\n{A} ModifyPhoneNumber {I}&Number=4008660001&Usage=Outbound",
        ["ccc.unknownFlow=ignore"] = $"{A} ModifyPhoneNumber {I}&Number=02160660010&Usage=Inbound&ContactFlowId=none",
        ["ccc.strictFlows=on"] = $"{A} ModifyPhoneNumber {I}&Number=02160660010&Usage=Inbound&ContactFlowId=flow-survey",
        ["ccc.deleteBoundFlow=unbinds"] = $"{A} DeleteContactFlow {I}&ContactFlowId=flow-main\n{List}",
        ["ccc.groupAddMissing=ignore"] = $"{A} AddNumbersToSkillGroup {I}&SkillGroupId=sales@ccc-a&NumberList=[\"02160660001\"]",
        ["ccc.groupAddPersonal=ignore"] = $"{A} AddNumbersToSkillGroup {I}&SkillGroupId=sales@ccc-a&NumberList=[\"02160660012\"]\n{List}",
        ["ccc.groupRemoveNonMember=error-400"] = $"{A} RemovePhoneNumbersFromSkillGroup {I}&SkillGroupId=sales@ccc-a&NumberList=[\"02160660010\"]",
        ["ccc.inboundCandidates=hidden"] = $"{A} ListPhoneNumbersOfSkillGroup {I}&SkillGroupId=sales@ccc-a&IsMember=false&PageNumber=1&PageSize=100",
        ["ccc.mediaTypeAbsent=audio"] = $"{A} CreateSkillGroup {I}&Name=chat&DisplayName=Chat&MediaType=Chat\n{Groups}",
        ["ccc.skillGroupIdForm=skg-name@instance"] = $"{A} CreateSkillGroup {I}&Name=new&DisplayName=New",
        ["ccc.missingParameter=product"] = $"{A} GetInstance",
        ["ccc.malformedList=Parameter.Invalid"] = $"{A} RemovePhoneNumbers {I}&NumberList=[",
        ["ccc.commaList=accepted"] = $"{A} RemovePhoneNumbers {I}&NumberList=02160660001,02160660002",
        ["ccc.maxListSize=50"] = $"{A} RemovePhoneNumbers {I}&NumberList={Numbers(51)}",
        ["ccc.maxListSize=20"] = $"{A} RemovePhoneNumbers {I}&NumberList={Numbers(21)}",
        ["ccc.maxListSize=10"] = $"{A} RemovePhoneNumbers {I}&NumberList={Numbers(11)}",
        ["ccc.maxListSize=5"] = $"{A} RemovePhoneNumbers {I}&NumberList={Numbers(6)}",
        ["ccc.maxListSize=300"] = $"{A} RemovePhoneNumbers {I}&NumberList={Numbers(101)}",
        ["ccc.maxNumbers=4"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660001\"]",
        ["ccc.numberPattern=any"] = $"{A} RemovePhoneNumbersFromSkillGroup {I}&SkillGroupId=sales@ccc-a&NumberList=[\"abc\"]",
        ["ccc.pageNumberCap=none"] = $"{A} ListInstances PageNumber=101&PageSize=1",
        ["ccc.pagePastEnd=last-page"] = $"{A} ListPhoneNumbers {I}&PageNumber=9&PageSize=3",
        ["ccc.topLevelPaging=present"] = List,
        ["ccc.searchPattern=prefix"] = $"{List}&SearchPattern=60011",
        ["ccc.listOrder=number"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660001\"]\n{List}",
        ["ccc.listDelay=5"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660001\"]\n{List}",
        ["ccc.unboundFlow=empty"] = List,
        ["ccc.getInstanceNumberCap=2"] = $"{A} GetInstance {I}",
        ["ccc.instanceCreationSeconds=5"] = $"{A} CreateInstance Name=Fresh&DomainName=ccc-fresh&AdminRamIdList=[\"1\"]\n{A} GetInstance InstanceId=ccc-fresh",
        ["ccc.errorTransport=always-200"] = $"{A} GetInstance InstanceId=none",
        ["ccc.errorParams=absent"] = $"{A} GetInstance InstanceId=none",
        ["ccc.messages=template"] = $"{A} GetInstance InstanceId=none",
        ["ccc.looseTyping=scalars"] = List,
        ["ccc.looseTyping=all"] = $"{List}&SearchPattern=02160660010",
        ["ccc.failureList=text"] = $"{A} RemovePhoneNumbers {I}&NumberList=[\"02160660001\"]",
        ["ccc.rateLimit=1"] = string.Join('\n', Enumerable.Repeat(Groups, 21)),
        ["ccc.rateLimit=10"] = string.Join('\n', Enumerable.Repeat(Groups, 21)),
        ["ccc.partialFailureRate=1"] = $"{A} AddPhoneNumbers {I}&Usage=Inbound&NumberList=[\"02160660001\"]",
        ["ccc.outboundSpelling=outbound-only"] = $"{B} AddPhoneNumber {Old}&PhoneNumber=02865430001&Usage=Outboung",
        ["ccc.outboundSpelling=outboung-only"] = $"{B} AddPhoneNumber {Old}&PhoneNumber=02865430001&Usage=Outbound",
        ["ccc.bulkPhoneNumbersContent=all"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430001&Usage=Inbound",
        ["ccc.addExisting2017=failed-list"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430010&Usage=Inbound",
        ["ccc.addExistingOne2017=400"] = $"{B} AddPhoneNumber {Old}&PhoneNumber=02865430010&Usage=Inbound",
        ["ccc.notOwned2017=error-400"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430777&Usage=Inbound",
        ["ccc.hotlineUsage2017=error-400"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=4006660001&Usage=Bidirection",
        ["ccc.repeatedNumber2017=failed-list"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430001&PhoneNumber.2=02865430001&Usage=Inbound",
        ["ccc.bulkAllFailed2017=error-400"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430010&Usage=Inbound",
        ["ccc.unknownReference2017=ignore"] = $"{B} AddBulkPhoneNumbers {Old}&PhoneNumber.1=02865430001&Usage=Inbound&ContactFlowId=none",
        ["ccc.modifyGroups2017=extend"] = $"{B} ModifyPhoneNumber {Old}&PhoneNumberId=aaaaaaaa-0000-4000-8000-000000000010&Usage=Inbound&SkillGroupId.1=3f3ceb0d-0000-4000-8000-000000000002",
        ["ccc.modifySkillGroupAbsent2017=clear"] = $"{B} ModifySkillGroup {Old}&{Orders}\n{List2017}",
        ["ccc.removeAssociated2017=refused"] = $"{B} RemovePhoneNumber {Old}&PhoneNumberId=aaaaaaaa-0000-4000-8000-000000000010",
        ["ccc.removeMissing2017=ignore"] = $"{B} RemovePhoneNumber {Old}&PhoneNumberId=none",
        ["ccc.phoneNumberId2017=same"] = $"{B} RemovePhoneNumber {Old}&PhoneNumberId=aaaaaaaa-0000-4000-8000-000000000010\n{B} AddPhoneNumber {Old}&PhoneNumber=02865430010&Usage=Inbound",
        ["ccc.numberToSkillGroup2017=absent"] = $"{B} AddNumberToSkillGroup {Old}&{Orders}&Number=02865430010",
        ["ccc.notExistCode2017=InvalidParameter"] = $"{B} RemovePhoneNumber {Old}&PhoneNumberId=none",
        ["ccc.notExistStatus2017=400"] = $"{B} GetInstance InstanceId=none",
        ["ccc.unsetFlow2017=null"] = List2017,
        ["ccc.unsetFlow2017=empty"] = List2017,
        ["ccc.listCap2017=1"] = List2017,
        ["ccc.commodityStatus2017=3"] = List2017,
        ["ccc.privateFlag2017=present"] = List2017,
        ["dypls.missingBinding=ILLEGAL_ARGUMENT"] = Detail,
        ["dypls.unboundRead=status-0"] = $"{BindA}\n{UnbindA}\n{Detail}",
        ["dypls.fillPhoneNoB=made-up"] = $"{BindA}\n{Detail}",
        ["dypls.chargeId=boolean"] = $"{BindA}\n{UnbindA}",
        ["dypls.errorPayload=empty"] = Detail,
        ["dypls.businessStatus=400"] = Detail,
        ["dypls.missingParameter=product"] = $"{D} BindAxnExtension {Pool}",
        ["dypls.poolKeyAbsent=ILLEGAL_ARGUMENT"] = $"{D} QuerySubscriptionDetail PhoneNoX=17000000001&SubsId=1",
        ["dypls.poolKind=FORBIDDEN_ACTION"] = $"{D} BindAxnExtension PoolKey=FC100000000000003&PhoneNoA=13900000001&Expiration=2099-12-31 23:59:59",
        ["dypls.extensionTaken=NO_AVAILABLE_NUMBER"] = $"{BindA}&Extension=5\n{BindA.Replace("13900000001", "13900000002", StringComparison.Ordinal)}&Extension=5",
        ["dypls.extensionAlone=INVALID_PARAMETERS"] = $"{BindA}&Extension=12345",
        ["dypls.lockedX=bound"] = $"{D} LockSecretNo {Pool}&SecretNo=17000000001\n{BindA}",
        ["dypls.reportedA=13900000005,13900000006"] = BindA,
        ["dypls.maxOutOrderIdBytes=4"] = $"{BindA}&OutOrderId=12345",
        ["dypls.maxBindingsPerX=0"] = BindA,
        ["dypls.visibleAfterReads=1"] = $"{BindA}\n{Detail}\n{Detail}",
        ["dypls.maxSubsIds=0"] = $"{BindA}\n{Ids}",
        ["dypls.unknownX=FORBIDDEN_ACTION"] = $"{D} QuerySubsId {Pool}&PhoneNoX=17099999999",
        ["dypls.unknownOperateType=INVALID_PARAMETERS"] = $"{BindA}\n{UpdateA}&OperateType=updateWeather",
        ["dypls.updateAsr=applied"] = $"{BindA}\n{UpdateA}&OperateType=updateOutId&OutId=1&ASRStatus=true\n{Detail}",
        ["dypls.updateAsr=reset"] = $"{BindA}&ASRStatus=true\n{UpdateA}&OperateType=updateOutId&OutId=1\n{Detail}",
        ["dypls.updateSameValue=UPDATE_CONFLICT"] = $"{BindA}\n{UpdateA}&OperateType=updateNoA&PhoneNoA=13900000001",
        ["dypls.blankOutId=cleared"] = $"{BindA}\n{UpdateA}&OperateType=updateOutId&OutId=",
        ["dypls.freedAfterUnbindSeconds=60"] = $"{BindA}\n{UnbindA}\n{BindA}",
        ["dypls.releaseBound=ILLEGAL_ARGUMENT"] = $"{BindA}\n{D} ReleaseSecretNo {Pool}&SecretNo=17000000001",
        ["dypls.releaseMatch=prefix"] = $"{D} ReleaseSecretNo {Pool}&SecretNo=1700",
        ["dypls.utcOffsetHours=0"] = $"{BindA}\n{Detail}",
        ["dypls.timePadding=strict"] = BindA.Replace("2099-12-31", "2099-1-31", StringComparison.Ordinal),
        ["dypls.maxBatch=1"] = $"{D} BindBatchAxg PoolKey=FC100000000000005&AxgBindList=[{{}},{{}}]",
        ["dypls.rateLimit=1"] = $"{Ids}\n{Ids}",
        ["isales.callerNoShape=single"] = "GET v1/170/147",
        ["isales.callerNoShape=comma"] = "GET v1/170/147",
        ["isales.callerNoShape=json-string"] = "GET v1/170/147",
        ["isales.callerNoShape=strings"] = "GET v1/170/147",
        ["isales.callerNoShape=absent"] = "GET v1/170/147",
        ["isales.addPresent=upsert"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"02160669000\",\"priority\":1}]}",
        ["isales.addPresent=ignore"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"02160669000\",\"priority\":1}]}",
        ["isales.deleteAbsent=refuse"] = "DELETE v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\"}]}",
        ["isales.deleteLast=keep-one"] = "DELETE v1/170/callerNo/147 {\"callerNo\":[{\"accessCode\":\"02160669001\"},{\"accessCode\":\"02160669002\"}]}\nGET v1/170/147",
        ["isales.tooManyEntries=0200001"] = $"POST v1/170/callerNo/146 {{\"callerNo\":[{string.Join(',', Enumerable.Range(0, 101).Select(i => $"{{\"accessCode\":\"{i}\",\"priority\":1}}"))}]}}",
        ["isales.accessCodeErrors=0200001"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"x\",\"priority\":1}]}",
        ["isales.priorityErrors=0200001"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":9}]}",
        ["isales.badEntry=partial"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1},{\"accessCode\":\"x\",\"priority\":1}]}\nGET v1/170/146",
        ["isales.maxCallingNumbers=1"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1}]}",
        ["isales.registeredNumbers=2,3"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1}]}",
        ["isales.runningCampaign=refused"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1}]}",
        ["isales.modifyCallerNo=merge"] = $"PUT v2/170/147 {Create}[{{\"accessCode\":\"1\",\"priority\":1}}]}}\nGET v1/170/147",
        ["isales.staleDetailsMilliseconds=500"] = "POST v1/170/callerNo/146 {\"callerNo\":[{\"accessCode\":\"1\",\"priority\":1}]}\nGET v1/170/146",
        ["isales.createdStatus=1"] = $"POST v1/170 {Create}\"1\"}}\nGET v1/170?status=0&deviceType=0",
        ["isales.createdStatus=3"] = $"POST v1/170 {Create}\"1\"}}\nGET v1/170?status=0&deviceType=0",
        ["isales.emptyQueryLine=empty"] = "GET v1/170/147",
        ["isales.rateLimit=1"] = "GET v1/170/147\nGET v1/170/147",
    };

    private static string Numbers(int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"0217{i:0000000}\""))}]";
}
