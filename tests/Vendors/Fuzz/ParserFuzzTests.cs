using FsCheck.Xunit;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Ccc;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Alibaba.Credentials;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>Whatever comes over the wire or lies in a file: a result, or a failure that says something. No crash, no hang.</summary>
[Properties(Arbitrary = [typeof(Fuzzed)], MaxTest = 400)]
public sealed class ParserFuzzTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly Uri Nowhere = new("http://vendor.example.test");
    private static readonly RequestsOptions Once = new() { MaxRetries = 0 };

    [Property]
    public async Task Every_answer_to_a_call_of_alibaba_is_a_result_or_a_failure_with_a_text(FuzzedAnswer answer)
    {
        using var http = new HttpMessageInvoker(new CannedHandler(answer));
        foreach (var call in ClientCalls.Alibaba)
        {
            var clients = new AlibabaClients(http, new FixedKey(), Nowhere, Nowhere, Once, TimeProvider.System);
            await ShouldBeHandledAsync(() => call(clients));
        }
    }

    [Property]
    public async Task Every_answer_to_a_call_of_huawei_is_a_result_or_a_failure_with_a_text(FuzzedAnswer answer)
    {
        using var http = new HttpMessageInvoker(new CannedHandler(answer));
        var client = new ISalesClient(http, Nowhere, () => new AuthV2Signature("a", "s", emptyQueryLine: false), Once, TimeProvider.System);
        foreach (var call in ClientCalls.ISales)
        {
            await ShouldBeHandledAsync(() => call(client));
        }
    }

    [Property]
    public async Task Every_cli_file_gives_a_key_or_a_failure_with_a_text(byte[] file)
    {
        using var home = new CredentialsHome();
        home.UseServicesAt(new Uri("http://127.0.0.1:1"));
        home.Environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
        home.WriteCli("");
        await File.WriteAllBytesAsync(Path.Combine(home.Path, ".aliyun", "config.json"), file);
        await ShouldBeHandledAsync(() => home.GetAsync());
    }

    [Fact]
    public void Every_operation_of_the_clients_is_among_the_calls()
    {
        Type[] clients = [typeof(Ccc2017Client), typeof(Ccc2020Client), typeof(DyplsClient), typeof(ISalesClient)];
        var operations = clients.Sum(client => client.GetMethods().Count(method => method.DeclaringType == client));
        (ClientCalls.Alibaba.Count + ClientCalls.ISales.Count).Should().Be(operations);
    }

    private static async Task ShouldBeHandledAsync(Func<Task> call)
    {
        try
        {
            await Task.Run(call).WaitAsync(Limit);
        }
        catch (VendorException exception)
        {
            exception.Code.Should().NotBeNullOrWhiteSpace();
            exception.Failure.Message.Should().NotBeNullOrWhiteSpace();
        }
        catch (MissingCredentialsException exception)
        {
            exception.Message.Should().NotBeNullOrWhiteSpace();
        }
    }
}
