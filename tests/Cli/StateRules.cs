using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>The rules that Pulumi holds a state file to, written from its sheet and not from the engine.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 1, 2.6, 4 and 10.</remarks>
internal static class StateRules
{
    /// <summary>The rules that a state file breaks.</summary>
    public static IEnumerable<string> Broken(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            yield return "the file begins with a byte order mark";
        }

        var root = JsonNode.Parse(bytes)!;
        var features = root["features"] as JsonArray;
        if (root["version"]?.ToJsonString() != (features is { Count: > 0 } ? "4" : "3"))
        {
            yield return $"the version is {root["version"]}";
        }

        var latest = root["checkpoint"]!["latest"]!;
        var version = latest["manifest"]?["version"]?.GetValue<string>();
        if (version is not null && latest["manifest"]!["magic"]!.GetValue<string>() != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version))))
        {
            yield return "magic and version do not agree";
        }

        var earlier = new List<JsonNode>();
        foreach (var resource in (latest["resources"] as JsonArray ?? []).Select(resource => resource!))
        {
            foreach (var rule in Broken(resource, earlier))
            {
                yield return $"{Text(resource, "urn")} {rule}";
            }

            earlier.Add(resource);
        }

        foreach (var urn in earlier.Where(resource => !Flag(resource, "delete")).GroupBy(resource => Text(resource, "urn")).Where(group => group.Count() > 1))
        {
            yield return $"{urn.Key} stands there twice";
        }

        foreach (var operation in (latest["pending_operations"] as JsonArray ?? []).Where(operation => Text(operation!["resource"]!, "urn") is null))
        {
            yield return $"a pending operation has no resource: {operation}";
        }
    }

    private static IEnumerable<string> Broken(JsonNode resource, List<JsonNode> earlier)
    {
        var (urn, type, id) = (Text(resource, "urn"), Text(resource, "type"), Text(resource, "id"));
        if (urn is null || !urn.StartsWith("urn:pulumi:", StringComparison.Ordinal) || urn.Split("::").Length < 4 || type is null)
        {
            yield return "has no proper URN or type";
        }

        if (Flag(resource, "custom") != (id is { Length: > 0 }))
        {
            yield return $"is {(Flag(resource, "custom") ? "custom without an ID" : "not custom and has an ID")}";
        }

        var isProvider = type?.StartsWith("pulumi:providers:", StringComparison.Ordinal) == true;
        var provider = Text(resource, "provider");
        if (Flag(resource, "custom") && !isProvider && provider is null)
        {
            yield return "names no provider";
        }

        if (provider is not null && !Flag(resource, "pendingReplacement") && !earlier.Exists(other => $"{Text(other, "urn")}::{Text(other, "id")}" == provider))
        {
            yield return $"names a provider that does not stand before it: {provider}";
        }

        if (resource["inputs"]?["__internal"] is not null && !isProvider)
        {
            yield return "has internal inputs";
        }

        foreach (var named in Named(resource).Where(named => !earlier.Exists(other => Text(other, "urn") == named)))
        {
            yield return $"names {named}, which does not stand before it";
        }

        if (Text(resource, "parent") is { } parent && urn is not null)
        {
            var above = parent.Split("::")[2];
            var expected = above == "pulumi:pulumi:Stack" ? type : $"{above}${type}";
            if (urn.Split("::")[2] != expected)
            {
                yield return $"has a type that does not go with its parent {parent}";
            }
        }
    }

    private static IEnumerable<string> Named(JsonNode resource)
    {
        var lists = new[] { resource["dependencies"], resource["replaceWith"] }.Concat((resource["propertyDependencies"] as JsonObject ?? []).Select(entry => entry.Value));
        var single = new[] { Text(resource, "parent"), Text(resource, "deletedWith") }.OfType<string>();
        return lists.OfType<JsonArray>().SelectMany(list => list.Select(urn => urn!.GetValue<string>())).Concat(single);
    }

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static bool Flag(JsonNode node, string name) => node[name]?.GetValue<bool>() == true;
}
