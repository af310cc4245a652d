using NumberProvider.Emulator.Tests.Dypls;

namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>What is open about bindings that have expired (alibaba-dypls sheet, parts 4, 5 and 7).</summary>
public sealed class DyplsExpirySwitchTests : DyplsTest
{
    private async Task<string> ExpiredAsync()
    {
        var id = await BoundAsync(("Expiration", In(TimeSpan.FromMinutes(5))));
        Time.Shift = TimeSpan.FromMinutes(6);
        return id;
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("status-0", "OK")]
    [InlineData("missing", "isv.SUBS_NOT_EXIST")]
    public async Task It_is_read_as_the_switch_says(string value, string code)
    {
        await SwitchAsync("dypls.expiredRead", value);

        (await QueryAsync(await ExpiredAsync())).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("hidden", false)]
    [InlineData("shown", true)]
    public async Task It_is_listed_as_the_switch_says(string value, bool isListed)
    {
        await SwitchAsync("dypls.listExpired", value);
        var id = await ExpiredAsync();

        (await CallAsync(Dypls, "QuerySubsId", ("PoolKey", Pool), ("PhoneNoX", X))).Body.GetProperty("SubsId").GetString().Should().Be(isListed ? id : "");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("missing", "isv.SUBS_NOT_EXIST")]
    [InlineData("OK", "OK")]
    public async Task It_is_unbound_as_the_switch_says(string value, string code)
    {
        await SwitchAsync("dypls.unbindExpired", value);

        (await UnbindAsync(await ExpiredAsync())).Code.Should().Be(code);
    }
}
