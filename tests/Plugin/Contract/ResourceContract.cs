using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>
/// What every resource must do, whatever its vendor, through the plugin's process and with the calls that an engine makes. The names in the
/// style <c>create_read</c> are those of CloudFormation's contract tests.
/// </summary>
public abstract class ResourceContract(PluginFixture plugin) : SecrecyContract(plugin)
{
    public static TheoryData<string> Forms => ["plain", "secret", "secret inside"];

    /// <summary>create_read, create_delete, delete_read, delete_delete.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Forms))]
    public async Task It_is_made_found_and_removed(string form)
    {
        var program = In(form, First);
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(program);
        IsThere(await VendorsAsync()).Should().BeTrue();

        (await it.ReadAsync()).Id.Should().Be(it.Id);
        (await it.DiffAsync(program)).Changes.Should().Be(DiffChanges.DiffNone, "a refresh of what was just made shows nothing");

        using var destroy = await OperateAsync();
        var gone = it.In(destroy);
        await gone.DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeFalse();
        await gone.DeleteAsync();
        IsGone(await gone.ReadAsync()).Should().BeTrue();
    }

    /// <summary>create_create: an interrupted create is repeated without a look, so the second one takes over what the first one left.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Made_twice_it_is_there_once()
    {
        using var lost = await OperateAsync();
        var first = lost.On(Resource);
        await first.CreateAsync(Map(First));
        var held = (await VendorsAsync()).ToJsonString();

        using var again = await OperateAsync();
        var second = again.On(Resource);
        await second.CreateAsync(Map(First));
        second.Id.Should().Be(first.Id);
        (await VendorsAsync()).ToJsonString().Should().Be(held);
    }

    /// <summary>create_list: the ID of the listing is the one that imports.</summary>
    [Fact(Timeout = 60_000)]
    public async Task It_is_listed_under_its_ID()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));
        var listing = () => up.Client.List(new ListRequest { Token = $"number:index:{Resource}", Query = Map(Query ?? "{}").ToStruct() }).ToListAsync().AsTask();
        if (Query is null)
        {
            await listing.Should().ThrowAsync<RpcException>().WithMessage("*cannot be listed*");
            return;
        }

        var listed = await listing();
        listed.Should().OnlyContain(entry => entry.ResponseCase == ListResponse.ResponseOneofCase.Result);
        listed.Select(entry => entry.Result.Id).Should().Contain(it.Id).And.OnlyHaveUniqueItems();
        listed.Should().OnlyContain(entry => entry.Result.Name.Length > 0);
    }

    /// <summary>update_read.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Forms))]
    public async Task It_is_changed_in_place(string form)
    {
        var edited = In(form, Second);
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(In(form, First));

        var difference = await it.DiffAsync(edited);
        difference.Changes.Should().Be(DiffChanges.DiffSome);
        difference.HasDetailedDiff.Should().BeTrue();
        difference.DetailedDiff.Should().NotBeEmpty().And.NotContainKey("");
        difference.Replaces.Should().BeEmpty();
        difference.Stables.Should().NotBeEmpty();
        difference.Stables.Should().NotIntersectWith(difference.Diffs);

        var held = (await VendorsAsync()).ToJsonString();
        (await it.PreviewUpdateAsync(edited)).Keys.Should().Contain((await it.CheckAsync(edited)).Keys);
        (await VendorsAsync()).ToJsonString().Should().Be(held, "a preview does nothing");

        await it.UpdateAsync(edited);
        (await it.ReadAsync()).Id.Should().Be(it.Id);
        (await it.DiffAsync(edited)).Changes.Should().Be(DiffChanges.DiffNone);
    }

    /// <summary>update_without_create: a success means that it is there.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_somebody_took_away_is_not_updated_in_silence()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));
        using var elsewhere = await OperateAsync();
        await it.In(elsewhere).DeleteAsync();

        using var later = await OperateAsync();
        var mine = it.In(later);
        try
        {
            await mine.UpdateAsync(Map(First));
            IsThere(await VendorsAsync()).Should().BeTrue();
        }
        catch (RpcException failure)
        {
            failure.Message.Should().Contain(mine.Urn);
            var said = failure.TryGetDetail<ErrorResourceInitFailed>(out var detail) ? string.Join("\n", detail.Reasons) : failure.Message;
            said.Should().ContainAny("refresh", "Run again", "does not exist");
        }
    }

    /// <summary>The state after a half-done create: the engine stored the inputs as if all were well, so only outputs and vendor tell what is left to do.</summary>
    [Fact(Timeout = 60_000)]
    public async Task An_update_without_a_difference_in_the_inputs_makes_the_vendor_agree()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(Map(Second));
        it.Keep(it.Id, await it.CheckAsync(Map(First)), it.State);
        (await it.DiffAsync(Map(First))).Changes.Should().Be(DiffChanges.DiffNone);
        await it.UpdateAsync(Map(First));
        (await it.ReadAsync()).Id.Should().NotBeEmpty();
        (await it.DiffAsync(Map(First))).Changes.Should().Be(DiffChanges.DiffNone);
        IsThere(await VendorsAsync()).Should().BeTrue();
    }

    /// <summary>delete_create.</summary>
    [Fact(Timeout = 60_000)]
    public async Task It_can_come_back()
    {
        using var first = await OperateAsync();
        var it = first.On(Resource);
        await it.CreateAsync(Map(First));
        using var second = await OperateAsync();
        await it.In(second).DeleteAsync();
        using var third = await OperateAsync();
        await third.On(Resource).CreateAsync(Map(First));
        IsThere(await VendorsAsync()).Should().BeTrue();
    }

    /// <summary>Import from the ID alone: the inputs are complete, pass Check unchanged, and the next preview shows nothing.</summary>
    [Fact(Timeout = 60_000)]
    public async Task It_is_imported_by_its_ID_alone()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));

        using var import = await OperateAsync();
        var found = it.In(import);
        var answer = await found.ImportAsync(ImportSuffix);
        answer.Id.Should().Be(it.Id);
        answer.Inputs.Should().NotBeNull();
        var inputs = answer.Inputs.ToProperties();
        found.Keep(answer.Id, inputs, answer.Properties.ToProperties());
        (await found.CheckAsync(inputs)).Should().Equal(inputs);
        (await found.DiffAsync(inputs)).Changes.Should().Be(DiffChanges.DiffNone);
        (await found.DiffAsync(Map(First))).Changes.Should().Be(DiffChanges.DiffNone, "the program that made it describes it");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_null_is_as_good_as_nothing()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        var nothing = Optional.Aggregate(Map(First), (program, name) => program.With(name, PropertyNull.Instance));
        await it.CreateAsync(nothing);
        it.Inputs.Values.Should().NotContain(PropertyNull.Instance);
        (await it.DiffAsync(Map(First))).Changes.Should().Be(DiffChanges.DiffNone);
    }

    /// <summary><c>.get()</c> in a program: what it gives as state may be nothing, or nonsense.</summary>
    [Fact(Timeout = 60_000)]
    public async Task It_is_got_with_whatever_the_program_gives()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));
        foreach (var given in new[] { PropertyMap.Empty, Map(First), Map(First).Select((_, _) => 7), Map(First).Select((_, _) => new PropertyList(["nonsense", PropertyNull.Instance])) })
        {
            var answer = await up.Client.Read(new ReadRequest { Urn = it.Urn, Id = it.Id + ImportSuffix, Properties = given.ToStruct(), Inputs = given.ToStruct() });
            answer.Id.Should().Be(it.Id);
            answer.Properties.ToProperties().Keys.Should().Contain(Names);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task What_does_not_exist_is_read_as_nothing()
    {
        using var import = await OperateAsync();
        var answer = await import.Client.Read(new ReadRequest { Urn = Urns.Of(Resource), Id = Nowhere });
        answer.Id.Should().BeEmpty();
        answer.Properties.Should().BeNull();
    }

    /// <summary>A vendor that hangs: the time that the user set ends the call, and what the vendor holds is what the next run finds.</summary>
    [Fact(Timeout = 60_000)]
    public async Task The_time_set_by_the_user_is_kept()
    {
        using var up = await OperateAsync();
        var it = up.On(Resource);
        var inputs = await it.CheckAsync(Map(First));
        await ArmAsync(WriteOperation, "Delay", value: 20_000);
        var creating = () => up.Client.Create(new CreateRequest { Urn = it.Urn, Properties = inputs.ToStruct(), Timeout = 0.5 });
        (await creating.Should().ThrowAsync<RpcException>()).Which.Message.Should().NotBeEmpty();
        await ClearFaultsAsync();

        using var again = await OperateAsync();
        await again.On(Resource).CreateAsync(Map(First));
        IsThere(await VendorsAsync()).Should().BeTrue();
    }
}
