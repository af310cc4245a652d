using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>BindAxnExtension (alibaba-dypls sheet, part 3).</summary>
public sealed class BindTests : DyplsTest
{
    [Fact(Timeout = TimeLimit)]
    public async Task A_binding_answers_with_three_texts_and_no_status_of_its_own()
    {
        var answer = await BindAsync();

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("Code", "Message", "RequestId", "SecretBindDTO");
        var bound = answer.Body.At("SecretBindDTO");
        bound.Names().Should().BeEquivalentTo("SubsId", "SecretNo", "Extension");
        (bound.Text("SubsId"), bound.Text("SecretNo"), bound.Text("Extension")).Should().Be(("1000000000000001", X, "100"));
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("7")]
    [InlineData("012")]
    public async Task An_extension_of_1_to_3_digits_can_be_wished_for(string extension) =>
        (await BindAsync(("Extension", extension))).Body.Text("SecretBindDTO", "Extension").Should().Be(extension);

    [Fact(Timeout = TimeLimit)]
    public async Task Many_can_share_a_private_number_with_other_extensions()
    {
        await BoundAsync();

        var second = await BindAsync(("PhoneNoA", OtherA));

        second.ShouldBeOk();
        second.Body.Text("SecretBindDTO", "Extension").Should().Be("101");
        second.Body.Text("SecretBindDTO", "SubsId").Should().Be("1000000000000002");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_same_twice_is_a_conflict_and_the_first_stays()
    {
        var first = await BoundAsync();

        ShouldRefuse(await BindAsync(), "isv.BIND_CONFLICT", "isv.BIND_CONFLICT");
        (await DetailAsync(first)).At("Status").GetInt32().Should().Be(1);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_refusal_holds_an_empty_payload_where_the_switch_says_so()
    {
        await BoundAsync();
        await SwitchAsync("dypls.errorPayload", "empty");

        var refused = await BindAsync();

        refused.Code.Should().Be("isv.BIND_CONFLICT");
        refused.Body.At("SecretBindDTO").Names().Should().BeEmpty();
        (await QueryAsync("1000000000000099")).Body.At("SecretBindDetailDTO").Names().Should().BeEmpty();
        (await UnbindAsync("1000000000000099")).Body.Names().Should().BeEquivalentTo("Code", "Message", "RequestId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_taken_extension_is_a_conflict()
    {
        await BoundAsync(("Extension", "7"));

        ShouldRefuse(await BindAsync(("PhoneNoA", OtherA), ("Extension", "7")), "isv.BIND_CONFLICT");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Without_a_wish_the_next_private_number_is_taken_until_none_is_left()
    {
        (await BindAsync(("PhoneNoX", null))).Body.Text("SecretBindDTO", "SecretNo").Should().Be(X);
        (await BindAsync(("PhoneNoX", null))).Body.Text("SecretBindDTO", "SecretNo").Should().Be(InBeijing);
        ShouldRefuse(await BindAsync(("PhoneNoX", null)), "isv.NO_AVAILABLE_NUMBER");
        (await BindAsync(("PhoneNoX", null), ("PhoneNoA", OtherA))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_city_is_preferred_and_another_taken_where_it_has_none()
    {
        (await BindAsync(("PhoneNoX", null), ("ExpectCity", "北京"))).Body.Text("SecretBindDTO", "SecretNo").Should().Be(InBeijing);
        (await BindAsync(("PhoneNoX", null), ("ExpectCity", "北京"))).Body.Text("SecretBindDTO", "SecretNo").Should().Be(X);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_strict_pool_gives_no_number_of_another_city()
    {
        ShouldRefuse(await BindAsync(("PoolKey", StrictPool), ("PhoneNoX", null), ("ExpectCity", "北京")), "isv.NO_AVAILABLE_NUMBER");
        (await BindAsync(("PoolKey", StrictPool), ("PhoneNoX", null), ("ExpectCity", "上海"))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_locked_number_is_not_given()
    {
        await CallAsync(Dypls, "LockSecretNo", ("PoolKey", Pool), ("SecretNo", X));

        (await BindAsync(("PhoneNoX", null))).Body.Text("SecretBindDTO", "SecretNo").Should().Be(InBeijing);
        ShouldRefuse(await BindAsync(("PhoneNoA", OtherA)), "isv.NO_AVAILABLE_NUMBER");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_private_number_has_900_extensions_to_give()
    {
        for (var count = 0; count < 900; count++)
        {
            await BoundAsync(("PoolKey", StrictPool), ("PhoneNoX", null), ("PhoneNoA", $"139{count:D8}"));
        }

        ShouldRefuse(await BindAsync(("PoolKey", StrictPool), ("PhoneNoX", null), ("PhoneNoA", "13911111111")), "isv.NO_AVAILABLE_NUMBER");
        ShouldRefuse(await BindAsync(("PoolKey", StrictPool), ("PhoneNoX", "17000000011"), ("PhoneNoA", "13911111111")), "isv.NO_AVAILABLE_NUMBER");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("PoolKey", "FC0", "isv.POOLKEY_NOT_EXISTS")]
    [InlineData("PhoneNoX", "17000000099", "isv.FORBIDDEN_ACTION")]
    [InlineData("PhoneNoX", "17000000011", "isv.FORBIDDEN_ACTION")]
    [InlineData("PhoneNoA", "+8613900000001", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("PhoneNoA", "021-60664656", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("PhoneNoB", "139 0000 0001", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("Extension", "1234", "isv.ILLEGAL_ARGUMENT")]
    [InlineData("Extension", "1a", "isv.ILLEGAL_ARGUMENT")]
    [InlineData("Expiration", "2020-01-01 00:00:00", "isv.EXPIRE_DATE_ILLEGAL")]
    [InlineData("Expiration", "2099-12-31", "isv.EXPIRE_DATE_ILLEGAL")]
    [InlineData("Expiration", "2099-12-31T23:59:59Z", "isv.EXPIRE_DATE_ILLEGAL")]
    [InlineData("Expiration", "2099-02-30 00:00:00", "isv.EXPIRE_DATE_ILLEGAL")]
    public async Task A_wrong_value_has_its_code(string parameter, string value, string code) => ShouldRefuse(await BindAsync((parameter, value)), code);

    [Fact(Timeout = TimeLimit)]
    public async Task An_extension_needs_a_private_number() => ShouldRefuse(await BindAsync(("PhoneNoX", null), ("Extension", "7")), "isv.ILLEGAL_ARGUMENT");

    [Theory(Timeout = TimeLimit)]
    [InlineData("PoolKey", "partner code can not be blank")]
    [InlineData("PhoneNoA", "phoneNoA can not be blank")]
    [InlineData("Expiration", "expireDate can not be blank")]
    public async Task A_mandatory_parameter_is_missed_by_the_gateway_and_found_blank_by_the_product(string parameter, string message)
    {
        (await BindAsync((parameter, null))).ShouldFail(HttpStatusCode.BadRequest, $"Missing{parameter}");
        ShouldRefuse(await BindAsync((parameter, "")), "isv.INVALID_PARAMETERS", message);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task OutId_has_at_most_255_bytes()
    {
        ShouldRefuse(await BindAsync(("OutId", new string('中', 86))), "isv.INVALID_PARAMETERS", "outId over length than 255 bytes");
        (await BindAsync(("OutId", new string('中', 85)))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Expiration_is_more_than_a_minute_ahead_in_Beijing_time()
    {
        ShouldRefuse(await BindAsync(("Expiration", In(TimeSpan.FromSeconds(50)))), "isv.EXPIRE_DATE_ILLEGAL", "expireDate less than 1 minutes from now");
        (await BindAsync(("Expiration", In(TimeSpan.FromSeconds(75))))).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Expiration_without_padding_is_taken_and_returned_with_it() =>
        (await DetailAsync(await BoundAsync(("Expiration", "2099-1-3 4:05:06")))).Text("ExpireDate").Should().Be("2099-01-03 04:05:06");

    [Fact(Timeout = TimeLimit)]
    public async Task Flags_are_read_in_any_case() =>
        (await DetailAsync(await BoundAsync(("IsRecordingEnabled", "True")))).At("NeedRecord").GetBoolean().Should().BeTrue();

    [Fact(Timeout = TimeLimit)]
    public async Task A_GET_and_a_form_are_taken_too()
    {
        (string, string)[] parameters = [("PoolKey", Pool), ("PhoneNoX", X)];

        (await SendAsync(new RpcRequest(Dypls, "QuerySubsId", parameters) { Place = Place.Get })).ShouldBeOk();
        (await SendAsync(new RpcRequest(Dypls, "QuerySubsId", parameters) { Place = Place.FormPost })).ShouldBeOk();
    }
}
