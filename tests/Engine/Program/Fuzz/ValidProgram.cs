using FsCheck;
using FsCheck.Fluent;

namespace NumberProvider.Engine.Tests.Program.Fuzz;

/// <summary>A program that the stand-in plugin can bring about: some resources, each made of what stands before it.</summary>
public sealed record ValidProgram(string Text)
{
    public static Arbitrary<ValidProgram> Arbitrary() =>
        (from count in Gen.Choose(4, 9)
         from resources in Gen.CollectToList(Enumerable.Range(0, count), Resource)
         from values in Gen.CollectToList(Enumerable.Range(0, 4), _ => Value(count))
         select new ValidProgram($"name: valid\nruntime: yaml\nresources:\n  p: {{type: \"pulumi:providers:number\"}}\n{string.Concat(resources)}variables:\n  v: {values[0]}\n  w: {{k: {values[1]}}}\noutputs:\n  one: {values[2]}\n  two: [{values[3]}, \"${{v}}\", \"${{w.k}}\"]\n"))
        .ToArbitrary();

    public override string ToString() => Text;

    private static Gen<string> Resource(int place) =>
        from kind in Gen.Choose(0, 2)
        from value in Value(place)
        from options in Gen.SubListOf(Options(place))
        from given in Gen.CollectToList(options, option => option)
        select $"  r{place}: {{{Kind(kind, place, value)}, options: {{{string.Join(", ", given)}}}}}\n";

    private static string Kind(int kind, int place, string value) => kind switch
    {
        0 => $"type: \"number:PhoneNumberBinding\", properties: {{instanceId: ccc-1, phoneNumber: \"0216000{place:0000}\", usage: Inbound, contactFlowId: {value}}}",
        1 => $"type: \"number:SkillGroupNumberSet\", properties: {{instanceId: ccc-1, skillGroupId: skg-{place}, numbers: [{value}, \"02160664656\"]}}",
        _ => $"type: \"number:AxnExtensionBinding\", properties: {{poolKey: FC{place}, phoneNoA: {value}, expiration: \"2030-01-01 00:00:00\"}}",
    };

    private static Gen<string> Value(int place) => Gen.Frequency(
        (2, Gen.Elements("plain", "\"13800001111\"", "{fn::secret: hidden}", "{fn::toBase64: x}", "{fn::join: [\"-\", [a, b]]}", "\"${pulumi.stack}\"")),
        (place == 0 ? 0 : 4, Earlier(place).SelectMany(other => Gen.Elements($"\"${{{other}.id}}\"", $"\"n ${{{other}.urn}}\"", $"{{fn::join: [\",\", [\"${{{other}.id}}\", x]]}}", $"{{fn::secret: \"${{{other}.id}}\"}}"))),
        (1, Gen.Constant("{fn::invoke: {function: \"number:getSkillGroup\", arguments: {instanceId: ccc-1, name: sales}, return: skillGroupId}}")),
        (1, Gen.Constant("{fn::number:whoAmI: {}}")));

    private static IEnumerable<Gen<string>> Options(int place)
    {
        yield return Gen.Elements("retainOnDelete: true", "deleteBeforeReplace: true", "provider: \"${p}\"", "customTimeouts: {create: 5m, delete: 1h30m}");
        yield return Gen.Elements("ignoreChanges: [usage]", "hideDiffs: [\"numbers[*]\"]", "replaceOnChanges: [expiration]", "additionalSecretOutputs: [city]", "aliases: [{name: former}]");
        if (place > 0)
        {
            yield return Earlier(place).Select(other => $"parent: \"${{{other}}}\"");
            yield return Earlier(place).Select(other => $"dependsOn: [\"${{{other}}}\"]");
            yield return Earlier(place).SelectMany(other => Gen.Elements($"deletedWith: \"${{{other}}}\"", $"replaceWith: [\"${{{other}}}\"]", $"replacementTrigger: \"${{{other}.id}}\""));
        }
    }

    private static Gen<string> Earlier(int place) => Gen.Choose(0, place - 1).Select(other => $"r{other}");
}
