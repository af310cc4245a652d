using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program;

/// <summary>Programs that the real Pulumi ran, with what came of them: outputs, secrets, the resources in the state, or the fault.</summary>
public sealed partial class RecordedProgramsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "yaml");

    public static TheoryData<string> Programs => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith("error-", StringComparison.Ordinal)).Order()];

    public static TheoryData<string> WrongPrograms => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(name => name.StartsWith("error-", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_gives_what_Pulumi_gives(string name)
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name, "expected.json")))!;
        using var stack = new TestStack(Path.Combine(Folder, name), "golden");

        var result = await stack.UpAsync();

        stack.Errors.Should().BeEmpty();
        result.Result.Should().Be(OperationResult.Succeeded);
        var outputs = stack.State.Resources.First().Outputs;
        Normal(Plain(outputs.WithoutSecrets())).Should().Be(Normal(expected["outputs"]!));
        outputs.Where(output => output.Value is PropertySecret).Select(output => output.Key).Should().BeEquivalentTo(expected["secretOutputs"]!.AsArray().Select(secret => secret!.GetValue<string>()));
        stack.State.Resources.Select(resource => Normal(Describe(resource))).Should().BeEquivalentTo(expected["resources"]!.AsArray().Select(resource => Normal(resource)));

        (await stack.UpAsync()).HasChanges.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(WrongPrograms))]
    public async Task A_wrong_program_is_refused_with_the_fault_and_its_place(string name)
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name, "expected.json")))!;
        using var stack = new TestStack(Path.Combine(Folder, name), "golden");
        List<(string Message, SourceLocation? Place)> faults = [];
        try
        {
            (await stack.UpAsync()).Result.Should().Be(OperationResult.Failed);
            faults.AddRange(stack.Errors.Select(error => (error.Message, error.Source)));
        }
        catch (EngineException exception)
        {
            faults.Add((exception.Message, exception.Location));
        }

        var fault = expected["fault"]!;
        var text = string.Join("\n", faults.Select(found => found.Message));
        text.Should().ContainAll(fault["mentions"]!.AsArray().Select(word => word!.GetValue<string>()));
        if (fault["line"] is { } line)
        {
            faults.Select(found => found.Place?.Line).Should().Contain(line.GetValue<int>());
        }

        var left = name is "error-not-yaml" or "error-number-config-type" ? [] : stack.State.Resources.Select(resource => resource.Urn.ToString());
        left.Should().BeEquivalentTo(expected["resources"]!.AsArray().Select(resource => resource!["urn"]!.GetValue<string>()));
    }

    private static JsonObject Describe(ResourceState resource)
    {
        var json = new JsonObject { ["urn"] = resource.Urn.ToString(), ["type"] = resource.Type, ["custom"] = resource.Custom };
        if (resource.Id is { } id)
        {
            json["id"] = resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "<uuid>" : id;
        }

        void Put(string name, JsonNode? node, bool isThere)
        {
            if (isThere)
            {
                json[name] = node;
            }
        }

        Put("inputs", Plain(resource.Inputs), resource.Inputs.Count > 0);
        Put("outputs", Plain(resource.Outputs), resource.Outputs.Count > 0);
        Put("parent", resource.Parent?.ToString(), resource.Parent is not null);
        Put("provider", resource.Provider is null ? null : resource.Provider[..resource.Provider.LastIndexOf("::", StringComparison.Ordinal)] + "::<uuid>", resource.Provider is not null);
        Put("external", true, resource.External);
        Put("dependencies", new JsonArray([.. resource.Dependencies.Select(urn => (JsonNode?)urn.ToString())]), resource.Dependencies.Length > 0);
        Put("additionalSecretOutputs", new JsonArray([.. resource.AdditionalSecretOutputs.Select(name => (JsonNode?)name)]), resource.AdditionalSecretOutputs.Length > 0);
        Put(
            "propertyDependencies",
            new JsonObject(resource.PropertyDependencies.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, new JsonArray([.. entry.Value.Select(urn => (JsonNode?)urn.ToString())])))),
            resource.PropertyDependencies.Count > 0);
        return json;
    }

    // Secrets are compared as marks: ciphertexts differ from run to run.
    private static JsonNode? Plain(PropertyValue value) => value switch
    {
        PropertySecret => new JsonObject { [Signatures.Key] = Signatures.Secret, ["ciphertext"] = "<ciphertext>" },
        PropertyMap map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Plain(entry.Value)))),
        PropertyList list => new JsonArray([.. list.Select(Plain)]),
        PropertyReference reference => new JsonObject([KeyValuePair.Create<string, JsonNode?>(Signatures.Key, Signatures.Reference), .. reference.Fields.Select(entry => KeyValuePair.Create(entry.Key, Plain(entry.Value)))]),
        _ => JsonNode.Parse(PropertyJson.ToJson(value)),
    };

    /// <summary>JSON with sorted keys, and with the numbers that the vendor counts up taken out.</summary>
    private static string Normal(JsonNode? node) => Counted().Replace(JsonSerializer.Serialize(Sort(node)), "#");

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sort)]),
        null => null,
        _ => JsonNode.Parse(node.ToJsonString()),
    };

    [GeneratedRegex(@"pn-\d{4}|1705000\d{4}|1000000\d{4}|(?<=""extension"":"")\d{3}")]
    private static partial Regex Counted();
}
