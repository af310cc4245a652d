using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Signatures;

/// <summary>The classic HMAC-SHA1 signature (alibaba-openapi sheet, parts 3, 5 and 10).</summary>
public sealed class RpcSignatureTests : EmulatorTest
{
    private static RpcRequest List() => new(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "100"));

    [Theory(Timeout = TimeLimit)]
    [InlineData(Place.Get)]
    [InlineData(Place.QueryPost)]
    [InlineData(Place.FormPost)]
    [InlineData(Place.Both)]
    public async Task A_right_signature_is_accepted_wherever_the_parameters_are(Place place)
    {
        var request = List();
        request.Place = place;

        (await SendAsync(request)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Place.Get)]
    [InlineData(Place.FormPost)]
    public async Task A_space_may_be_a_plus_and_an_asterisk_may_be_bare_on_the_wire(Place place)
    {
        var request = new RpcRequest(Ccc2020, "ListContactFlows", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "1"), ("SearchPattern", "中~+*/ a"))
        {
            Place = place,
            Encode = text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal),
        };

        (await SendAsync(request)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Empty_parameters_and_unsigned_headers_as_the_Go_package_sends_them_are_accepted()
    {
        var request = List();
        request.Parameters["SignatureType"] = "";
        request.Parameters["RegionId"] = "cn-shanghai";
        var message = request.For(Emulator.Url);
        message.Headers.Add("x-acs-action", "ListInstances");
        message.Headers.Add("x-acs-version", Ccc2020);

        (await SendAsync(message)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Place.Get)]
    [InlineData(Place.QueryPost)]
    [InlineData(Place.FormPost)]
    public async Task A_wrong_secret_is_refused(Place place)
    {
        var request = List();
        (request.Secret, request.Place) = ("another", place);

        var answer = await SendAsync(request);

        answer.ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
        answer.Body.Text("Message").Should().Contain("server string to sign is:").And.Contain($"{(place == Place.Get ? "GET" : "POST")}&%2F&");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Place.Get)]
    [InlineData(Place.QueryPost)]
    [InlineData(Place.FormPost)]
    [InlineData(Place.Both)]
    public async Task A_changed_parameter_is_refused(Place place)
    {
        var request = List();
        request.Place = place;
        request.Spoil = sent => sent["PageSize"] = "99";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_added_parameter_is_refused()
    {
        var request = List();
        request.Spoil = sent => sent["SearchPattern"] = "0";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_signature_of_a_GET_is_not_good_for_a_POST()
    {
        var request = List();
        request.Place = Place.Get;
        var message = request.For(Emulator.Url);
        message.Method = HttpMethod.Post;

        (await SendAsync(message)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_key_is_refused()
    {
        var request = List();
        request.Parameters["AccessKeyId"] = "nobody";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.NotFound, "InvalidAccessKeyId.NotFound");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(-16)]
    [InlineData(16)]
    public async Task A_time_more_than_15_minutes_off_is_refused(int minutes)
    {
        var request = List();
        request.Parameters["Timestamp"] = DateTimeOffset.UtcNow.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidTimeStamp.Expired");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_badly_written_time_is_refused()
    {
        var request = List();
        request.Parameters["Timestamp"] = "2026-01-02 03:04:05";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidTimeStamp.Format");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_nonce_is_good_once()
    {
        var (first, second) = (List(), List());
        second.Parameters["SignatureNonce"] = first.Parameters["SignatureNonce"];

        (await SendAsync(first)).ShouldBeOk();
        (await SendAsync(second)).ShouldFail(HttpStatusCode.BadRequest, "SignatureNonceUsed");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Another_signature_method_is_refused()
    {
        var request = List();
        request.Parameters["SignatureMethod"] = "HMAC-MD5";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidSignatureMethod");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("AccessKeyId")]
    [InlineData("Signature")]
    [InlineData("SignatureNonce")]
    [InlineData("SignatureMethod")]
    [InlineData("Timestamp")]
    [InlineData("Action")]
    [InlineData("Version")]
    public async Task A_missing_common_parameter_is_named(string parameter)
    {
        var request = List();
        request.Parameters.Remove(parameter);
        request.Spoil = sent => sent.Remove(parameter);

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, $"Missing{parameter}");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_parameter_given_twice_is_refused()
    {
        var request = List();
        var message = request.For(Emulator.Url);
        message.RequestUri = new Uri($"{message.RequestUri}&PageSize=100");

        (await SendAsync(message)).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter");
    }
}
