using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests;

/// <summary>An engine that is interrupted asks once and then waits without limit: running calls end soon, and with a truthful answer.</summary>
public sealed class CancellationTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    [Fact(Timeout = 60_000)]
    public async Task What_can_end_well_soon_is_waited_for()
    {
        using var up = await fixture.OperateAsync();
        await fixture.ArmAsync("AddPhoneNumbers", "Delay", value: 1000);
        var creating = up.On("PhoneNumberBinding").CreateAsync(Number("02160664662"));
        await CalledAsync("AddPhoneNumbers");
        await up.Client.Cancel(TimeSpan.FromSeconds(1));
        (await creating).Text("phoneNumber").Should().Be("02160664662");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_hangs_is_cut_short_and_what_was_made_is_reported()
    {
        using var up = await fixture.OperateAsync();
        await fixture.ArmAsync("QuerySubscriptionDetail", "Delay", value: 10_000);
        var creating = up.On("AxnExtensionBinding").CreateAsync((PropertyMap)PropertyJson.Parse(
            """{"poolKey": "FC100000000000001", "phoneNoA": "13800001111", "phoneNoX": "17050000002", "expiration": "2035-12-31 23:59:59"}"""));
        await CalledAsync("BindAxnExtension");
        await up.Client.Cancel(TimeSpan.FromSeconds(1));
        var failure = (await ((Func<Task>)(() => creating)).Should().ThrowAsync<RpcException>()).Which;
        failure.TryGetDetail<ErrorResourceInitFailed>(out var detail).Should().BeTrue();
        detail!.Id.Should().StartWith("FC100000000000001/17050000002/");
        detail.Properties.ToProperties().Text("expiration").Should().NotBe("2035-12-31 23:59:59", "that was not reached");
        detail.Inputs.ToProperties().Text("expiration").Should().Be("2035-12-31 23:59:59");
        detail.Reasons.Should().NotBeEmpty();
        detail.Properties.ToProperties()["phoneNoA"].ContainsSecrets.Should().BeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task Calls_that_come_after_are_not_concerned()
    {
        using var up = await fixture.OperateAsync();
        await up.Client.Cancel();
        await up.On("PhoneNumberBinding").CreateAsync(Number("02160664663"));
    }

    private static PropertyMap Number(string number) => PropertyMap.Of(("instanceId", "ccc-demo"), ("phoneNumber", number), ("usage", "Outbound"));

    private async Task CalledAsync(string operation)
    {
        while (!(await fixture.CallsAsync()).Contains(operation))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
