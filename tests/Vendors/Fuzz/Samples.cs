namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>Good answers of each shape that the clients read.</summary>
internal static class Samples
{
    public static string[] All { get; } =
    [
        """{"RequestId":"R","Code":"OK","Message":"OK","HttpStatusCode":200,"Params":[],"Data":["02160664656"]}""",
        """{"RequestId":"R","Code":"OK","HttpStatusCode":200,"Data":{"PageNumber":1,"PageSize":100,"TotalCount":1,"List":[{"Number":"02160664656","Usage":"Inbound","Active":true,"ContactFlowId":"f","SkillGroups":[{"SkillGroupId":"g@i"}],"UserId":"","City":"上海"}]}}""",
        """{"RequestId":"R","Code":"OK","HttpStatusCode":200,"Data":{"PageNumber":1,"PageSize":100,"TotalCount":2,"List":[{"Id":"i","Name":"n","Status":"RUNNING","NumberList":[{"Number":"021"}]},{"SkillGroupId":"g","SkillGroupName":"g","ContactFlowId":"f","Published":"true"}]}}""",
        """{"RequestId":"R","Code":"OK","HttpStatusCode":200,"Success":true,"PhoneNumbers":{"PhoneNumber":[{"PhoneNumberId":"p","Number":"021","Usage":"Inbound","ContactFlow":{"ContactFlowId":"f"},"SkillGroups":{"SkillGroup":[{"SkillGroupId":"g"}]}}]},"FailedPhoneNumbers":{"FailedPhoneNumber":["1"]},"UserdPhoneNumbers":{"UserdPhoneNumber":[]},"ArrearagePhoneNumbers":{"ArrearagePhoneNumber":[]}}""",
        """{"RequestId":"R","Code":"OK","Success":true,"Instances":{"CallCenterInstance":[{"InstanceId":"i","Status":"Running","PhoneNumbers":{"PhoneNumber":[{"Number":"1"}]}}]},"SkillGroups":{"SkillGroup":[{"SkillGroupId":"g"}]},"ContactFlows":{"ContactFlow":[{"ContactFlowId":"f","Type":"0"}]}}""",
        """{"RequestId":"R","Code":"OK","Message":"OK","SecretBindDTO":{"SubsId":"1000000000000001","SecretNo":"17000000000","Extension":"130"}}""",
        """{"RequestId":"R","Code":"OK","SecretBindDetailDTO":{"SubsId":"1","Status":1,"PhoneNoA":"13800001111","PhoneNoX":"17000000000","Extension":"1","ExpireDate":"2035-01-02 03:04:05","NeedRecord":false,"CallRestrict":"CONTROL_AX_DISABLE ","ASRStatus":false}}""",
        """{"RequestId":"R","Code":"OK","SubsId":"1000,1001"}""",
        """{"RequestId":"R","Code":"OK","SecretNoInfoDTO":{"PurchaseTime":"2020-01-02 03:04:05","Vendor":1,"City":"北京","SecretStatus":0,"CertifyStatus":1}}""",
        """{"RequestId":"R","HostId":"h","Code":"Throttling.User","Message":"Request was denied due to user flow control.","Recommend":"u","AccessDeniedDetail":{"AuthAction":"a"}}""",
        """{"resultCode":"0200000","resultDesc":"ok","returnCode":"0200000","returnDesc":"ok","returnObject":{"id":46,"name":"n","status":2,"callerNo":[{"accessCode":"10086","priority":1}]}}""",
        """{"resultCode":"0200000","returnCode":"0200000","curPage":1,"totalSize":1,"rowsPerPage":100,"data":[{"id":46,"name":"n","status":1,"callerNo":"10086"}]}""",
        """{"resultCode":"02000011","resultDesc":"too many","returnCode":"02000011","returnDesc":"too many"}""",
        """{"Code":"Success","AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2099-01-02T03:04:05Z","Credentials":{"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2099-01-02T03:04:05Z"}}""",
        """{"current":"a","profiles":[{"name":"a","mode":"ChainableRamRoleArn","source_profile":"b","ram_role_arn":"r","expired_seconds":900},{"name":"b","mode":"AK","access_key_id":"i","access_key_secret":"s"}]}""",
    ];
}
