using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program;

/// <summary>Which provider serves a resource or a call, and what the options of calls do (pulumi-state-and-yaml sheet, part 3, 7.3 and 7.4).</summary>
public sealed class ProviderChoiceTests : IDisposable
{
    private const string Head = "name: choice\nruntime: yaml\n";

    private const string Binding = "type: number:PhoneNumberBinding, properties: {instanceId: ccc-1, phoneNumber: \"02160001111\", usage: Inbound}";

    private readonly TestStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task A_declared_default_provider_serves_resources_also_children_and_calls_that_are_a_variables_value()
    {
        _stack.Write(Head + $$$"""
            resources:
              own: {type: "pulumi:providers:number", defaultProvider: true}
              parent: { {{{Binding}}} }
              child: { {{{Binding.Replace("1111", "2222")}}}, options: {parent: "${parent}"} }
            variables:
              direct: {fn::number:whoAmI: {}}
              inside: [{fn::number:whoAmI: {}}]
            outputs: {direct: "${direct}", inside: "${inside[0]}"}
            """);

        await _stack.UpAsync();

        _stack.Errors.Should().BeEmpty();
        _stack.Resource("child").Provider.Should().Contain("::own::");
        Output("direct").Should().Be("own");
        Output("inside").Should().Be("default");
    }

    [Theory]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\"}}", "default")]
    [InlineData("{fn::invoke: {function: \"number:index:whoAmI\", options: {provider: \"${own}\"}}}", "own")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {parent: \"${line}\"}}}", "own")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {version: 1.2.3}}}", "default_1_2_3")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {pluginDownloadURL: \"https://example.com/x\"}}}", "default_https_/example.com/x")]
    public async Task A_call_is_served_by_the_provider_of_its_options(string call, string provider)
    {
        // The first mention of the package is without a version, and goes for all that name none.
        _stack.Write(Head + $$$"""
            resources:
              own: {type: "pulumi:providers:number"}
              line: { {{{Binding}}}, options: {provider: "${own}"} }
            outputs: {asked: {{{call}}} }
            """);

        await _stack.UpAsync();

        _stack.Errors.Should().BeEmpty();
        Output("asked").Should().Be(provider);
    }

    [Fact]
    public async Task What_a_call_waits_for_is_a_dependency_of_what_uses_its_result()
    {
        _stack.Write(Head + $$$"""
            resources:
              line: { {{{Binding}}} }
              group:
                type: number:SkillGroupNumberSet
                properties:
                  instanceId: ccc-1
                  skillGroupId: {fn::invoke: {function: "number:getSkillGroup", arguments: {instanceId: ccc-1, name: sales}, options: {dependsOn: ["${line}"]}, return: skillGroupId}}
                  numbers: []
            """);

        await _stack.UpAsync(isPreview: true);
        _stack.Errors.Should().BeEmpty("waiting does not stop the call in a preview");
        await _stack.UpAsync();

        _stack.Resource("group").PropertyDependencies["skillGroupId"].Should().ContainSingle().Which.Name.Should().Be("line");
        _stack.Resource("group").Inputs.Text("skillGroupId").Should().Be("skg-sales");
    }

    [Theory]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", return: name}}", "single value")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {provider: \"${line}\"}}}", "must be a provider")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {dependsOn: \"${line}\"}}}", "list of resources")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", options: {version: \"${line.city}\"}}}", "plain text")]
    [InlineData("{fn::invoke: {function: \"number:whoAmI\", arguments: [a]}}", "must be an object")]
    [InlineData("{fn::invoke: {arguments: {}}}", "name of the function")]
    public async Task A_call_that_cannot_be_made_as_written_is_refused(string call, string mention)
    {
        _stack.Write(Head + $$$"""
            resources:
              line: { {{{Binding}}} }
            outputs: {asked: {{{call}}} }
            """);

        (await TryAsync()).Should().Contain(mention);
    }

    [Theory]
    [InlineData("  line: { BINDING, options: {version: 2.0.0} }", "")]
    [InlineData("", "variables: {asked: {fn::invoke: {function: \"number:whoAmI\", options: {version: 2.0.0}}}}")]
    public async Task A_version_that_conflicts_with_that_of_the_default_provider_is_refused(string resource, string variables)
    {
        _stack.Write(Head + $$$"""
            resources:
              own: {type: "pulumi:providers:number", defaultProvider: true, options: {version: 1.0.0} }
            {{{resource.Replace("BINDING", Binding)}}}
            {{{variables}}}
            """);

        (await TryAsync()).Should().Contain("conflicts with that of the default provider 'own'");
    }

    private string? Output(string name) => (_stack.State.Resources[0].Outputs[name] as PropertyText)?.Value;

    private async Task<string> TryAsync()
    {
        try
        {
            await _stack.UpAsync();
            return string.Join("\n", _stack.Errors.Select(error => error.Message));
        }
        catch (EngineException exception)
        {
            return exception.Message;
        }
    }
}
