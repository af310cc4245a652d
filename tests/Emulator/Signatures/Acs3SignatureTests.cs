using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Signatures;

/// <summary>ACS3-HMAC-SHA256 (alibaba-openapi sheet, parts 4, 5 and 10).</summary>
public sealed class Acs3SignatureTests : EmulatorTest
{
    private static Acs3Request List() => new(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "100"));

    [Theory(Timeout = TimeLimit)]
    [InlineData("GET", false)]
    [InlineData("POST", false)]
    [InlineData("POST", true)]
    public async Task A_right_signature_is_accepted(string method, bool inForm)
    {
        var request = List();
        (request.Method, request.InForm) = (new HttpMethod(method), inForm);

        (await SendAsync(request)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Values_with_signs_and_Chinese_letters_are_accepted()
    {
        var request = new Acs3Request(Ccc2020, "ListContactFlows", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "1"), ("SearchPattern", "中~+*/ a"));

        (await SendAsync(request)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task More_signed_headers_are_accepted()
    {
        var request = List();
        request.MoreHeaders["x-acs-credentials-provider"] = "static_ak";

        (await SendAsync(request)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_wrong_secret_is_refused()
    {
        var request = List();
        request.Secret = "another";

        var answer = await SendAsync(request);

        answer.ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
        answer.Body.Text("Message").Should().Contain("server string to sign is:");
        answer.Body.Text("HostId").Should().Be(Emulator.Url.Authority);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_key_is_refused()
    {
        var request = List();
        request.KeyId = "nobody";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.NotFound, "InvalidAccessKeyId.NotFound");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_changed_parameter_is_refused()
    {
        var request = List();
        request.Spoil = message => message.RequestUri = new Uri(message.RequestUri!.ToString().Replace("PageSize=100", "PageSize=99", StringComparison.Ordinal));

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_changed_body_is_refused()
    {
        var request = List();
        request.InForm = true;
        request.Spoil = message =>
            message.Content = new StringContent("PageNumber=1&PageSize=99", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_changed_operation_is_refused()
    {
        var request = List();
        request.Spoil = message =>
        {
            message.Headers.Remove("x-acs-action");
            message.Headers.Add("x-acs-action", "ListUnassignedNumbers");
        };

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(-16)]
    [InlineData(16)]
    public async Task A_time_more_than_15_minutes_off_is_refused(int minutes)
    {
        var request = List();
        request.Time = DateTimeOffset.UtcNow.AddMinutes(minutes);

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidTimeStamp.Expired");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(-14)]
    [InlineData(14)]
    public async Task A_time_within_15_minutes_is_accepted(int minutes)
    {
        var request = List();
        request.Time = DateTimeOffset.UtcNow.AddMinutes(minutes);

        (await SendAsync(request)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_answer_to_an_expired_time_tells_the_right_one_in_its_Date()
    {
        Time.Shift = TimeSpan.FromHours(3);
        using var http = new HttpClient();

        using var response = await http.SendAsync(List().For(Emulator.Url));

        (await response.Content.ReadAsStringAsync()).Should().Contain("InvalidTimeStamp.Expired");
        response.Headers.Date.Should().BeCloseTo(Time.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("2026-01-02 03:04:05")]
    [InlineData("yesterday")]
    public async Task A_badly_written_time_is_refused(string date)
    {
        var request = List();
        request.Date = date;

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidTimeStamp.Format");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_nonce_is_good_once()
    {
        var (first, second) = (List(), List());
        second.Nonce = first.Nonce;

        (await SendAsync(first)).ShouldBeOk();
        (await SendAsync(second)).ShouldFail(HttpStatusCode.BadRequest, "SignatureNonceUsed");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_nonce_is_forgotten_after_15_minutes()
    {
        var first = List();
        (await SendAsync(first)).ShouldBeOk();
        Time.Shift = TimeSpan.FromMinutes(16);
        var second = List();
        (second.Nonce, second.Time) = (first.Nonce, Time.GetUtcNow());

        (await SendAsync(second)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_refused_request_does_not_use_its_nonce_up()
    {
        var (forged, honest) = (List(), List());
        (forged.Secret, honest.Nonce) = ("another", forged.Nonce);

        (await SendAsync(forged)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
        (await SendAsync(honest)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("host")]
    [InlineData("x-acs-action")]
    [InlineData("x-acs-version")]
    [InlineData("x-acs-date")]
    [InlineData("x-acs-signature-nonce")]
    [InlineData("x-acs-content-sha256")]
    [InlineData("x-acs-credentials-provider")]
    public async Task An_unsigned_common_header_is_refused(string header)
    {
        var request = List();
        request.MoreHeaders["x-acs-credentials-provider"] = "static_ak";
        request.LeftUnsigned.Add(header);

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ACS3-HMAC-SHA256")]
    [InlineData("ACS3-HMAC-SHA256 Credential=emulator-access-key,Signature=00")]
    [InlineData("ACS3-HMAC-SHA256 Credential=emulator-access-key,SignedHeaders=host")]
    [InlineData("ACS3-HMAC-SHA256 SignedHeaders=host,Signature=00")]
    public async Task An_incomplete_signature_is_refused(string authorization)
    {
        var request = List();
        request.Spoil = message =>
        {
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        };

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "IncompleteSignature");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_part_of_the_signature_given_twice_is_refused()
    {
        var request = List();
        request.Spoil = message =>
        {
            var authorization = message.Headers.GetValues("Authorization").Single();
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", authorization + ",Signature=00");
        };

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "IncompleteSignature");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_header_listed_twice_is_refused()
    {
        var request = List();
        request.Spoil = message =>
        {
            var authorization = message.Headers.GetValues("Authorization").Single();
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", authorization.Replace("SignedHeaders=host", "SignedHeaders=host;host", StringComparison.Ordinal));
        };

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "SignatureDoesNotMatch");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ACS3-HMAC-SM3")]
    [InlineData("ACS3-RSA-SHA256")]
    public async Task Another_algorithm_is_refused(string algorithm)
    {
        var request = List();
        request.Algorithm = algorithm;

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidSignatureMethod");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_request_without_any_signature_is_refused()
    {
        var request = List();
        request.Spoil = message => message.Headers.Remove("Authorization");

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "MissingAccessKeyId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_operation_is_refused() =>
        (await SendAsync(new Acs3Request(Ccc2020, "ListMiracles"))).ShouldFail(HttpStatusCode.NotFound, "InvalidAction.NotFound");

    [Fact(Timeout = TimeLimit)]
    public async Task An_operation_of_another_version_is_refused() =>
        (await SendAsync(new Acs3Request(Ccc2017, "ListUnassignedNumbers"))).ShouldFail(HttpStatusCode.NotFound, "InvalidAction.NotFound");
}
