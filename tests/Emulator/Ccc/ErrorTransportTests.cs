using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc;

/// <summary>How errors travel (alibaba-ccc sheet, 1.5).</summary>
public sealed class ErrorTransportTests : EmulatorTest
{
    private Task<Answer> MissAsync() => CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-none"));

    [Fact(Timeout = TimeLimit)]
    public async Task A_product_error_has_its_status_and_all_members()
    {
        var answer = await MissAsync();

        answer.ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "HostId", "HttpStatusCode", "Code", "Message", "Params");
        answer.Body.At("HttpStatusCode").GetInt32().Should().Be(404);
        answer.Body.Text("Message").Should().Be("The specified instance ccc-none does not exist.");
        answer.Body.Texts("Params").Should().Equal("ccc-none");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_gateway_error_has_no_members_of_the_product()
    {
        var answer = await CallAsync(Ccc2020, "GetInstance");

        answer.ShouldFail(HttpStatusCode.BadRequest, "MissingInstanceId");
        answer.Body.Text("Message").Should().Be("InstanceId is mandatory for this action.");
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "HostId", "Code", "Message", "Recommend");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_product_error_comes_with_200_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.errorTransport", "always-200");

        var answer = await MissAsync();

        answer.ShouldFail(HttpStatusCode.OK, "NotExists.InstanceId");
        answer.Body.At("HttpStatusCode").GetInt32().Should().Be(404);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_gateway_error_keeps_its_status_and_so_do_other_products()
    {
        await SwitchAsync("ccc.errorTransport", "always-200");

        (await CallAsync(Ccc2020, "GetInstance")).ShouldFail(HttpStatusCode.BadRequest, "MissingInstanceId");
        (await CallAsync(Dypls, "QuerySubsId", ("PoolKey", "FC0"), ("PhoneNoX", "17000000001"))).ShouldFail(HttpStatusCode.BadRequest, "POOLKEY_NOT_EXIST");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Each_answer_has_an_upper_case_RequestId_of_its_own()
    {
        var ids = new[] { (await MissAsync()).Body.Text("RequestId")!, (await MissAsync()).Body.Text("RequestId")! };

        ids.Should().OnlyHaveUniqueItems();
        ids.Should().AllSatisfy(id => Guid.Parse(id).ToString().ToUpperInvariant().Should().Be(id));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_error_of_2017_says_Success_false()
    {
        var answer = await CallAsync(Ccc2017, "ListPhoneNumbers", ("InstanceId", "none"), ("OutboundOnly", "false"));

        answer.ShouldFail(HttpStatusCode.NotFound, "NotExist.Instance");
        answer.Body.At("Success").GetBoolean().Should().BeFalse();
        answer.Body.At("HttpStatusCode").GetInt32().Should().Be(404);
    }
}
