using System.Text.Json.Nodes;

namespace NumberProvider.Packaging;

/// <summary>The CycloneDX document of an archive: the packages that the project restores, and the .NET runtime that is packed with it.</summary>
internal static class BillOfMaterials
{
    private static readonly string[] RuntimePacks = ["Microsoft.NETCore.App.Runtime", "Microsoft.AspNetCore.App.Runtime"];

    /// <summary>Adds the runtime, which the scan of packages does not see, and leaves out what is used for building only.</summary>
    /// <param name="path">The document that the scan wrote; it is written again.</param>
    /// <param name="platform">The platform of the archive.</param>
    /// <param name="runtimeVersion">The version of the runtime packs.</param>
    public static void Complete(string path, Platform platform, string runtimeVersion)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var components = document["components"]!.AsArray();
        var dependencies = document["dependencies"]!.AsArray();
        var buildOnly = components.Where(component => (string?)component!["scope"] == "excluded").Select(component => (string)component!["bom-ref"]!).ToHashSet();
        components.RemoveAll(component => buildOnly.Contains((string)component!["bom-ref"]!));
        dependencies.RemoveAll(dependency => buildOnly.Contains((string)dependency!["ref"]!));
        var product = (string)document["metadata"]!["component"]!["bom-ref"]!;
        foreach (var dependency in dependencies)
        {
            dependency!["dependsOn"]?.AsArray().RemoveAll(reference => buildOnly.Contains((string)reference!));
        }

        var direct = dependencies.First(dependency => (string)dependency!["ref"]! == product)!.AsObject();
        direct["dependsOn"] ??= new JsonArray();
        foreach (var pack in RuntimePacks.Select(pack => $"{pack}.{platform.RuntimeIdentifier}"))
        {
            var package = $"pkg:nuget/{pack}@{runtimeVersion}";
            components.Add(new JsonObject
            {
                ["type"] = "framework",
                ["bom-ref"] = package,
                ["name"] = pack,
                ["version"] = runtimeVersion,
                ["scope"] = "required",
                ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = "MIT" } }),
                ["purl"] = package,
            });
            dependencies.Add(new JsonObject { ["ref"] = package });
            direct["dependsOn"]!.AsArray().Add(package);
        }

        File.WriteAllText(path, document.ToJsonString(new() { WriteIndented = true }) + "\n");
    }
}
