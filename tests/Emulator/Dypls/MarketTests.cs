using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>QuerySecretNoRemain and BuySecretNo (alibaba-dypls sheet, part 8).</summary>
public sealed class MarketTests : DyplsTest
{
    private async Task<int> RemainAsync(string specId, string city, string prefix = "")
    {
        var answer = await CallAsync(Dypls, "QuerySecretNoRemain", ("SpecId", specId), ("City", city), ("SecretNo", prefix));
        answer.ShouldBeOk();
        return answer.Body.At("SecretRemainDTO", "Amount").GetInt32();
    }

    private Task<Answer> BuyAsync(string specId, string city, string pool = Pool, string prefix = "") =>
        CallAsync(Dypls, "BuySecretNo", ("PoolKey", pool), ("SpecId", specId), ("City", city), ("SecretNo", prefix));

    [Fact(Timeout = TimeLimit)]
    public async Task What_remains_is_counted_by_kind_city_and_prefix()
    {
        (await RemainAsync("1", "上海")).Should().Be(2);
        (await RemainAsync("1", "全国")).Should().Be(3);
        (await RemainAsync("1", "全国", "170")).Should().Be(1);
        (await RemainAsync("2", "上海")).Should().Be(0);
        (await RemainAsync("3", "全国通用")).Should().Be(1);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_list_of_cities_is_wrapped_in_a_member_with_a_small_first_letter()
    {
        var answer = await CallAsync(Dypls, "QuerySecretNoRemain", ("SpecId", "1"), ("City", "全国列表"));

        var remain = answer.Body.At("SecretRemainDTO");
        remain.Names().Should().BeEquivalentTo("Amount", "City", "RemainDTOList");
        remain.At("RemainDTOList", "remainDTO").EnumerateArray().Select(item => (item.Text("City"), item.At("Amount").GetInt32()))
            .Should().BeEquivalentTo([("上海", 2), ("北京", 1)]);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_bought_number_leaves_the_market_and_can_be_bound()
    {
        var answer = await BuyAsync("1", "北京");

        answer.ShouldBeOk();
        answer.Body.At("SecretBuyInfoDTO").Names().Should().Equal("SecretNo");
        var bought = answer.Body.Text("SecretBuyInfoDTO", "SecretNo");
        bought.Should().Be("17000000003");
        (await RemainAsync("1", "北京")).Should().Be(0);
        (await BindAsync(("PhoneNoX", bought))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_not_for_sale_cannot_be_bought()
    {
        ShouldRefuse(await BuyAsync("2", "上海"), "isv.NO_AVAILABLE_NUMBER");
        ShouldRefuse(await BuyAsync("1", "上海", prefix: "172"), "isv.NO_AVAILABLE_NUMBER");
        ShouldRefuse(await BuyAsync("1", "上海", pool: "FC0"), "isv.POOLKEY_NOT_EXISTS");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("4", "上海", "", "specId invalid")]
    [InlineData("x", "上海", "", "specId invalid")]
    [InlineData("1", "", "", "city can not be blank")]
    [InlineData("3", "上海", "", "city invalid")]
    [InlineData("1", "上海", "1234567890123456789", "secretNo invalid")]
    public async Task A_wrong_value_is_refused(string specId, string city, string prefix, string message)
    {
        ShouldRefuse(await BuyAsync(specId, city, prefix: prefix), "isv.INVALID_PARAMETERS", message);
        ShouldRefuse(await CallAsync(Dypls, "QuerySecretNoRemain", ("SpecId", specId), ("City", city), ("SecretNo", prefix)), "isv.INVALID_PARAMETERS", message);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Kind_and_city_are_wanted()
    {
        (await CallAsync(Dypls, "QuerySecretNoRemain", ("City", "上海"))).ShouldFail(HttpStatusCode.BadRequest, "MissingSpecId");
        (await CallAsync(Dypls, "QuerySecretNoRemain", ("SpecId", "1"))).ShouldFail(HttpStatusCode.BadRequest, "MissingCity");
    }
}
