namespace NumberProvider.Engine.Tests.Program;

/// <summary>What puts a resource behind another (pulumi-state-and-yaml sheet, 7.6), and what does not.</summary>
public sealed class OrderTests : IDisposable
{
    private const string Head = "name: order\nruntime: yaml\nconfig:\n  keep: {type: boolean, default: false}\n  limit: {type: string, default: 20m}\nresources:\n";

    private readonly TestStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task An_option_that_counts_is_evaluated_first_wherever_it_stands()
    {
        _stack.Write(Head
            + Number("child", 1, "{parent: \"${later}\", dependsOn: [\"${last}\"], provider: \"${own}\", aliases: [\"urn:pulumi:dev::order::number:index:PhoneNumberBinding::${later.usage}\"]}")
            + Number("later", 2, "{provider: \"${own}\"}") + Number("last", 3) + "  own: {type: \"pulumi:providers:number\"}\n");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        var child = _stack.Resource("child");
        child.Parent!.Name.Should().Be("later");
        child.Dependencies.Select(dependency => dependency.Name).Should().Equal("last");
    }

    [Fact]
    public async Task An_option_that_does_not_count_is_heeded_and_is_no_dependency_in_the_state()
    {
        _stack.Write(Head + Number("first", 1)
            + Number("second", 2, "{deletedWith: \"${first}\", replaceWith: [\"${first}\"], protect: \"${keep}\", customTimeouts: {create: \"${limit}\"}, replacementTrigger: \"${first.phoneNumberId}\"}"));

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        var second = _stack.Resource("second");
        second.DeletedWith!.Name.Should().Be("first");
        second.ReplaceWith.Should().ContainSingle().Which.Name.Should().Be("first");
        second.CustomTimeouts.Create.Should().Be(TimeSpan.FromMinutes(20));
        second.ReplacementTrigger.Should().NotBeNull();
        second.Dependencies.Should().BeEmpty();
        second.PropertyDependencies.Values.Should().OnlyContain(dependencies => dependencies.Length == 0);
        (await _stack.UpAsync()).HasChanges.Should().BeFalse();
    }

    [Theory]
    [InlineData("{deletedWith: \"${later}\"}")]
    [InlineData("{replaceWith: [\"${later}\"]}")]
    [InlineData("{replacementTrigger: \"${later.phoneNumberId}\"}")]
    [InlineData("{protect: \"${flag}\"}")]
    [InlineData("{customTimeouts: {create: \"${text}\"}}")]
    public async Task An_option_that_does_not_count_cannot_name_what_stands_later(string options)
    {
        _stack.Write(Head + Number("first", 1, options) + Number("later", 2) + "variables: {flag: true, text: 5m}\n");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);

        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("not there yet") && error.Source!.Line == 10);
        _stack.State.Resources.Should().ContainSingle().Which.Type.Should().Be("pulumi:pulumi:Stack");
    }

    [Fact]
    public async Task What_another_resource_puts_first_can_be_named_though_it_stands_later()
    {
        _stack.Write(Head + Number("first", 1, "{dependsOn: [\"${later}\"]}") + Number("second", 2, "{deletedWith: \"${later}\"}") + Number("later", 3));

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);
    }

    [Fact]
    public async Task An_alias_takes_a_resource_for_its_former_parent()
    {
        _stack.Write(Head + Number("z", 1) + Number("a", 2, "{parent: \"${z}\"}"));
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        _stack.Write(Head + Number("z", 1) + Number("a", 2, "{aliases: [{parent: \"${z}\"}]}"));
        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        _stack.Steps.Should().NotContain(step => step.Contains("create") || step.Contains("delete"), "it is the same resource in another place");
    }

    [Fact]
    public async Task A_known_state_of_a_resource_that_is_read_does_not_count()
    {
        _stack.Write(Head + "  read: {type: \"number:PhoneNumberBinding\", get: {id: \"ccc-1/1\", state: {usage: \"${later.usage}\"}}}\n" + Number("later", 1));

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);

        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("not there yet"));
    }

    [Fact]
    public async Task A_default_provider_that_needs_a_resource_of_its_own_package_is_a_circle()
    {
        _stack.Write(Head + Number("a", 1) + "  own: {type: \"pulumi:providers:number\", defaultProvider: true, properties: {regionId: \"${a.city}\"}}\n");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);

        _stack.Errors.Should().ContainSingle(error => error.Message.Contains("circle"));
    }

    [Theory]
    [InlineData("{customTimeouts: 5m}", "customTimeouts")]
    [InlineData("{customTimeouts: {creation: 5m}}", "customTimeouts")]
    [InlineData("{customTimeouts: {create: 5 minutes}}", "no duration")]
    [InlineData("{customTimeouts: {create: 5}}", "no duration")]
    [InlineData("{provider: \"${z}\"}", "must be a provider")]
    [InlineData("{ignoreChanges: [\"a.b[\"]}", "a list of property paths")]
    [InlineData("{replaceOnChanges: [\"\"]}", "a list of property paths")]
    [InlineData("{aliases: [\"urn:of:nothing\"]}", "must hold URNs or objects")]
    [InlineData("{aliases: [5]}", "must hold URNs or objects")]
    [InlineData("{aliases: [{parent: nobody}]}", "must hold URNs or objects")]
    public async Task A_wrong_option_is_refused_at_its_line(string options, string mention)
    {
        _stack.Write(Head + Number("z", 1) + Number("a", 2, options));

        var error = await FirstErrorAsync();

        error.Message.Should().Contain(mention);
        error.Source!.Line.Should().Be(13);
    }

    private async Task<Diagnostic> FirstErrorAsync()
    {
        try
        {
            await _stack.UpAsync();
            return _stack.Errors.First();
        }
        catch (EngineException exception)
        {
            return new Diagnostic(DiagnosticSeverity.Error, exception.Message, Source: exception.Location);
        }
    }

    private static string Number(string name, int number, string? options = null) =>
        $"  {name}:\n    type: number:PhoneNumberBinding\n    properties: {{instanceId: ccc-1, phoneNumber: \"0216000{number:0000}\", usage: Inbound}}\n" + (options is null ? "" : $"    options: {options}\n");
}
