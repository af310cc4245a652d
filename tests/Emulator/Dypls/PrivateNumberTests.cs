using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>The private numbers themselves (alibaba-dypls sheet, part 8).</summary>
public sealed class PrivateNumberTests : DyplsTest
{
    private Task<Answer> CallNumberAsync(string action, string number = X, string pool = Pool) => CallAsync(Dypls, action, ("PoolKey", pool), ("SecretNo", number));

    private async Task<int> StatusAsync() => (await CallNumberAsync("QuerySecretNoDetail")).Body.At("SecretNoInfoDTO", "SecretStatus").GetInt32();

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_tells_where_it_comes_from()
    {
        var answer = await CallNumberAsync("QuerySecretNoDetail");

        answer.ShouldBeOk();
        var info = answer.Body.At("SecretNoInfoDTO");
        info.Names().Should().BeEquivalentTo("PurchaseTime", "Vendor", "Province", "City", "SecretStatus", "CertifyStatus");
        (info.Text("PurchaseTime"), info.Text("Province"), info.Text("City")).Should().Be(("2026-01-05 10:00:00", "上海", "上海"));
        info.At("Vendor").GetInt32().Should().Be(2);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Its_status_is_0_free_1_bound_2_locked()
    {
        (await StatusAsync()).Should().Be(0);
        var id = await BoundAsync();
        (await StatusAsync()).Should().Be(1);
        await UnbindAsync(id);
        (await StatusAsync()).Should().Be(0);
        (await CallNumberAsync("LockSecretNo")).ShouldBeOk();
        (await StatusAsync()).Should().Be(2);
        (await CallNumberAsync("UnlockSecretNo")).ShouldBeOk();
        (await StatusAsync()).Should().Be(0);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_lock_leaves_bindings_alone()
    {
        var id = await BoundAsync();

        await CallNumberAsync("LockSecretNo");

        (await DetailAsync(id)).At("Status").GetInt32().Should().Be(1);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_without_bindings_is_released_for_good()
    {
        (await CallNumberAsync("ReleaseSecretNo")).ShouldBeOk();

        ShouldRefuse(await CallNumberAsync("QuerySecretNoDetail"), "isv.NO_NOT_EXIST");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_with_bindings_is_not_released()
    {
        var id = await BoundAsync();

        ShouldRefuse(await CallNumberAsync("ReleaseSecretNo"), "isv.FORBIDDEN_ACTION");

        (await DetailAsync(id)).At("Status").GetInt32().Should().Be(1);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("QuerySecretNoDetail")]
    [InlineData("LockSecretNo")]
    [InlineData("UnlockSecretNo")]
    [InlineData("ReleaseSecretNo")]
    public async Task An_unknown_pool_or_number_and_blanks_are_refused(string action)
    {
        ShouldRefuse(await CallNumberAsync(action, pool: "FC0"), "isv.POOLKEY_NOT_EXISTS");
        ShouldRefuse(await CallNumberAsync(action, "1700000"), "isv.NO_NOT_EXIST");
        ShouldRefuse(await CallNumberAsync(action, "17000000011"), "isv.NO_NOT_EXIST");
        ShouldRefuse(await CallNumberAsync(action, pool: ""), "isv.INVALID_PARAMETERS", "partner code can not be blank");
        (await CallAsync(Dypls, action, ("PoolKey", Pool))).ShouldFail(HttpStatusCode.BadRequest, "MissingSecretNo");
    }
}
