using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Fuzz;

namespace NumberProvider.Interop.Tests.Wire;

/// <summary>The requests of the provider's clients beside those of Alibaba's own, for every operation that the provider calls.</summary>
public sealed class AlibabaWireTests(NodeClients nodes) : IClassFixture<NodeClients>, IAsyncLifetime
{
    /// <summary>A header that tells where the key came from; only the vendor's client sends it (alibaba-openapi sheet, 4.1).</summary>
    private const string OriginOfKey = "x-acs-credentials-provider";

    private static readonly string[] CommonOfClassicScheme =
        ["AccessKeyId", "Action", "Format", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp", "Version"];

    private WireRecorder _recorder = null!;

    public async Task InitializeAsync() => _recorder = await WireRecorder.StartAsync();

    public async Task DisposeAsync() => await _recorder.DisposeAsync();

    [SkippableTheory(Timeout = 300_000)]
    [InlineData(null)]
    [InlineData("testSecurityToken+/=")]
    public async Task Every_call_is_sent_as_the_client_of_the_current_generation_sends_it(string? securityToken)
    {
        using var official = Start("openapi.js", securityToken);
        foreach (var call in ClientCalls.Alibaba)
        {
            var ours = await SendAsync(call, securityToken);
            var theirs = await MirrorAsync(official, ours, "query");
            (ours.Method, ours.Path, ours.Body).Should().Be((theirs.Method, theirs.Path, theirs.Body));
            ours.Pairs.Should().Equal(theirs.Pairs);
            ShouldHaveTheSameHeaders(ours, theirs);
        }
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task A_call_that_is_too_long_for_a_query_is_sent_as_a_form_of_that_client()
    {
        using var official = Start("openapi.js");
        var ours = await SendAsync(LongCall, securityToken: null);
        ours.Query.Should().BeEmpty();
        var theirs = await MirrorAsync(official, ours, "form");
        (ours.Method, ours.Path, ours.Query).Should().Be((theirs.Method, theirs.Path, theirs.Query));
        ours.Pairs.Should().Equal(theirs.Pairs);
        ours.Headers["content-type"].Should().Be(theirs.Headers["content-type"]);
        ShouldHaveTheSameHeaders(ours, theirs);
    }

    [SkippableTheory(Timeout = 300_000)]
    [InlineData(null)]
    [InlineData("testSecurityToken+/=")]
    public async Task Every_signature_is_the_one_that_the_vendor_s_own_function_makes(string? securityToken)
    {
        using var official = Start("openapi.js");
        foreach (var call in ClientCalls.Alibaba.Append(LongCall))
        {
            var ours = await SendAsync(call, securityToken);
            var headers = ours.SignedHeaders.ToDictionary(name => name, name => ours.Headers[name]);
            var signed = await official.CallAsync(new { sign = new { method = ours.Method, path = ours.Path, query = ours.QueryParameters, headers, body = ours.Body } });
            ours.Authorization.Should().Be(signed["authorization"]!.GetValue<string>());
        }
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task Every_call_has_the_parameters_of_the_client_of_the_classic_scheme()
    {
        using var official = Start("alibaba.js");
        foreach (var call in ClientCalls.Alibaba)
        {
            var ours = await SendAsync(call, securityToken: null);
            var theirs = await MirrorAsync(official, ours, place: null);
            theirs.Parameters.Should().Contain("SignatureMethod", "HMAC-SHA1");
            ours.Method.Should().Be(theirs.Method);
            ours.Pairs.Should().Equal(theirs.Pairs.Where(pair => !CommonOfClassicScheme.Contains(pair.Split('=')[0])));
        }
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task The_call_for_a_temporary_key_has_the_signature_that_the_vendor_s_own_function_makes()
    {
        var home = Directory.CreateTempSubdirectory("wire-");
        try
        {
            Directory.CreateDirectory(Path.Combine(home.FullName, ".aliyun"));
            await File.WriteAllTextAsync(Path.Combine(home.FullName, ".aliyun", "config.json"), $$"""
                {"current":"a","profiles":[{"name":"a","mode":"RamRoleArn","access_key_id":"{{FixedCredentials.Id}}","access_key_secret":"{{FixedCredentials.Secret}}",
                 "sts_token":"token+/=","ram_role_arn":"acs:ram::1:role/r*","policy":"{ \"Version\": \"1\" }"}]}
                """);
            var credentials = new AlibabaCredentials(
                explicitKey: null, profile: "a", name => name == "NUMBER_ALIBABA_STS_ENDPOINT" ? _recorder.Address.ToString() : null, home.FullName);
            await credentials.GetAsync(CancellationToken.None);
        }
        finally
        {
            home.Delete(recursive: true);
        }

        var ours = _recorder.TakeOne();
        var parameters = ours.Parameters;
        parameters.Remove("Signature", out var signature);
        parameters.Should().Contain("SecurityToken", "token+/=").And.Contain("RoleArn", "acs:ram::1:role/r*");
        using var official = Start("openapi.js");
        var signed = await official.CallAsync(new { signRpc = new { method = ours.Method, @params = parameters } });
        signature.Should().Be(signed["signature"]!.GetValue<string>());
    }

    private static Task LongCall(AlibabaClients clients) =>
        clients.Ccc2020.AddNumbersToSkillGroupAsync("ccc-test", "中~+*/ a", Enumerable.Range(0, 500).Select(index => $"021{index:D8}"), CancellationToken.None);

    private static void ShouldHaveTheSameHeaders(RecordedRequest ours, RecordedRequest theirs)
    {
        static IEnumerable<string> Special(RecordedRequest request) => request.Headers.Keys.Where(name => name.StartsWith("x-acs-", StringComparison.Ordinal) && name != OriginOfKey);
        Special(ours).Should().BeEquivalentTo(Special(theirs));
        ours.SignedHeaders.Should().Equal(theirs.SignedHeaders.Where(name => name != OriginOfKey));
        string[] equal = ["host", "accept", "x-acs-action", "x-acs-version"];
        foreach (var name in equal)
        {
            ours.Headers[name].Should().Be(theirs.Headers[name], "header {0}", name);
        }

        ours.Headers["x-acs-date"].Should().MatchRegex("^[0-9-]{10}T[0-9:]{8}Z$").And.HaveLength(theirs.Headers["x-acs-date"].Length);
        ours.Headers.GetValueOrDefault("x-acs-security-token").Should().Be(theirs.Headers.GetValueOrDefault("x-acs-security-token"));
        ours.Headers.GetValueOrDefault("x-acs-accesskey-id").Should().Be(theirs.Headers.GetValueOrDefault("x-acs-accesskey-id"));
    }

    private NodeClient Start(string script, string? securityToken = null) => nodes.Start(
        script, securityToken is null ? [FixedCredentials.Id, FixedCredentials.Secret] : [FixedCredentials.Id, FixedCredentials.Secret, securityToken]);

    private async Task<RecordedRequest> SendAsync(Func<AlibabaClients, Task> call, string? securityToken)
    {
        using var http = new HttpMessageInvoker(VendorHandler.Create());
        await call(new AlibabaClients(http, new FixedCredentials(securityToken), _recorder.Address, _recorder.Address, new RequestsOptions(), TimeProvider.System));
        return _recorder.TakeOne();
    }

    /// <summary>Has the vendor's client send what ours has sent.</summary>
    private async Task<RecordedRequest> MirrorAsync(NodeClient official, RecordedRequest ours, string? place)
    {
        var endpoint = _recorder.Address.ToString().TrimEnd('/');
        await official.CallAsync(new { version = ours.Headers["x-acs-version"], action = ours.Headers["x-acs-action"], @params = ours.Parameters, place, endpoint });
        return _recorder.TakeOne();
    }
}
