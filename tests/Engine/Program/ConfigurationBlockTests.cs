using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program;

/// <summary>The older block <c>configuration</c> (pulumi-state-and-yaml sheet, 7.1, 7.5 and 7.6).</summary>
public sealed class ConfigurationBlockTests : IDisposable
{
    private readonly TestStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task An_entry_gives_the_stacks_value_else_its_default()
    {
        Write(
            """
              text: {type: String}
              rest: {default: some}
              other: {type: string, name: text}
              number: {type: Number, default: 1.5}
              whole: {type: int, default: 3}
              flag: {type: Boolean, default: true}
              list: {type: List<String>, default: [a, b]}
              object: {type: OBJECT, default: {a: 1}}
              hidden: {default: quiet, secret: true}
            """,
            """
              c:text: "13800001111"
              c:whole: 7
            """,
            "text", "rest", "other", "number", "whole", "flag", "list", "object", "hidden");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        var outputs = _stack.State.Resources[0].Outputs;
        PropertyJson.ToJson(outputs.WithoutSecrets()).Should().Be("""
            {"flag":true,"hidden":"quiet","list":["a","b"],"number":1.5,"object":{"a":1},"other":"13800001111","rest":"some","text":13800001111,"whole":7}
            """.Trim());
        outputs.Where(output => output.Value is PropertySecret).Should().ContainSingle().Which.Key.Should().Be("hidden");
        _stack.Warnings.Should().ContainSingle(warning => warning.Message.Contains("'configuration' is deprecated"));
    }

    [Theory]
    [InlineData("x: {type: String}", "", "neither a value nor a default")]
    [InlineData("x: {secret: true}", "", "needs a type or a default")]
    [InlineData("x: {type: Phone}", "", "has the type 'Phone'")]
    [InlineData("x: {type: List<Phone>}", "", "has the type 'List<Phone>'")]
    [InlineData("x: {type: Integer, default: 1.5}", "", "must be integer")]
    [InlineData("x: {type: List<Number>, default: [1, a]}", "", "must be list of number")]
    [InlineData("x: {type: Boolean}", "c:x: perhaps", "must be boolean")]
    [InlineData("x: {type: Object}", "c:x: [1]", "must be map of any")]
    [InlineData("x: {type: String, secret: false}", "c:x: {secure: SECRET}", "the stack's value is encrypted")]
    [InlineData("x: 5", "", "must be a mapping")]
    [InlineData("x: {default: 1}\nvariables: {x: 2}", "", "stands for two things")]
    public async Task A_wrong_entry_is_refused_and_nothing_is_made(string entry, string config, string mention)
    {
        Write("  " + entry, config.Length > 0 ? "  " + config : "");

        (await _stack.UpAsync()).Result.Should().Be(OperationResult.Failed);

        _stack.Errors.Should().Contain(error => error.Message.Contains(mention) && error.Source!.Line >= 3);
        _stack.State.Resources.Should().ContainSingle();
    }

    [Fact]
    public async Task What_the_project_declares_under_config_goes_before_the_same_key_of_the_block()
    {
        _stack.Write("name: c\nruntime: yaml\nconfig:\n  x: {type: string, default: new}\nconfiguration:\n  x: {type: Phone}\noutputs: {x: \"${x}\"}\n");

        await _stack.UpAsync();

        _stack.Errors.Should().BeEmpty();
        _stack.State.Resources[0].Outputs.Text("x").Should().Be("new");
    }

    private void Write(string entries, string config, params string[] outputs)
    {
        _stack.Write($"name: c\nruntime: yaml\nconfiguration:\n{entries}\noutputs:\n" + string.Concat(outputs.Select(name => $"  {name}: ${{{name}}}\n")));
        if (config.Length > 0)
        {
            _stack.WriteConfig(config);
        }
    }
}
