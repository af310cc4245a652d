using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>UnbindSubscription (alibaba-dypls sheet, part 7).</summary>
public sealed class UnbindTests : DyplsTest
{
    [Fact(Timeout = TimeLimit)]
    public async Task A_binding_is_unbound_under_the_name_SecretNo_and_its_number_is_free_at_once()
    {
        var answer = await UnbindAsync(await BoundAsync(("Extension", "7")));

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("Code", "Message", "RequestId", "ChargeId");
        answer.Body.Text("ChargeId").Should().Be("true");
        (await BindAsync(("Extension", "7"))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task ChargeId_is_a_boolean_where_the_switch_says_so()
    {
        await SwitchAsync("dypls.chargeId", "boolean");

        (await UnbindAsync(await BoundAsync())).Body.At("ChargeId").GetBoolean().Should().BeTrue();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_second_time_it_does_not_exist()
    {
        var id = await BoundAsync();
        (await UnbindAsync(id)).ShouldBeOk();

        ShouldRefuse(await UnbindAsync(id), "isv.SUBS_NOT_EXIST");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_expired_one_does_not_exist_and_its_number_can_be_bound_again()
    {
        var id = await BoundAsync(("Expiration", In(TimeSpan.FromMinutes(5))), ("Extension", "7"));
        Time.Shift = TimeSpan.FromMinutes(6);

        ShouldRefuse(await UnbindAsync(id), "isv.SUBS_NOT_EXIST");
        (await BindAsync(("Extension", "7"))).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("SecretNo", InBeijing)]
    [InlineData("PoolKey", StrictPool)]
    [InlineData("SubsId", "1000000000000099")]
    public async Task What_does_not_fit_together_does_not_exist_and_nothing_is_unbound(string parameter, string value)
    {
        var id = await BoundAsync();

        ShouldRefuse(await UnbindAsync(id, (parameter, value)), "isv.SUBS_NOT_EXIST");

        (await DetailAsync(id)).At("Status").GetInt32().Should().Be(1);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_not_numeric_is_refused()
    {
        var id = await BoundAsync();

        ShouldRefuse(await UnbindAsync(id, ("SecretNo", "17O")), "isv.INVALID_PARAMETERS", "secretNo must be numeric");
        ShouldRefuse(await UnbindAsync("x"), "isv.INVALID_PARAMETERS", "subsId must be numeric");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task PhoneNoX_does_not_stand_for_SecretNo() =>
        (await UnbindAsync(await BoundAsync(), ("SecretNo", null), ("PhoneNoX", X))).ShouldFail(System.Net.HttpStatusCode.BadRequest, "MissingSecretNo");
}
