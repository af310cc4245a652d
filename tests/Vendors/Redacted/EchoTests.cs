using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Alibaba.Credentials;
using NumberProvider.Vendors.Tests.Fuzz;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Redacted;

/// <summary>A vendor that repeats in its refusal everything it was sent. What of it reaches a failure tells nobody a secret.</summary>
public sealed class EchoTests
{
    private static readonly string[] Secrets = ["testAccessKeySecret", "testSecretAccessKey", "testSecurityToken", "13800001111", "13900002222"];

    private static readonly RequestsOptions Once = new() { MaxRetries = 0 };

    private readonly ConcurrentBag<string> _signatures = [];
    private readonly Leaks _leaks = new();

    public static TheoryData<int, string> Forms => new()
    {
        { 400, """{"Code":"SignatureDoesNotMatch","Message":@,"RequestId":@}""" },
        { 200, """{"Code":@,"Message":@,"resultCode":"0200001","resultDesc":@,"returnCode":"0200001"}""" },
        { 403, """{"code":"Forbidden","message":"no","accessDeniedDetail":{"AuthAction":@}}""" },
        { 500, "<Error><Code>InternalError</Code><Message>$</Message></Error>" },
        { 502, "<html>$</html>" },
        { 404, "$" },
    };

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Forms))]
    public async Task No_call_of_a_vendor_tells_a_secret(int status, string form)
    {
        var number = new AxnExtensionRequest { PoolKey = "FC1", PhoneNoA = "13800001111", PhoneNoB = "13900002222", Expiration = DateTimeOffset.UnixEpoch, OutId = "138 0000 1111" };
        var calls = ClientCalls.Alibaba.Append(clients => clients.Dypls.BindAxnExtensionAsync(number, CancellationToken.None)).ToList();
        await using var vendor = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Echo(status, form), calls.Count + ClientCalls.ISales.Count)]);
        foreach (var call in calls)
        {
            await _leaks.RunAsync(() => call(vendor.Alibaba(Once, securityToken: "testSecurityToken+/=")));
        }

        foreach (var call in ClientCalls.ISales)
        {
            await _leaks.RunAsync(() => call(vendor.ISales(Once)));
        }

        _leaks.Failures.Should().Be(calls.Count + ClientCalls.ISales.Count);
        _signatures.Should().HaveCount(_leaks.Failures);
        _leaks.Of([.. Secrets, .. _signatures]).Should().BeEmpty();
    }

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Forms))]
    public async Task No_call_for_a_temporary_key_tells_a_secret(int status, string form)
    {
        await using var services = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Echo(status, form), 4)]);
        using var home = new CredentialsHome();
        home.UseServicesAt(services.Address);
        var token = home.Write("token", "testSecurityToken.oidc");
        home.WriteIni(
            $"""
            [role]
            type=ram_role_arn
            access_key_id=id
            access_key_secret=testAccessKeySecret
            security_token=testSecurityToken
            role_arn=r
            [oidc]
            type=oidc_role_arn
            role_arn=r
            oidc_provider_arn=p
            oidc_token_file_path={token}
            [ecs]
            type=ecs_ram_role
            role_name=r
            """);
        string[] profiles = ["role", "oidc", "ecs"];
        foreach (var profile in profiles)
        {
            await _leaks.RunAsync(() => home.GetAsync(profile: profile));
        }

        _leaks.Failures.Should().Be(profiles.Length);
        _leaks.Of([.. Secrets, .. _signatures]).Should().BeEmpty();
    }

    private Func<HttpContext, Task> Echo(int status, string form) => async http =>
    {
        var request = http.Request;
        if (request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            _signatures.Add(authorization.Split('=', '/')[^1]);
        }

        if (request.Query["Signature"].ToString() is { Length: > 0 } signature)
        {
            _signatures.Add(signature);
        }

        request.Body.Position = 0;
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        var headers = string.Join('\n', request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var all = $"{request.Method} {target}\n{headers}\n\n{body}\n{Uri.UnescapeDataString(target)}\n{JsonSerializer.Serialize(request.Headers)}\nserver string to sign is:{Uri.EscapeDataString(target)}";
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(form.Replace("@", JsonSerializer.Serialize(all), StringComparison.Ordinal).Replace("$", System.Security.SecurityElement.Escape(all), StringComparison.Ordinal));
    };
}
