using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Huawei;

/// <summary>Calls of CC-iSales.</summary>
public abstract class ISalesTest : EmulatorTest
{
    protected const string Success = "0200000";

    protected Task<Answer> AddAsync(params (string AccessCode, int Priority)[] numbers) =>
        AddBodyAsync(JsonSerializer.Serialize(new { callerNo = numbers.Select(number => new { accessCode = number.AccessCode, priority = number.Priority }) }));

    protected Task<Answer> AddBodyAsync(string body, string campaign = "170/callerNo/146") => CampaignAsync(HttpMethod.Post, campaign, body);

    protected Task<Answer> DeleteAsync(params string[] accessCodes) =>
        CampaignAsync(HttpMethod.Delete, "170/callerNo/146", JsonSerializer.Serialize(new { callerNo = accessCodes.Select(code => new { accessCode = code }) }));

    protected Task<Answer> DetailsAsync(string campaign = "170/146") => CampaignAsync(HttpMethod.Get, campaign);

    /// <summary>The numbers of a campaign as accessCode:priority.</summary>
    protected async Task<IReadOnlyList<string>> NumbersAsync(string campaign = "170/146") =>
        [.. (await DetailsAsync(campaign)).Body.At("returnObject", "callerNo").EnumerateArray().Select(number => $"{number.Text("accessCode")}:{number.At("priority")}")];

    protected Task<Answer> CampaignAsync(HttpMethod method, string path, string? body = null) =>
        SendAsync(new AuthV2Request(method, $"/rest/isales/v1/openapi/campaigns/{path}", body));

    protected static void ShouldSay(Answer answer, string code)
    {
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        answer.Body.Text("resultCode").Should().Be(code, answer.Text);
        answer.Body.Text("returnCode").Should().Be(code, answer.Text);
        answer.Body.Text("resultDesc").Should().NotBeNullOrEmpty();
        answer.Body.Text("returnDesc").Should().NotBeNullOrEmpty();
    }
}
