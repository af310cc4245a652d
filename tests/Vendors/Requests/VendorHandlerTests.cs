using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Requests;

public sealed class VendorHandlerTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly string _caFile = Path.GetTempFileName();

    public VendorHandlerTests() => File.WriteAllText(_caFile, _authority.Pem);

    public void Dispose()
    {
        File.Delete(_caFile);
        _authority.Dispose();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_private_authority_is_trusted_when_its_file_is_given()
    {
        await using var server = await StartAsync(_authority.Issue(IPAddress.Loopback));
        using var handler = VendorHandler.Create(_caFile);
        (await GetAsync(handler, server)).Should().BeNull();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_private_authority_is_not_trusted_otherwise_and_the_call_not_repeated()
    {
        await using var server = await StartAsync(_authority.Issue(IPAddress.Loopback));
        using var handler = VendorHandler.Create();
        await ShouldBeRefusedAsync(handler, server);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_certificate_of_another_server_is_refused_whoever_signed_it()
    {
        await using var server = await StartAsync(_authority.Issue(IPAddress.Parse("192.0.2.1")));
        using var handler = VendorHandler.Create(_caFile);
        await ShouldBeRefusedAsync(handler, server);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_connection_that_does_not_come_about_did_nothing()
    {
        using var handler = VendorHandler.Create();
        handler.ConnectTimeout = TimeSpan.FromMilliseconds(200);
        handler.ConnectCallback = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Stream.Null;
        };
        var failure = (await Client(handler, new Uri("http://127.0.0.1:1"), new ImpatientClock())
            .Awaiting(client => client.AddCallerNumbersAsync("1", "1", [new("021", 1)], CancellationToken.None)).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((VendorFailure.Unreachable, true, false));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("https://ccc.cn-shanghai.aliyuncs.com/", false)]
    public void A_proxy_is_asked_for_all_but_this_machine(string address, bool isDirect)
    {
        var proxy = new ProxyForOthers(new WebProxy("http://proxy.example.test:3128"));
        proxy.IsBypassed(new Uri(address)).Should().Be(isDirect);
        proxy.GetProxy(new Uri(address)).Should().Be(isDirect ? null : new Uri("http://proxy.example.test:3128"));
    }

    private static async Task ShouldBeRefusedAsync(SocketsHttpHandler handler, WebApplication server)
    {
        var clock = new ImpatientClock();
        var failure = (await FluentActions.Awaiting(() => GetAsync(handler, server, clock)).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((VendorFailure.Unreachable, false, false));
        failure.Message.Should().Contain("certificate");
        clock.Pauses.Should().BeEmpty();
    }

    private static Task<Campaign?> GetAsync(SocketsHttpHandler handler, WebApplication server, ImpatientClock? clock = null) =>
        Client(handler, new Uri(server.Urls.Single()), clock ?? new ImpatientClock()).GetCampaignAsync("1", "1", CancellationToken.None);

    private static ISalesClient Client(SocketsHttpHandler handler, Uri address, ImpatientClock clock) => new(
        new HttpMessageInvoker(handler, disposeHandler: false),
        address,
        () => new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine: false),
        new RequestsOptions(),
        clock);

    private static async Task<WebApplication> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = builder.Build();
        server.Run(http => http.Response.WriteAsync("""{"resultCode":"0200007","returnCode":"0200007"}"""));
        await server.StartAsync();
        return server;
    }
}
