using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Fuzz;

namespace NumberProvider.Interop.Tests.Wire;

/// <summary>The requests of the provider's client of CC-iSales, signed once more by somebody who has read the same description.</summary>
public sealed class HuaweiWireTests(NodeClients nodes) : IClassFixture<NodeClients>, IAsyncLifetime
{
    private WireRecorder _recorder = null!;

    public async Task InitializeAsync() => _recorder = await WireRecorder.StartAsync();

    public async Task DisposeAsync() => await _recorder.DisposeAsync();

    [SkippableTheory(Timeout = 300_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_signature_is_the_one_that_the_independent_signer_makes(bool emptyQueryLine)
    {
        using var signer = nodes.Start("isales.js", "testAccessKeyId", "testSecretAccessKey");
        using var http = new HttpMessageInvoker(VendorHandler.Create());
        var client = new ISalesClient(
            http, _recorder.Address, () => new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine), new RequestsOptions(), TimeProvider.System);
        foreach (var call in ClientCalls.ISales)
        {
            await call(client);
            var ours = _recorder.TakeOne();
            ours.Headers["content-type"].Should().Be("application/json; charset=UTF-8");
            var parts = ours.Authorization.Split('/');
            parts.Should().HaveCount(5);
            var signed = await signer.CallAsync(new
            {
                sign = new
                {
                    method = ours.Method,
                    path = ours.Path,
                    query = ours.QueryParameters,
                    headers = parts[3].Split(';').ToDictionary(name => name, name => ours.Headers[name]),
                    body = ours.Body,
                    time = parts[2],
                    emptyQueryLine,
                },
            });
            ours.Authorization.Should().Be(signed["authorization"]!.GetValue<string>());
        }
    }
}
