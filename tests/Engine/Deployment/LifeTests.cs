using System.Collections.Immutable;
using NumberProvider.Engine.Deployment;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Deployment;

/// <summary>What the engine plans and does over a stack's life, with the stand-in plugin as a child process.</summary>
public sealed class LifeTests : IDisposable
{
    private const string Head = "name: life\nruntime: yaml\nresources:\n";

    private readonly TestStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Only_an_edit_is_done()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        await _stack.UpAsync();
        _stack.Steps.Should().Equal("create life-dev", "create a", "create g");

        _stack.Write(Head + Number("a", "02160664656", "Bidirection") + Group("g", "${a.phoneNumber}"));
        await _stack.UpAsync(isPreview: true);
        _stack.Steps.Should().Equal("update a");
        await _stack.UpAsync();
        _stack.Steps.Should().Equal("update a");
        _stack.Resource("a").Outputs.Text("usage").Should().Be("Bidirection");
        (await _stack.UpAsync()).HasChanges.Should().BeFalse();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_replacement_makes_the_new_one_first_and_the_old_one_goes_at_the_end()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        await _stack.UpAsync();
        _stack.Write(Head + Number("a", "02160664657"));
        await _stack.UpAsync();
        _stack.Steps.Should().Equal("create-replacement a", "delete-replaced a");
        File.ReadAllText(_stack.VendorFile).Should().Contain("02160664657").And.NotContain("02160664656");
        _stack.State.Resources.Should().ContainSingle(resource => resource.Urn.Name == "a");
    }

    [Fact(Timeout = 60_000)]
    public async Task With_delete_first_the_dependents_go_before_and_come_back_after()
    {
        var program = (string instance) => Head + Number("a", "02160664656", instance: instance) + "    options: {deleteBeforeReplace: true}\n" + Group("g", "1", instance: "${a.instanceId}");
        _stack.Write(program("ccc-1"));
        await _stack.UpAsync();
        _stack.Write(program("ccc-2"));
        await _stack.UpAsync();
        _stack.Steps.Should().Equal("delete-replaced g", "delete-replaced a", "create-replacement a", "create-replacement g");
        _stack.State.Resources.Should().OnlyContain(resource => !resource.PendingReplacement && !resource.Delete);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_leaves_the_program_is_removed_dependents_first()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        await _stack.UpAsync();
        _stack.Write("name: life\nruntime: yaml\n");
        await _stack.UpAsync();
        _stack.Steps.Should().Equal("delete g", "delete a");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_protected_stays()
    {
        _stack.Write(Head + Number("a", "02160664656") + "    options: {protect: true}\n");
        await _stack.UpAsync();
        (await _stack.DestroyAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("protected"));
        _stack.Resource("a").Protect.Should().BeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_that_is_half_done_is_remembered_and_finished_by_the_next_run()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        _stack.Faults = "half-create:a";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.Resource("a").InitErrors.Should().Equal("1 of 2 numbers was bound");
        _stack.State.Resources.Should().NotContain(resource => resource.Urn.Name == "g");

        _stack.Faults = "";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);
        _stack.Steps.Should().Equal("update a", "create g");
        _stack.Resource("a").InitErrors.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_update_that_is_half_done_keeps_the_old_inputs()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        await _stack.UpAsync();
        _stack.Write(Head + Number("a", "02160664656", "Bidirection"));
        _stack.Faults = "half-update:a";
        await _stack.UpAsync();
        var half = _stack.Resource("a");
        half.Inputs.Text("usage").Should().Be("Inbound");
        half.Outputs.Text("usage").Should().Be("Bidirection");
        half.InitErrors.Should().NotBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_that_fails_leaves_nothing_and_its_dependents_are_not_made()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        _stack.Faults = "fail-create:a";
        await _stack.UpAsync();
        _stack.State.Resources.Should().OnlyContain(resource => resource.Urn.Type.StartsWith("pulumi:"));
        _stack.State.PendingOperations.Should().BeEmpty();
        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("Throttling.User"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_plugin_that_dies_fails_the_operation_and_the_engine_lives_on()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        _stack.Faults = "crash-create:a";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.State.PendingOperations.Should().ContainSingle("the vendor may have made it").Which.Resource.Urn.Name.Should().Be("a");

        _stack.Faults = "";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);
        _stack.State.PendingOperations.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_that_was_cut_off_can_be_taken_over_or_forgotten_by_a_refresh()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        _stack.Faults = "crash-create:a";
        await _stack.UpAsync();
        _stack.Faults = "";
        var urn = _stack.State.PendingOperations.Should().ContainSingle().Which.Resource.Urn;

        await _stack.RefreshAsync(pending: new PendingCreates(Forget: false, ImmutableDictionary<Urn, string>.Empty.Add(urn, "ccc-1/999")));
        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("nothing to import"));
        _stack.State.PendingOperations.Should().ContainSingle();

        await _stack.RefreshAsync(pending: new PendingCreates(Forget: false, ImmutableDictionary<Urn, string>.Empty.Add(urn, "ccc-1/02160664656")));
        _stack.State.PendingOperations.Should().BeEmpty();
        _stack.Resource("a").Outputs.Text("city").Should().Be("Shanghai");
        await _stack.UpAsync();
        _stack.Steps.Should().NotContain("create a");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_replacement_whose_new_one_cannot_be_made_leaves_the_old_one_as_it_was()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        await _stack.UpAsync();
        _stack.Write(Head + Number("a", "02160664657"));
        _stack.Faults = "fail-create:a";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.Resource("a").Id.Should().Be("ccc-1/02160664656");

        _stack.Faults = "";
        _stack.Write(Head + Number("a", "02160664656"));
        (await _stack.UpAsync()).HasChanges.Should().BeFalse();
        File.ReadAllText(_stack.VendorFile).Should().Contain("02160664656");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_managed_number_that_becomes_one_that_is_only_read_is_not_forgotten_at_the_vendor()
    {
        _stack.Write(Head + Number("a", "02160664656") + Number("b", "02160664657"));
        await _stack.UpAsync();
        _stack.Write(Head + "  a: {type: 'number:PhoneNumberBinding', get: {id: ccc-1/02160664657}}\n" + Number("b", "02160664657"));
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);
        _stack.Steps.Should().Equal("read-replacement a", "delete-replaced a");
        _stack.Resource("a").External.Should().BeTrue();
        File.ReadAllText(_stack.VendorFile).Should().NotContain("02160664656").And.Contain("02160664657");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_was_renamed_keeps_its_dependents_even_if_the_run_fails()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}") + Number("z", "02160664658"));
        await _stack.UpAsync();
        _stack.Write(Head + Number("renamed", "02160664656") + "    options: {aliases: [{name: a}]}\n" + Group("g", "${z.phoneNumber}") + Number("z", "02160664658", "Bidirection"));
        _stack.Faults = "fail-update:z";
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.Resource("g").Dependencies.Should().ContainSingle().Which.Name.Should().Be("renamed");
        _stack.State.Resources.Should().NotContain(resource => resource.Urn.Name == "a");
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_is_removed_when_one_of_those_that_go_is_protected()
    {
        _stack.Write(Head + Number("a", "02160664656") + Number("b", "02160664657") + "    options: {protect: true}\n");
        await _stack.UpAsync();
        (await _stack.DestroyAsync()).Result.Should().Be(OperationResult.Failed);
        _stack.Steps.Should().BeEmpty();
        File.ReadAllText(_stack.VendorFile).Should().Contain("02160664656").And.Contain("02160664657");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_was_begun_is_on_disk_before_the_vendor_is_called()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        _stack.Faults = "slow-create:a";
        var up = _stack.UpAsync();
        while (!_stack.State.PendingOperations.Any(operation => operation.Resource.Urn.Name == "a"))
        {
            up.IsCompleted.Should().BeFalse();
            await Task.Delay(20);
        }

        await up;
        _stack.State.PendingOperations.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Breaking_off_lets_the_running_step_end_and_starts_no_other()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        _stack.Faults = "slow-create:a";
        using var cancellation = new CancellationTokenSource();
        var up = _stack.UpAsync(cancellation: cancellation.Token);
        while (!_stack.State.PendingOperations.Any(operation => operation.Resource.Urn.Name == "a"))
        {
            await Task.Delay(20);
        }

        await cancellation.CancelAsync();
        (await up).Result.Should().Be(OperationResult.Cancelled);
        _stack.Resource("a").Id.Should().NotBeNull();
        _stack.State.Resources.Should().NotContain(resource => resource.Urn.Name == "g");
    }

    [Fact(Timeout = 60_000)]
    public async Task Drift_shows_in_a_refresh_and_what_is_gone_leaves_the_state()
    {
        _stack.Write(Head + Number("a", "02160664656") + Number("b", "02160664657") + Group("g", "${b.phoneNumber}"));
        await _stack.UpAsync();
        var vendor = File.ReadAllText(_stack.VendorFile);
        File.WriteAllText(_stack.VendorFile, vendor.Replace("Inbound", "Outbound", StringComparison.Ordinal).Replace("PhoneNumberBinding ccc-1/02160664657", "Gone x", StringComparison.Ordinal));

        var preview = await _stack.RefreshAsync(isPreview: true);
        preview.HasChanges.Should().BeTrue();
        _stack.Resource("b").Id.Should().NotBeNull();

        await _stack.RefreshAsync();
        _stack.Resource("a").Inputs.Text("usage").Should().Be("Outbound");
        _stack.State.Resources.Should().NotContain(resource => resource.Urn.Name == "b");
        _stack.Resource("g").Dependencies.Should().BeEmpty();

        await _stack.UpAsync();
        _stack.Steps.Should().BeEquivalentTo("update a", "create b");
    }

    [Fact(Timeout = 60_000)]
    public async Task Destroying_leaves_an_empty_state()
    {
        _stack.Write(Head + Number("a", "02160664656") + Group("g", "${a.phoneNumber}"));
        await _stack.UpAsync();
        (await _stack.DestroyAsync()).Result.Should().Be(OperationResult.Succeeded);
        _stack.State.Resources.Should().BeEmpty();
        _stack.Steps.Should().Equal("delete g", "delete a", "delete life-dev");
    }

    [Fact(Timeout = 60_000)]
    public async Task Secrets_stay_secret_in_the_state_file()
    {
        _stack.Write(Head + """
              x:
                type: number:AxnExtensionBinding
                properties: {poolKey: FC1, phoneNoA: "13800001111", expiration: "2030-01-01 00:00:00"}
            outputs: {a: "${x.phoneNoA}"}

            """);
        await _stack.UpAsync();
        var files = Directory.GetFiles(Path.Combine(_stack.Folder, ".pulumi"), "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        files.Should().NotContain(file => file.Contains("13800001111"));
        _stack.Resource("x").Outputs["phoneNoA"].Should().Be((PropertyValue)new PropertySecret("13800001111"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Ignored_changes_are_not_made()
    {
        _stack.Write(Head + Number("a", "02160664656"));
        await _stack.UpAsync();
        _stack.Write(Head + Number("a", "02160664656", "Bidirection") + "    options: {ignoreChanges: [usage]}\n");
        (await _stack.UpAsync()).HasChanges.Should().BeFalse();
        _stack.Resource("a").Inputs.Text("usage").Should().Be("Inbound");
    }

    private static string Number(string name, string number, string usage = "Inbound", string instance = "ccc-1") =>
        $"  {name}:\n    type: number:PhoneNumberBinding\n    properties: {{instanceId: {instance}, phoneNumber: \"{number}\", usage: {usage}}}\n";

    private static string Group(string name, string number, string instance = "ccc-1") =>
        $"  {name}:\n    type: number:SkillGroupNumberSet\n    properties: {{instanceId: \"{instance}\", skillGroupId: skg-1, numbers: [\"{number}\"]}}\n";
}
