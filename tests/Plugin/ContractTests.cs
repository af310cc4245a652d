using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

public sealed class ContractTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Fact(Timeout = 30_000)]
    public async Task It_takes_secrets_and_references_and_answers_no_more_than_it_can()
    {
        var answer = await fixture.Client.Handshake(new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1" });
        answer.AcceptSecrets.Should().BeTrue();
        answer.AcceptResources.Should().BeTrue();
        answer.AcceptOutputs.Should().BeFalse();
        answer.SupportsAutonamingConfiguration.Should().BeFalse();
    }

    [Fact(Timeout = 30_000)]
    public async Task The_committed_schema_is_the_one_it_serves()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "schema.json"));
        var served = (await fixture.Client.GetSchema(new GetSchemaRequest())).Schema;
        (served.TrimEnd() == committed.TrimEnd()).Should().BeTrue("after a change of the resources it is made anew with: numbers schema > schema/schema.json");
    }

    [Fact(Timeout = 30_000)]
    public async Task There_is_no_schema_of_a_later_version()
    {
        var asking = () => fixture.Client.GetSchema(new GetSchemaRequest { Version = 1 });
        (await asking.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.InvalidArgument);
    }

    [Fact(Timeout = 30_000)]
    public async Task Cancelling_answers_at_once_and_the_service_goes_on()
    {
        await fixture.Client.Cancel();
        await fixture.Client.Cancel();
        (await fixture.Client.GetPluginInfo()).Version.Should().Be("0.1.0");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("Parameterize")]
    [InlineData("Construct")]
    [InlineData("Call")]
    [InlineData("InventedLater")]
    public async Task What_it_does_not_offer_is_unimplemented(string name)
    {
        using var channel = fixture.Connect();
        var calling = () => channel.CallAsync(new GrpcMethod<Empty, Empty>("pulumirpc.ResourceProvider", name), new Empty());
        (await calling.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Unimplemented);
    }

    [Fact(Timeout = 30_000)]
    public async Task Bytes_that_are_no_message_are_refused_and_the_service_goes_on()
    {
        using var channel = fixture.Connect();
        var calling = () => channel.CallAsync(new GrpcMethod<BytesValue, Empty>("pulumirpc.ResourceProvider", "Check"), new BytesValue { Value = ByteString.CopyFrom(0xFF, 0xFF, 0xFF) });
        await calling.Should().ThrowAsync<RpcException>();
        (await fixture.Client.GetPluginInfo()).Version.Should().NotBeEmpty();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_secret_without_a_value_is_refused()
    {
        var broken = new Struct { Fields = { ["phoneNumber"] = Value.ForStruct(new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270") } }) } };
        var checking = () => fixture.Client.Check(new CheckRequest { Urn = Urns.Of("PhoneNumberBinding"), News = broken });
        await checking.Should().ThrowAsync<RpcException>().WithMessage("A secret has no 'value'.");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_resource_that_it_does_not_have_is_named()
    {
        var checking = () => fixture.Client.Check(new CheckRequest { Urn = Urns.Of("Trunk"), News = new Struct() });
        (await checking.Should().ThrowAsync<RpcException>()).WithMessage("*number:index:Trunk*");
    }
}
