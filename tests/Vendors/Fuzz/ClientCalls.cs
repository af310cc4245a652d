using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>A call of every operation that the clients have.</summary>
internal static class ClientCalls
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly AxnExtensionRequest Everything = new()
    {
        PoolKey = "FC1",
        PhoneNoA = "13800001111",
        Expiration = new DateTimeOffset(2035, 12, 31, 23, 59, 59, TimeSpan.FromHours(8)),
        PhoneNoX = "17000000000",
        Extension = "130",
        PhoneNoB = "13900002222",
        ExpectCity = "北京",
        IsRecordingEnabled = true,
        OutId = "a*b~ c/+",
        OutOrderId = "order",
        CallDisplayType = 1,
        RingConfig = """{"AXNRing_N":"100000001"}""",
        AsrStatus = false,
        AsrModelId = "7ee372834d2f4cc7ac0d0ab2d0ae1aac",
        CallRestrict = "CONTROL_AX_DISABLE",
    };

    public static IReadOnlyList<Func<AlibabaClients, Task>> Alibaba { get; } =
    [
        clients => clients.Ccc2020.AddPhoneNumbersAsync("i", ["021", "010 86394552*"], "Inbound", "中~+*/ a", None),
        clients => clients.Ccc2020.ListPhoneNumbersAsync("i", null, None),
        clients => clients.Ccc2020.ModifyPhoneNumberAsync("i", "021", "Inbound", null, None),
        clients => clients.Ccc2020.RemovePhoneNumbersAsync("i", ["021"], force: true, None),
        clients => clients.Ccc2020.ListPhoneNumbersOfSkillGroupAsync("i", "g", None),
        clients => clients.Ccc2020.ListPhoneNumbersOutsideSkillGroupAsync("i", "g", None),
        clients => clients.Ccc2020.AddNumbersToSkillGroupAsync("i", "g", ["021"], None),
        clients => clients.Ccc2020.RemovePhoneNumbersFromSkillGroupAsync("i", "g", ["021"], None),
        clients => clients.Ccc2020.AddPhoneNumberToSkillGroupsAsync("i", "021", ["g"], None),
        clients => clients.Ccc2020.RemovePhoneNumberFromSkillGroupsAsync("i", "021", ["g"], None),
        clients => clients.Ccc2020.ListUnassignedNumbersAsync(null, None),
        clients => clients.Ccc2020.ListUnassignedAsync(null, None),
        clients => clients.Ccc2020.ListPhoneNumbersUpToAsync("i", "021", 100, None),
        clients => clients.Ccc2020.ListInstancesAsync(None),
        clients => clients.Ccc2020.GetInstanceAsync("i", None),
        clients => clients.Ccc2020.ListSkillGroupsAsync("i", None),
        clients => clients.Ccc2020.GetSkillGroupAsync("i", "g", None),
        clients => clients.Ccc2020.ListContactFlowsAsync("i", None),
        clients => clients.Ccc2017.AddBulkPhoneNumbersAsync("i", ["021", "022", "023"], "Outbound", "中~+*/ a", ["g", "h"], None),
        clients => clients.Ccc2017.ListPhoneNumbersAsync("i", None),
        clients => clients.Ccc2017.ModifyPhoneNumberAsync("i", "p", "Inbound", null, ["g"], None),
        clients => clients.Ccc2017.RemovePhoneNumberAsync("i", "p", None),
        clients => clients.Ccc2017.AddToSkillGroupAsync("i", "g", ["p"], None),
        clients => clients.Ccc2017.RemoveFromSkillGroupAsync("i", "g", ["p"], None),
        clients => clients.Ccc2017.ReplaceInSkillGroupAsync("i", "g", ["p"], None),
        clients => clients.Ccc2017.ListInstancesAsync(None),
        clients => clients.Ccc2017.GetInstanceAsync("i", None),
        clients => clients.Ccc2017.ListSkillGroupsAsync("i", None),
        clients => clients.Ccc2017.ListContactFlowsAsync("i", None),
        clients => clients.Dypls.BindAxnExtensionAsync(Everything, None),
        clients => clients.Dypls.QuerySubscriptionDetailAsync("FC1", "17000000000", "1", None),
        clients => clients.Dypls.QuerySubsIdAsync("FC1", "17000000000", None),
        clients => clients.Dypls.UpdateSubscriptionAsync("FC1", "17000000000", "1", SubscriptionChange.PhoneNoA("13900002222"), None),
        clients => clients.Dypls.UnbindSubscriptionAsync("FC1", "17000000000", "1", None),
        clients => clients.Dypls.QuerySecretNoDetailAsync("FC1", "17000000000", None),
    ];

    public static IReadOnlyList<Func<ISalesClient, Task>> ISales { get; } =
    [
        client => client.AddCallerNumbersAsync("1", "46", [new("10086", 1)], None),
        client => client.DeleteCallerNumbersAsync("1", "46", [new("10086", null)], None),
        client => client.GetCampaignAsync("1", "46", None),
        client => client.ListCampaignsAsync("1", None),
    ];
}
