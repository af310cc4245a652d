using System.Text.Json.Nodes;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;

namespace NumberProvider.Cli.Importing;

/// <summary>One object of an import file.</summary>
internal sealed class ImportEntry(JsonObject json, string path)
{
    public string Path => path;

    public string? Type => Text("type");

    /// <summary>The name that other entries and the printed program use.</summary>
    public string? Name => Text("name") ?? Text("logicalName");

    /// <summary>The name that the resource gets.</summary>
    public string? LogicalName => Text("logicalName") ?? Text("name");

    public string? Parent => Text("parent");

    public string? Provider => Text("provider");

    public IEnumerable<string> Problems
    {
        get
        {
            if (json["component"] is JsonValue value && value.TryGetValue<bool>(out var isComponent) && isComponent)
            {
                yield return $"{path}: components cannot be imported here.";
                yield break;
            }

            if (Type?.Split(':') is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }])
            {
                yield return $"{path}.type must have three parts, as number:index:PhoneNumberBinding{(Type is null ? "" : $"; it is '{Type}'")}.";
            }

            if (Name is null)
            {
                yield return $"{path}.name is missing.";
            }

            if (Text("id") is null)
            {
                yield return $"{path}.id is missing.";
            }

            if (json["properties"] is { } properties and not JsonArray)
            {
                yield return $"{path}.properties must be a list of names, not {properties.GetValueKind()}.";
            }
        }
    }

    public ImportRequest ToRequest(NameTable names, bool protect) => new(
        names.UrnOf(this),
        Text("id")!,
        names.ParentOf(this),
        Provider is { } provider ? names.Find(provider) : null,
        new PackageReference(Type!.Split(':')[0], Text("version"), Text("pluginDownloadUrl")),
        [.. (json["properties"] as JsonArray ?? []).Select(property => property!.GetValue<string>())],
        protect);

    private string? Text(string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
