using FsCheck;
using FsCheck.Fluent;

namespace NumberProvider.Engine.Tests.Program.Fuzz;

/// <summary>A text that is a program, or looks like one, or is none at all.</summary>
public sealed record ProgramText(string Text)
{
    private static readonly string[] Words =
    [
        "a", "b", "pulumi", "id", "name", "type", "properties", "options", "get", "state", "defaultProvider", "dependsOn", "create", "function", "arguments", "return", "default", "secret",
        "number:PhoneNumberBinding", "pulumi:providers:number", "pulumi:pulumi:StackReference", "gone:Thing", "number::", ":", "::", "fn::join", "fn::Split", "fn::invoke", "fn::number:", "fn::x", "fn::",
        "${", "${}", "${a[", "$", "${gone}", "true", "null", "~", "-1", "1e400", ".inf", ".nan", "02160664656", "0x", "1_0", "2026-01-01", "a.b[", "[\"", "*", "", "String", "List<", "\u0000", "📞", "\u2028",
    ];

    private static readonly string[] Noise = ["&x ", "*x", "!!binary ", "!x ", "|", ">", "---\n", "...\n", "\t", "\r", "? ", "- ", ": ", "#", "'", "\"", "[", "]", "{", "}", ",", "\n", "\n  ", "%YAML 9\n", "@", "`", "<<: "];

    private static readonly string[] Literals = ["x", "", "02160664656", "a,b", "1h30m", "urn:pulumi:dev::p::t::n", "YQ==", "//8=", "ccc-1/021", "📞é"];

    // By what stands in the program already, so that most programs have no circle.
    private static readonly string[][] Accesses =
    [
        ["${x}", "${q}", "n ${x}", "${pulumi.stack}", "$${a}", "${q.name}"],
        ["${a}", "${a.id}", "${a.urn}", "${a.usage}", "n ${a.id} ${q}", "${a.gone}"],
        ["${b}", "${b.id}", "n ${b.id}", "n ${b.gone.deeper}"],
        ["${v}", "n ${v}", "${v[\\\"x\\\"]}", "${v.name}"],
        ["${w}", "${w[0]}", "${w[9999999999]}", "n ${w[7]}", "${w.name}"],
    ];

    private static readonly string[] Paths = ["usage", "a.b[0]", "numbers[*]", "*", "#initerror", "a.b[", "[\\\"x\\\"]", ""];

    private static Gen<string> Value(int depth, int scope) => depth == 0
        ? Gen.OneOf(Gen.Elements(Literals).Select(Quoted), Gen.Elements(Accesses.Take(scope + 1).SelectMany(accesses => accesses)).Select(access => $"\"{access}\""), Gen.Elements("0", "1", "-1", "0.5", "true", "null", ".inf", "1e300"))
        : Gen.Frequency((3, Value(0, scope)), (1, ListOf(Value(depth - 1, scope))), (1, MapOf(Value(depth - 1, scope))), (4, Call(depth - 1, scope)));

    private static Gen<string> Call(int depth, int scope) => Gen.OneOf(
        Value(depth, scope).SelectMany(value => Gen.Elements("toJSON", "toBase64", "fromBase64", "secret", "unsecret", "length", "singleOrNone", "sha1", "stringAsset", "fileAsset", "readFile", "pulumiResourceName")
            .Select(name => $"{{fn::{name}: {value}}}")),
        ListOf(Value(depth, scope)).SelectMany(items => Gen.Elements($"join: [\",\", {items}]", $"join: [null, {items}]", $"select: [0, {items}]", $"select: [1, {items}]", $"length: {items}", $"singleOrNone: {items}").Select(call => $"{{fn::{call}}}")),
        Value(depth, scope).Select(value => $"{{fn::split: [\",\", {value}]}}"),
        Value(depth, scope).Select(output => $"{{fn::stackReference: [dev, {output}]}}"),
        MapOf(Value(depth, scope)).Select(arguments => $"{{fn::number:getSkillGroup: {arguments}}}"),
        MapOf(Value(depth, scope)).SelectMany(arguments => Option(scope).Select(option => $"{{fn::invoke: {{function: \"number:getSkillGroup\", arguments: {arguments}, options: {{{option}}}, return: skillGroupId}}}}")));

    private static Gen<string> Option(int scope) => Gen.OneOf(
        Gen.Elements("dependsOn", "providers", "replaceWith", "aliases").SelectMany(name => ListOf(Value(1, scope)).Select(value => $"{name}: {value}")),
        Gen.Elements("dependsOn", "replaceWith").SelectMany(name => Gen.Elements("a", "b", "p").Select(resource => $"{name}: [\"${{{resource}}}\"]")),
        Gen.Elements("parent", "provider", "deletedWith").SelectMany(name => Gen.Elements("${a}", "${b}", "${p}", "${v}").Select(resource => $"{name}: \"{resource}\"")),
        Gen.Elements("protect", "replacementTrigger", "envVarMappings").SelectMany(name => Value(1, scope).Select(value => $"{name}: {value}")),
        Value(0, scope).Select(limit => $"customTimeouts: {{create: {limit}}}"),
        Gen.Elements("name", "type", "parent", "stack", "project", "urn").SelectMany(name => Value(0, scope).Select(value => $"aliases: [{{{name}: {value}}}]")),
        Gen.Elements("ignoreChanges", "replaceOnChanges", "hideDiffs", "additionalSecretOutputs").SelectMany(name => Gen.Elements(Paths).Select(path => $"{name}: [\"{path}\"]")),
        Gen.Elements("deleteBeforeReplace: true", "retainOnDelete: false", "version: \"1.2.3\"", "import: \"x\""));

    private static Gen<string> Resource(int scope) =>
        from number in Value(2, scope)
        from usage in Value(1, scope)
        from option in Gen.Frequency((1, Gen.Constant("")), (3, Option(scope)))
        from resource in Gen.Frequency(
            (6, Gen.Constant($"type: \"number:PhoneNumberBinding\", properties: {{instanceId: x, phoneNumber: {number}, usage: {usage}}}")),
            (1, Gen.Constant($"type: \"number:PhoneNumberBinding\", get: {{id: {number}, state: {{usage: {usage}}}}}")),
            (1, Gen.Constant($"type: \"pulumi:pulumi:StackReference\", properties: {{name: {number}}}")))
        select $"{{{resource}, options: {{{option}}}}}";

    private static Gen<string> Program =>
        from a in Resource(0)
        from b in Resource(1)
        from isDefault in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant(", defaultProvider: true")))
        from v in Value(2, 2)
        from w in ListOf(Value(1, 3))
        from fallback in Gen.Elements("x", "5", "true", "[a, b]", "{name: c}", "[]", "null")
        from output in Value(3, 4)
        select $$$"""
            name: fuzz
            runtime: yaml
            configuration: {q: {default: {{{fallback}}}}}
            resources:
              a: {{{a}}}
              b: {{{b}}}
              p: {type: "pulumi:providers:number"{{{isDefault}}}}
            variables: {v: {{{v}}}, w: {{{w}}}}
            outputs: {o: {{{output}}}}
            """;

    private static Gen<string> Strange =>
        from sections in Gen.ArrayOf(Gen.Elements("resources", "variables", "outputs", "configuration", "config", "Outputs", "components").SelectMany(section => Node(3).Select(node => $"{section}: {node}")), 3)
        select "name: fuzz\nruntime: yaml\n" + string.Join("\n", sections.DistinctBy(section => section.Split(':')[0]));

    private static Gen<string> Node(int depth) => depth == 0 ? Gen.Elements(Words).Select(Quoted) : Gen.Frequency((1, Node(0)), (2, MapOf(Node(depth - 1))), (1, ListOf(Node(depth - 1))));

    private static Gen<string> ListOf(Gen<string> item) => Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(item, count)).Select(items => $"[{string.Join(", ", items)}]");

    private static Gen<string> MapOf(Gen<string> value) =>
        from count in Gen.Choose(0, 3)
        from keys in Gen.ArrayOf(Gen.Elements(Words), count)
        from values in Gen.ArrayOf(value, count)
        select $"{{{string.Join(", ", keys.Zip(values).DistinctBy(entry => entry.First).Select(entry => $"{Quoted(entry.First)}: {entry.Second}"))}}}";

    private static Gen<string> Damage(string text) =>
        from at in Gen.Choose(0, text.Length)
        from cut in Gen.Choose(0, 5)
        from noise in Gen.Elements(Noise)
        select text[..at] + noise + text[Math.Min(text.Length, at + cut)..];

    private static Gen<string> Garbage => Gen.ArrayOf(Gen.OneOf(Gen.Elements(Words), Gen.Elements(Noise)), 12).Select(string.Concat);

    public static Arbitrary<ProgramText> Arbitrary() => Gen.Frequency((6, Program), (1, Program.SelectMany(Damage)), (1, Strange), (1, Garbage)).Select(text => new ProgramText(text)).ToArbitrary();

    public override string ToString() => Text;

    private static string Quoted(string word) => "\"" + string.Concat(word.Select(letter => letter switch
    {
        '"' or '\\' => $"\\{letter}",
        < ' ' => $"\\x{(int)letter:x2}",
        _ => letter.ToString(),
    })) + "\"";
}
