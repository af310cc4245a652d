using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program;

/// <summary>References to other stacks of the backend (pulumi-state-and-yaml sheet, part 1, part 3 and 7.4).</summary>
public sealed class StackReferenceTests : IDisposable
{
    private readonly TestStack _other = new();
    private readonly TestStack _stack = new();

    public StackReferenceTests() => _other.Write(
        $"name: other\nruntime: yaml\nbackend: {{url: \"file://{_stack.Folder}\"}}\noutputs: {{line: \"02160664656\", key: {{fn::secret: hunter2}}, groups: [a, b]}}\n");

    public void Dispose()
    {
        _other.Dispose();
        _stack.Dispose();
    }

    [Fact]
    public async Task The_outputs_of_another_stack_are_read_and_its_secrets_stay_secret()
    {
        await _other.UpAsync();
        Write("ref: {type: \"pulumi:pulumi:StackReference\", properties: {name: organization/other/dev}}", "line: \"${ref.outputs.line}\"", "key: '${ref.outputs[\"key\"]}'", "group: \"${ref.outputs.groups[1]}\"");

        await _stack.UpAsync(isPreview: true);
        _stack.Errors.Should().BeEmpty();
        await _stack.UpAsync();

        _stack.Errors.Should().BeEmpty();
        var outputs = _stack.State.Outputs;
        outputs["line"].Should().Be((PropertyValue)"02160664656");
        outputs["group"].Should().Be((PropertyValue)"b");
        outputs["key"].Should().Be((PropertyValue)new PropertySecret("hunter2"));
        File.ReadAllText(StateFile).Should().NotContain("hunter2");
        (await _stack.UpAsync()).HasChanges.Should().BeFalse();
    }

    [Fact]
    public async Task The_state_holds_a_reference_as_Pulumi_writes_it()
    {
        await _other.UpAsync();
        Write("ref: {type: \"pulumi:pulumi:StackReference\", properties: {name: organization/other/dev}}");

        await _stack.UpAsync();

        var resources = JsonNode.Parse(await File.ReadAllTextAsync(StateFile))!["checkpoint"]!["latest"]!["resources"]!.AsArray().Select(resource => resource!.AsObject()).ToList();
        var provider = resources.Single(resource => (string)resource["type"]! == "pulumi:providers:pulumi");
        ((string)provider["urn"]!).Should().Be("urn:pulumi:dev::here::pulumi:providers:pulumi::default");
        provider.Select(member => member.Key).Should().BeSubsetOf(["urn", "custom", "id", "type", "created", "modified"]);
        var reference = resources.Single(resource => (string)resource["type"]! == "pulumi:pulumi:StackReference");
        reference.Select(member => member.Key).Should().BeEquivalentTo("urn", "custom", "id", "type", "inputs", "outputs", "parent", "external", "provider");
        ((string)reference["id"]!).Should().Be("organization/other/dev");
        ((string)reference["provider"]!).Should().Be($"{provider["urn"]}::{provider["id"]}");
        reference["inputs"]!.ToJsonString().Should().Be("""{"name":"organization/other/dev"}""");
        reference["outputs"]!.AsObject().Select(member => member.Key).Should().BeEquivalentTo("name", "outputs", "secretOutputNames");
        reference["outputs"]!["secretOutputNames"]!.ToJsonString().Should().Be("""["key"]""");
    }

    [Fact]
    public async Task A_refresh_reads_it_again_and_a_destroy_only_forgets_it()
    {
        await _other.UpAsync();
        Write("ref: {type: \"pulumi:pulumi:StackReference\", properties: {name: organization/other/dev}}");
        await _stack.UpAsync();
        _other.Write(File.ReadAllText(Path.Combine(_other.Folder, "Pulumi.yaml")).Replace("02160664656", "02160664657"));
        await _other.UpAsync();

        (await _stack.RefreshAsync()).Result.Should().Be(OperationResult.Succeeded);
        ((PropertyMap)_stack.Resource("ref").Outputs["outputs"]).Text("line").Should().Be("02160664657");
        (await _stack.DestroyAsync()).Result.Should().Be(OperationResult.Succeeded);

        _stack.State.Resources.Should().BeEmpty();
    }

    [Fact]
    public async Task A_stack_of_the_same_project_is_named_by_its_name_and_the_key_is_the_name_where_none_is_given()
    {
        Write("dev: {type: \"pulumi:pulumi:StackReference\"}", "before: \"${dev.outputs.now}\"", "now: 1");
        await _stack.UpAsync();
        await _stack.UpAsync();

        _stack.State.Outputs["before"].Should().Be((PropertyValue)1);
    }

    [Theory]
    [InlineData("organization/other/dev")]
    [InlineData("gone")]
    [InlineData("somebody/other/dev")]
    [InlineData("a/b/c/d")]
    public async Task A_stack_that_does_not_exist_is_an_error_at_its_line(string name)
    {
        Write($"ref: {{type: \"pulumi:pulumi:StackReference\", properties: {{name: {name}}}}}");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);

        _stack.Errors.Should().ContainSingle(error => error.Message.Contains($"'{name}'") && error.Source!.Line == 4);
    }

    [Fact]
    public async Task The_deprecated_function_reads_an_output_too_and_warns()
    {
        await _other.UpAsync();
        Write("", "line: {fn::stackReference: [organization/other/dev, line]}", "key: {fn::stackReference: [organization/other/dev, key]}", "none: {fn::stackReference: [organization/other/dev, none]}");

        await _stack.UpAsync();

        _stack.Errors.Should().BeEmpty();
        _stack.Warnings.Should().Contain(warning => warning.Message.Contains("deprecated"));
        PropertyJson.ToJson(_stack.State.Outputs.WithoutSecrets()).Should().Be("""{"key":"hunter2","line":"02160664656"}""");
        _stack.State.Outputs["key"].Should().BeOfType<PropertySecret>();
        _stack.State.Resources.Should().ContainSingle(resource => resource.Type == "pulumi:pulumi:StackReference").Which.Urn.Name.Should().Be("organization/other/dev");
    }

    private string StateFile => Path.Combine(_stack.Folder, ".pulumi", "stacks", "here", "dev.json");

    private void Write(string resource, params string[] outputs) =>
        _stack.Write($"name: here\nruntime: yaml\nresources:\n  {resource}\n" + (outputs.Length > 0 ? "outputs:\n" : "") + string.Concat(outputs.Select(output => $"  {output}\n")));
}
