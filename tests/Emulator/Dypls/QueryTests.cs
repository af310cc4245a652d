using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>QuerySubscriptionDetail and QuerySubsId (alibaba-dypls sheet, parts 4, 5 and 9).</summary>
public sealed class QueryTests : DyplsTest
{
    private Task<Answer> IdsAsync(string pool = Pool, string x = X) => CallAsync(Dypls, "QuerySubsId", ("PoolKey", pool), ("PhoneNoX", x));

    [Fact(Timeout = TimeLimit)]
    public async Task A_full_binding_is_told_under_the_names_of_the_answer()
    {
        var id = await BoundAsync(
            ("PhoneNoB", "13900000009"), ("Extension", "7"), ("IsRecordingEnabled", "true"), ("CallRestrict", "CONTROL_AX_DISABLE"),
            ("ASRStatus", "true"), ("ASRModelId", "7ee372834d2f4cc7ac0d0ab2d0ae1aac"), ("OutId", "tag"), ("OutOrderId", "order"),
            ("RingConfig", """{"AXNRing_N":"100000001"}"""), ("CallDisplayType", "1"), ("ExpectCity", "上海"));

        var detail = await DetailAsync(id);

        detail.Names().Should().BeEquivalentTo(
            "SubsId", "Status", "PhoneNoA", "PhoneNoB", "PhoneNoX", "Extension", "ExpireDate", "GmtCreate", "NeedRecord", "CallRestrict", "ASRStatus", "ASRModelId");
        (detail.Text("SubsId"), detail.Text("PhoneNoA"), detail.Text("PhoneNoB"), detail.Text("PhoneNoX"), detail.Text("Extension"))
            .Should().Be((id, A, "13900000009", X, "7"));
        detail.At("Status").GetInt64().Should().Be(1);
        detail.Text("ExpireDate").Should().Be(FarAway);
        detail.At("NeedRecord").ValueKind.Should().Be(JsonValueKind.True);
        detail.At("ASRStatus").ValueKind.Should().Be(JsonValueKind.True);
        (detail.Text("CallRestrict"), detail.Text("ASRModelId")).Should().Be(("CONTROL_AX_DISABLE", "7ee372834d2f4cc7ac0d0ab2d0ae1aac"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_creation_is_told_in_Beijing_time()
    {
        var detail = await DetailAsync(await BoundAsync());

        var created = DateTime.ParseExact(detail.Text("GmtCreate")!, "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        new DateTimeOffset(created, Beijing).Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_was_not_given_is_absent_or_false()
    {
        var detail = await DetailAsync(await BoundAsync());

        detail.Names().Should().NotContain("CallRestrict").And.NotContain("ASRModelId").And.NotContain("PhoneNoB");
        detail.At("NeedRecord").GetBoolean().Should().BeFalse();
        detail.At("ASRStatus").GetBoolean().Should().BeFalse();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task PhoneNoB_is_made_up_where_the_switch_says_so()
    {
        await SwitchAsync("dypls.fillPhoneNoB", "made-up");

        (await DetailAsync(await BoundAsync())).Text("PhoneNoB").Should().MatchRegex("^[0-9]+$");
        (await DetailAsync(await BoundAsync(("PhoneNoA", OtherA), ("PhoneNoB", A)))).Text("PhoneNoB").Should().Be(A);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_product_type_may_stand_for_the_pool() =>
        (await DetailAsync(await BoundAsync(), ("PoolKey", null), ("ProductType", "AXN_EXTENSION_REUSE"))).Text("PhoneNoA").Should().Be(A);

    [Theory(Timeout = TimeLimit)]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_pool_and_product_type_it_is_refused(string? pool) =>
        ShouldRefuse(await QueryAsync(await BoundAsync(), ("PoolKey", pool)), "isv.INVALID_PARAMETERS", "partner code can not be blank");

    [Theory(Timeout = TimeLimit)]
    [InlineData("SubsId", "1000000000000099")]
    [InlineData("PhoneNoX", InBeijing)]
    [InlineData("PoolKey", StrictPool)]
    public async Task What_does_not_fit_together_does_not_exist(string parameter, string value) =>
        ShouldRefuse(await QueryAsync(await BoundAsync(), (parameter, value)), "isv.SUBS_NOT_EXIST");

    [Fact(Timeout = TimeLimit)]
    public async Task A_missing_binding_has_the_older_code_where_the_switch_says_so()
    {
        await SwitchAsync("dypls.missingBinding", "ILLEGAL_ARGUMENT");

        ShouldRefuse(await QueryAsync("1000000000000099"), "isv.ILLEGAL_ARGUMENT", "subs not exist");
        ShouldRefuse(await UnbindAsync("1000000000000099"), "isv.ILLEGAL_ARGUMENT", "subs not exist");
        ShouldRefuse(await UpdateAsync("1000000000000099", ("OperateType", "updateNoA"), ("PhoneNoA", OtherA)), "isv.ILLEGAL_ARGUMENT", "subs not exist");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("SubsId", "abc", "subsId must be numeric")]
    [InlineData("SubsId", "9223372036854775808", "subsId must be numeric")]
    [InlineData("PhoneNoX", "17O", "phoneNoX must be numeric")]
    [InlineData("PhoneNoX", "", "phoneNoX must be numeric")]
    public async Task What_is_not_numeric_is_refused(string parameter, string value, string message) =>
        ShouldRefuse(await QueryAsync(await BoundAsync(), (parameter, value)), "isv.INVALID_PARAMETERS", message);

    [Theory(Timeout = TimeLimit)]
    [InlineData("status-0", true)]
    [InlineData("missing", false)]
    public async Task An_expired_binding_has_status_0_or_is_missing_as_the_switch_says(string value, bool isTold)
    {
        var id = await BoundAsync(("Expiration", In(TimeSpan.FromMinutes(5))));
        await SwitchAsync("dypls.expiredRead", value);
        Time.Shift = TimeSpan.FromMinutes(6);

        var answer = await QueryAsync(id);

        if (isTold)
        {
            answer.Body.At("SecretBindDetailDTO", "Status").GetInt32().Should().Be(0);
            answer.Body.Text("SecretBindDetailDTO", "PhoneNoA").Should().Be(A);
        }
        else
        {
            ShouldRefuse(answer, "isv.SUBS_NOT_EXIST");
        }
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("status-0", true)]
    [InlineData("missing", false)]
    public async Task An_unbound_one_is_missing_or_has_status_0_as_the_switch_says(string value, bool isTold)
    {
        var id = await BoundAsync();
        await SwitchAsync("dypls.unboundRead", value);
        await UnbindAsync(id);

        var answer = await QueryAsync(id);

        if (isTold)
        {
            answer.Body.At("SecretBindDetailDTO", "Status").GetInt32().Should().Be(0);
        }
        else
        {
            ShouldRefuse(answer, "isv.SUBS_NOT_EXIST");
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task All_bindings_of_a_private_number_are_joined_by_commas()
    {
        (await IdsAsync()).Body.Text("SubsId").Should().BeEmpty();
        var (first, second) = (await BoundAsync(), await BoundAsync(("PhoneNoA", OtherA)));
        await BoundAsync(("PhoneNoX", InBeijing));

        var answer = await IdsAsync();

        answer.ShouldBeOk();
        answer.Body.Text("SubsId").Should().Be($"{first},{second}");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Only_bindings_in_effect_are_found()
    {
        var (unbound, kept) = (await BoundAsync(), await BoundAsync(("PhoneNoA", OtherA)));
        await BoundAsync(("PhoneNoA", "13900000003"), ("Expiration", In(TimeSpan.FromMinutes(5))));
        await UnbindAsync(unbound);
        Time.Shift = TimeSpan.FromMinutes(6);

        (await IdsAsync()).Body.Text("SubsId").Should().Be(kept);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_pool_is_one_of_the_errors_with_status_400_and_is_misspelt()
    {
        var answer = await IdsAsync(pool: "FC0");

        answer.ShouldFail(HttpStatusCode.BadRequest, "POOLKEY_NOT_EXIST");
        answer.Body.Text("Message").Should().Be("poolKey not exsit.");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_number_of_another_pool_does_not_exist() => ShouldRefuse(await IdsAsync(x: "17000000011"), "isv.NO_NOT_EXIST");
}
