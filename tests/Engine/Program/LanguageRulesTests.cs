using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program;

/// <summary>The rules of the language, statement by statement (pulumi-state-and-yaml sheet, 7.1 to 7.5): an expression and what it gives, as JSON.</summary>
public sealed class LanguageRulesTests
{
    private const string Start = """
        name: rules
        runtime: yaml

        """;

    private const string Variables = """
        variables:
          text: hello
          whole: 3
          many: 1000000
          mobile: 13800001111
          small: 0.00001
          half: 999999.5
          yes_: true
          list: [1, 2]
          map: {a: 1, "b.c": [x, y]}
          hidden: {a: plain, b: {fn::secret: y}}
          mixed-name: dash

        """;

    private static readonly (string Expression, string Expected)[] Scalars =
    [
        ("0x1F", "31"), ("0o17", "15"), ("017", "15"), ("0b11", "3"), ("1_000", "1000"), ("+5", "5"), (".5", "0.5"), ("1e3", "1000"), ("02160664656", "298019246"),
        ("yes", "\"yes\""), ("off", "\"off\""), ("2026-01-01", "\"2026-01-01\""), ("1e400", "\"1e400\""), ("True", "true"), ("TRUE", "true"), ("\"0123\"", "\"0123\""),
    ];

    private static readonly (string Expression, string Expected)[] Interpolations =
    [
        ("$${x}", "\"${x}\""), ("a $ b", "\"a $ b\""), ("${whole}", "3"), ("n ${whole}", "\"n 3\""), ("n ${many}", "\"n 1e+06\""), ("n ${mobile}", "\"n 1.3800001111e+10\""),
        ("n ${small}", "\"n 1e-05\""), ("n ${half}", "\"n 999999.5\""), ("n ${yes_}", "\"n true\""), ("n ${list}", "\"n [1 2]\""), ("n ${map.typo}", "\"n \\u003cnil\\u003e\""),
        ("${mixed-name}", "\"dash\""), ("${list[1]}", "2"), ("${map..a}", "1"), ("${pulumi.stack}", "\"dev\""), ("${pulumi.project}", "\"rules\""),
        ("${pulumi.organization}", "\"organization\""),
        ("'n ${map[\"b.c\"][1]}'", "\"n y\""),
    ];

    private static readonly (string Expression, string Expected)[] Functions =
    [
        ("{fn::join: [\"-\", [a, b]]}", "\"a-b\""), ("{FN::Join: [\"-\", [a, b]]}", "\"a-b\""), ("{fn::join: [null, [a, b]]}", "\"ab\""),
        ("{fn::split: [\",\", \"a,b\"]}", "[\"a\",\"b\"]"), ("{fn::split: [\"\", ab]}", "[\"a\",\"b\"]"), ("{fn::select: [1, [a, b]]}", "\"b\""),
        ("{fn::toJSON: {b: <, a: 1e21}}", "\"{\\\"a\\\":1e+21,\\\"b\\\":\\\"\\\\u003c\\\"}\""), ("{fn::toBase64: hi}", "\"aGk=\""), ("{fn::fromBase64: aGk=}", "\"hi\""),
        ("{fn::sha1: abc}", "\"a9993e364706816aba3e25717850c26c9cd0d89d\""), ("{fn::length: [a, b]}", "2"), ("{fn::length: {a: 1}}", "1"), ("{fn::length: \"👨‍👩‍👧é\"}", "2"),
        ("{fn::singleOrNone: [a]}", "\"a\""), ("{fn::unsecret: \"${hidden}\"}", "{\"a\":\"plain\",\"b\":\"y\"}"), ("{fn::join: [a, b], other: c}", "{\"fn::join\":[\"a\",\"b\"],\"other\":\"c\"}"),
        ("{fn::unheardOf: x}", "{\"fn::unheardOf\":\"x\"}"),
    ];

    [Fact]
    public Task Scalars_are_what_YAML_makes_of_them() => AssertAsync(Scalars);

    [Fact]
    public Task Texts_are_built_as_Go_prints_values() => AssertAsync(Interpolations);

    [Fact]
    public Task Functions_give_what_their_table_says() => AssertAsync(Functions);

    [Fact]
    public async Task A_secret_anywhere_makes_the_whole_output_secret()
    {
        using var stack = new TestStack();
        stack.Write(Start + Variables + """
            outputs:
              whole: ${hidden}
              part: ${hidden.a}
              text: n ${hidden.a}
              joined: {fn::join: ["", [a, "${hidden.a}"]]}
              opened: {fn::unsecret: "${hidden}"}
              plain: ${text}
            """);

        await stack.UpAsync();

        stack.Errors.Should().BeEmpty();
        stack.State.Resources[0].Outputs.Where(output => output.Value is PropertySecret).Select(output => output.Key).Should().BeEquivalentTo("whole", "part", "text", "joined");
    }

    [Theory]
    [InlineData("${map.typo}", "typo")]
    [InlineData("'${map[\"a\"]}'", "cannot be read")]
    [InlineData("n ${list[7]}", "there is none at 7")]
    [InlineData("n ${text.name}", "neither a list nor an object")]
    [InlineData("n ${list.name}", "list")]
    [InlineData("${unknown}", "unknown")]
    [InlineData("n ${", "")]
    [InlineData("n ${}", "")]
    [InlineData("n ${list[x]}", "")]
    [InlineData("{fn::join: [\"-\", [a, 2]]}", "element 1")]
    [InlineData("{fn::select: [-1, [a]]}", "")]
    [InlineData("{fn::select: [0.5, [a]]}", "")]
    [InlineData("{fn::select: [1, [a]]}", "")]
    [InlineData("{fn::fromBase64: \"//8=\"}", "")]
    [InlineData("{fn::singleOrNone: [a, b]}", "")]
    [InlineData("{fn::readFile: not-there.txt}", "not-there.txt")]
    [InlineData("{fn::stackReference: [other, x]}", "other")]
    public async Task A_wrong_expression_is_refused_at_its_line(string expression, string mention)
    {
        using var stack = new TestStack();
        var program = Start + Variables + "outputs:\n  out: ";
        stack.Write(program + expression + "\n");

        var faults = await FaultsAsync(stack);

        faults.Should().Contain(fault => fault.Place != null && fault.Place.Line == program.Count(letter => letter == '\n') + 1 && fault.Message.Contains(mention, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name: rules\nruntime: yaml\nconfig: {[a]: 1}\n", "key", 3)]
    [InlineData("name: rules\nruntime: yaml\nvariables:\n  a: &x 1\n  b: *x\n", "alias", 5)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  ref:\n    type: pulumi:pulumi:Stash\n", "Stash", 5)]
    [InlineData("name: rules\nruntime: yaml\nconfig:\n  k: {default: {[a]: 1}}\n", "key", 4)]
    [InlineData("name: rules\nruntime: yaml\nconfiguration: {a: {type: String}}\n", "configuration", 3)]
    [InlineData("name: rules\nruntime: yaml\ncomponents: {a: {}}\n", "components", 3)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: number:Line\n    get:\n", "has no id", 6)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: number:Line\n    get: ccc/021\n", "must be a mapping", 6)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: number:Line\n    get: {ID: a, other: b}\n", "other", 6)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: number:Line\n    options: protect\n", "must be a mapping", 6)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: number:Line\n    name: [a]\n", "must be a text", 6)]
    [InlineData("name: rules\nruntime: yaml\nresources:\n  line:\n    type: 'number:'\n", "number:", 5)]
    [InlineData("...\n{", "not valid YAML", 1)]
    [InlineData("\t: }", "not valid YAML", 1)]
    public async Task What_is_malformed_or_not_supported_is_refused_at_its_line(string program, string mention, int line)
    {
        using var stack = new TestStack();
        stack.Write(program);

        (await FaultsAsync(stack)).Should().Contain(fault => fault.Message.Contains(mention, StringComparison.OrdinalIgnoreCase) && fault.Place != null && fault.Place.Line == line);
    }

    [Theory]
    [InlineData("outputs: {a: {fn::unheardOf: x}}", "'fn::unheardOf'")]
    [InlineData("outputs: {a: {\"fn::number:\": x}}", "'fn::number:'")]
    [InlineData("outputs: {a: {fn::tojson: x}}", "'fn::tojson' looks like a miscapitalization of 'fn::toJSON'")]
    [InlineData("Outputs: {a: x}", "'Outputs' looks like a miscapitalization of 'outputs'")]
    [InlineData("resources: {p: {Type: \"pulumi:providers:number\"}}", "'Type' looks like a miscapitalization of 'type'")]
    [InlineData("resources: {p: {type: \"pulumi:providers:number\", options: {Protect: false}}}", "'Protect' looks like a miscapitalization of 'protect'")]
    [InlineData("outputs: {a: {fn::invoke: {Function: \"number:whoAmI\"}}}", "'Function' looks like a miscapitalization of 'function'")]
    [InlineData("outputs: {a: {fn::invoke: {function: \"number:whoAmI\", options: {parents: x}}}}", "'parents' is not an option of fn::invoke")]
    public async Task A_name_that_is_taken_otherwise_than_meant_is_warned_of_at_its_line(string program, string warning)
    {
        using var stack = new TestStack();
        stack.Write(Start + program + "\n");

        (await stack.UpAsync()).Result.Should().Be(OperationResult.Succeeded);

        stack.Warnings.Should().ContainSingle(found => found.Source!.Line == 3 && found.Message.Contains(warning));
    }

    [Fact]
    public void The_project_says_where_it_asks_for_a_compiler_and_whether_it_always_refreshes()
    {
        using var stack = new TestStack();
        stack.Write("name: rules\nruntime:\n  name: yaml\n  options:\n    compiler: make program\noptions: {refresh: always}\n");

        var project = ProjectFile.Find(stack.Folder);

        project.CompilerLocation!.Line.Should().Be(5);
        project.AlwaysRefreshes.Should().BeTrue();
    }

    private static async Task AssertAsync(IEnumerable<(string Expression, string Expected)> rules)
    {
        using var stack = new TestStack();
        var named = rules.Select((rule, index) => (Name: $"o{index}", rule.Expression, rule.Expected)).ToList();
        stack.Write(Start + Variables + "outputs:\n" + string.Concat(named.Select(rule => $"  {rule.Name}: {rule.Expression}\n")));

        await stack.UpAsync();

        stack.Errors.Should().BeEmpty();
        var outputs = stack.State.Resources[0].Outputs.WithoutSecrets();
        named.Select(rule => $"{rule.Expression} gives {PropertyJson.ToJson(outputs[rule.Name])}").Should().Equal(named.Select(rule => $"{rule.Expression} gives {rule.Expected}"));
    }

    private static async Task<IReadOnlyList<(string Message, SourceLocation? Place)>> FaultsAsync(TestStack stack)
    {
        try
        {
            (await stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
            return [.. stack.Errors.Select(error => (error.Message, error.Source))];
        }
        catch (EngineException exception)
        {
            return [(exception.Message, exception.Location)];
        }
    }
}
