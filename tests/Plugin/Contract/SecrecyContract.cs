using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>What is not known yet stays unknown, and what is secret stays secret.</summary>
public abstract class SecrecyContract(PluginFixture plugin) : ContractTest(plugin)
{
    /// <summary>Each input in turn is not known yet.</summary>
    [Fact(Timeout = 60_000)]
    public async Task In_a_preview_what_is_unknown_stays_unknown_and_nothing_happens()
    {
        using var up = await OperateAsync();
        var held = (await VendorsAsync()).ToJsonString();
        foreach (var name in Map(First).Keys)
        {
            var program = Map(First).With(name, PropertyUnknown.Instance);
            (await up.On(Resource).PreviewCreateAsync(program))[name].ContainsUnknowns.Should().BeTrue(name);
        }

        (await VendorsAsync()).ToJsonString().Should().Be(held);
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));
        foreach (var name in Map(First).Keys.Except(ForTheMaking))
        {
            var difference = await it.DiffAsync(Map(First).With(name, PropertyUnknown.Instance));
            difference.Changes.Should().Be(DiffChanges.DiffSome);
            difference.Diffs.Should().Equal(name);
            difference.Replaces.Should().Equal(Names.Contains(name) ? [name] : [], name);
            if (!Names.Contains(name))
            {
                (await it.PreviewUpdateAsync(Map(First).With(name, PropertyUnknown.Instance)))[name].ContainsUnknowns.Should().BeTrue(name);
            }
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("secret")]
    [InlineData("secret inside")]
    public async Task Secrets_stay_secret_in_inputs_and_outputs(string form)
    {
        var program = In(form, First);
        using var up = await OperateAsync();
        var it = up.On(Resource);
        var made = await it.CreateAsync(program);
        var read = await it.ReadAsync();
        foreach (var (name, value) in program.Where(input => input.Value.ContainsSecrets))
        {
            made[name].ContainsSecrets.Should().BeTrue(name);
            read.Inputs.ToProperties()[name].ContainsSecrets.Should().BeTrue(name);
            read.Properties.ToProperties()[name].ContainsSecrets.Should().BeTrue(name);
            read.Inputs.ToProperties()[name].WithoutSecrets().Should().Be(value.WithoutSecrets());
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_refused_secret_is_in_no_answer()
    {
        using var up = await OperateAsync();
        foreach (var name in Map(First).Keys)
        {
            var answer = await up.Client.Check(new CheckRequest
            {
                Urn = Urns.Of(Resource),
                Olds = PropertyMap.Empty.ToStruct(),
                News = Map(First).With(name, new PropertySecret(PropertyMap.Of(("tell", "tell-nobody")))).ToStruct(),
            });
            answer.Failures.Should().NotBeEmpty(name);
            answer.Failures.Should().OnlyContain(failure => failure.Property.Length == 0 && failure.Reason.Contains(name) && !failure.Reason.Contains("tell-nobody"));
            answer.Inputs.Should().NotBeNull();
        }
    }

    /// <summary>Errors pass the engine unmasked, so no secret may be in one.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_failure_shows_no_secret()
    {
        using var up = await OperateAsync();
        var program = In("secret", First);
        await ArmAsync(WriteOperation, "Throttle", count: 5);
        var failure = (await ((Func<Task>)(() => up.On(Resource).CreateAsync(program))).Should().ThrowAsync<RpcException>()).Which;
        var said = failure.TryGetDetail<ErrorResourceInitFailed>(out var detail) ? $"{failure.Message} {string.Join(" ", detail.Reasons)}" : failure.Message;
        foreach (var text in Map(First).Values.OfType<PropertyText>().Where(text => text.Value.Length > 3))
        {
            said.Should().NotContain(text.Value);
        }
    }
}
