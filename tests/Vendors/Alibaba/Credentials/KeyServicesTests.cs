using Microsoft.AspNetCore.Http;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Credentials;

/// <summary>The services that give temporary keys, as the vendor's tools ask them.</summary>
public sealed class KeyServicesTests : IDisposable
{
    private const string Given = "\"AccessKeyId\":\"STS.id\",\"AccessKeySecret\":\"sts-secret\",\"SecurityToken\":\"sts-token\",\"Expiration\":\"2099-01-02T03:04:05Z\"";

    private static readonly AlibabaKey Temporary = new("STS.id", "sts-secret", "sts-token");
    private static readonly Func<HttpContext, Task> Sts = Answer.Json("{\"RequestId\":\"R\",\"AssumedRoleUser\":{},\"Credentials\":{" + Given + "}}");
    private static readonly Func<HttpContext, Task> Metadata = Answer.Json("{\"Code\":\"Success\",\"LastUpdated\":\"2026-01-02T03:04:05Z\"," + Given + "}");

    private readonly CredentialsHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact(Timeout = 30_000)]
    public async Task A_role_of_a_profile_is_assumed_with_the_profile_s_key_signed_in_the_older_way()
    {
        await using var services = await StartAsync(Sts);
        _home.WriteCli("""
            {"current":"a","profiles":[{"name":"a","mode":"RamRoleArn","access_key_id":"id","access_key_secret":"s","ram_role_arn":"acs:ram::1:role/r",
             "ram_session_name":"me","expired_seconds":900,"external_id":"e"}]}
            """);
        (await _home.GetAsync()).Should().Be(Temporary);

        var request = services.Request;
        (request.Method, request.Path).Should().Be(("POST", "/"));
        request.Body.Should().Be("DurationSeconds=900&ExternalId=e&RoleArn=acs%3Aram%3A%3A1%3Arole%2Fr&RoleSessionName=me");
        request.Parameters.Should().Contain("Action", "AssumeRole").And.Contain("Version", "2015-04-01").And.Contain("Format", "JSON").And.Contain("AccessKeyId", "id");
        request.Parameters["Signature"].Should().Be(RpcSignature.Sign("s", RpcSignature.StringToSign("POST", request.Parameters)));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_chain_of_roles_is_walked_from_its_first_key()
    {
        await using var services = await StartAsync(Sts, Answer.Json("{\"Credentials\":{" + Given.Replace("STS.id", "STS.second", StringComparison.Ordinal) + "}}"));
        _home.WriteCli("""
            {"current":"c","profiles":[{"name":"a","mode":"AK","access_key_id":"id","access_key_secret":"s"},
             {"name":"b","mode":"ChainableRamRoleArn","source_profile":"a","ram_role_arn":"first"},
             {"name":"c","mode":"ChainableRamRoleArn","source_profile":"b","ram_role_arn":"second"}]}
            """);
        (await _home.GetAsync()).AccessKeyId.Should().Be("STS.second");
        services.Requests.Select(request => (request.Parameters["AccessKeyId"], request.Parameters["RoleArn"])).Should().Equal(("id", "first"), ("STS.id", "second"));
        services.Requests[1].Parameters["SecurityToken"].Should().Be("sts-token");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_web_identity_of_the_environment_assumes_its_role_without_a_signature()
    {
        await using var services = await StartAsync(Sts);
        _home.Environment["ALIBABA_CLOUD_ROLE_ARN"] = "role";
        _home.Environment["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "provider";
        _home.Environment["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = _home.Write("token", "ey.token\n");
        _home.Environment["ALIBABA_CLOUD_ROLE_SESSION_NAME"] = "session";
        (await _home.GetAsync()).Should().Be(Temporary);

        var request = services.Request;
        request.RawQuery.Should().Contain("Action=AssumeRoleWithOIDC").And.NotContain("token").And.NotContain("Signature=").And.NotContain("AccessKeyId");
        request.Parameters.Should().Contain("OIDCToken", "ey.token").And.Contain("OIDCProviderArn", "provider").And.Contain("RoleArn", "role").And.Contain("RoleSessionName", "session");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("type=ram_role_arn\naccess_key_id=id\naccess_key_secret=s\nrole_arn=role\npolicy={}", "AssumeRole")]
    [InlineData("type=oidc_role_arn\nrole_arn=role\noidc_provider_arn=p\noidc_token_file_path=TOKEN", "AssumeRoleWithOIDC")]
    public async Task Roles_of_the_ini_file_are_assumed(string section, string action)
    {
        await using var services = await StartAsync(Sts);
        _home.WriteIni($"[default]\n{section.Replace("TOKEN", _home.Write("token", "t"), StringComparison.Ordinal)}");
        (await _home.GetAsync()).Should().Be(Temporary);
        services.Request.Parameters["Action"].Should().Be(action);
    }

    [Fact(Timeout = 30_000)]
    public async Task An_instance_is_asked_with_a_token_for_its_role_and_the_role_s_key()
    {
        await using var services = await StartAsync(Answer.Json("metadata-token"), Answer.Json("the-role\n"), Answer.Json("metadata-token"), Metadata);
        (await _home.GetAsync()).Should().Be(Temporary);
        services.Requests.Select(request => $"{request.Method} {request.Path}").Should().Equal(
            "PUT /latest/api/token",
            "GET /latest/meta-data/ram/security-credentials/",
            "PUT /latest/api/token",
            "GET /latest/meta-data/ram/security-credentials/the-role");
        services.Requests[0].Headers["x-aliyun-ecs-metadata-token-ttl-seconds"].Should().Be("21600");
        services.Requests[3].Headers["x-aliyun-ecs-metadata-token"].Should().Be("metadata-token");
    }

    [Fact(Timeout = 30_000)]
    public async Task An_instance_with_the_first_version_of_the_service_is_asked_without_a_token_unless_that_is_forbidden()
    {
        await using var services = await StartAsync(Answer.With(404, ""), Metadata, Answer.With(404, ""));
        _home.Environment["ALIBABA_CLOUD_ECS_METADATA"] = "named";
        (await _home.GetAsync()).Should().Be(Temporary);
        services.Requests[1].Path.Should().EndWith("/named");
        services.Requests[1].Headers.Should().NotContainKey("x-aliyun-ecs-metadata-token");

        _home.Environment["ALIBABA_CLOUD_IMDSV1_DISABLED"] = "true";
        (await _home.Awaiting(home => home.GetAsync()).Should().ThrowAsync<VendorException>()).Which.Failure.Operation.Should().Be("token");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_profile_may_name_the_role_of_the_instance()
    {
        await using var services = await StartAsync(Answer.Json("metadata-token"), Metadata);
        _home.WriteCli("""{"current":"a","profiles":[{"name":"a","mode":"EcsRamRole","ram_role_name":"r 1"}]}""");
        (await _home.GetAsync()).Should().Be(Temporary);
        services.Requests[1].Path.Should().EndWith("/r%201");
    }

    [Fact(Timeout = 30_000)]
    public async Task Where_there_is_no_metadata_service_it_is_asked_once_and_the_search_goes_on()
    {
        await using var services = await StartAsync(Answer.With(404, ""), Answer.With(404, ""));
        var credentials = _home.Credentials();
        for (var call = 0; call < 2; call++)
        {
            var failure = await credentials.Awaiting(c => c.GetAsync(CancellationToken.None).AsTask()).Should().ThrowAsync<MissingCredentialsException>();
            failure.Which.Message.Should().Contain("the role of an ECS instance (").And.Contain("ALIBABA_CLOUD_CREDENTIALS_URI (not set)");
        }

        services.Requests.Should().HaveCount(2);
    }

    [Fact(Timeout = 30_000)]
    public async Task An_address_may_give_the_key()
    {
        await using var services = await StartAsync(Metadata);
        _home.Environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
        _home.Environment["ALIBABA_CLOUD_CREDENTIALS_URI"] = $"{services.Address}keys?for=me";
        (await _home.GetAsync()).Should().Be(Temporary);
        (services.Request.Path, services.Request.RawQuery).Should().Be(("/keys", "?for=me"));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_refusal_of_the_service_tells_what_it_said()
    {
        await using var services = await StartAsync(Answer.With(403, """
            {"RequestId":"R-9","Code":"NoPermission","Message":"You are not authorized.","AccessDeniedDetail":{"AuthAction":"sts:AssumeRole"}}
            """));
        _home.WriteIni("[default]\ntype=ram_role_arn\naccess_key_id=id\naccess_key_secret=hidden\nrole_arn=role");
        var failure = (await _home.Awaiting(home => home.GetAsync()).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Vendor, failure.Operation, failure.Code, failure.RequestId, failure.IsTransient, failure.MayHaveHappened)
            .Should().Be(("Alibaba Cloud STS", "AssumeRole", "NoPermission", "R-9", false, false));
        failure.ToString().Should().Contain("(action sts:AssumeRole)").And.NotContain("hidden");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"Credentials":{"AccessKeyId":"a","AccessKeySecret":"b","SecurityToken":"c","Expiration":"soon"}}""")]
    public async Task An_answer_without_a_key_is_a_failure(string body)
    {
        await using var services = await StartAsync(Answer.Json(body));
        _home.WriteIni("[default]\ntype=ram_role_arn\naccess_key_id=id\naccess_key_secret=s\nrole_arn=role");
        (await _home.Awaiting(home => home.GetAsync()).Should().ThrowAsync<VendorException>()).Which.Code.Should().Be(VendorFailure.UnreadableAnswer);
    }

    private async Task<ScriptedVendor> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var services = await ScriptedVendor.StartAsync(script);
        _home.UseServicesAt(services.Address);
        return services;
    }
}
