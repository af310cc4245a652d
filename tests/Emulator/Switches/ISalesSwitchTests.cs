using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>The switches of CC-iSales that need more than calls one after the other (huawei-isales sheet, 2.2, 8.4 and part 9).</summary>
public sealed class ISalesSwitchTests : EmulatorTest
{
    [Theory(Timeout = TimeLimit)]
    [InlineData("15", HttpStatusCode.Unauthorized)]
    [InlineData("31", HttpStatusCode.OK)]
    public async Task The_window_of_CC_iSales_is_set(string minutes, HttpStatusCode status)
    {
        await SwitchAsync("isales.timeWindowMinutes", minutes);

        (await SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146") { Time = DateTimeOffset.UtcNow.AddMinutes(-20) })).Status.Should().Be(status);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("text", "Unauthorized")]
    [InlineData("json", "{")]
    public async Task The_body_of_an_unsigned_request_is_a_text_or_an_envelope(string value, string start)
    {
        await SwitchAsync("isales.unauthorizedBody", value);

        var answer = await SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146") { SecretKey = "wrong" });

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Text.Should().StartWith(start);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("application/json; charset=UTF-8", true)]
    [InlineData("application/json;charset=utf-8", true)]
    [InlineData("application/json", false)]
    [InlineData("text/plain; charset=UTF-8", false)]
    public async Task A_content_type_is_required_where_the_switch_says_so(string contentType, bool isTaken)
    {
        await SwitchAsync("isales.contentType", "required");

        var answer = await SendAsync(new AuthV2Request(HttpMethod.Delete, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"1"}]}""")
        {
            Spoil = request =>
            {
                request.Content!.Headers.Remove("Content-Type");
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            },
        });

        answer.Body.Text("resultCode").Should().Be(isTaken ? "0200000" : "0200001");
    }
}
