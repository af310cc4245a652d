using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;

namespace NumberProvider.Cli.Importing;

/// <summary>Pulumi's import file: which objects become which resources.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.2. Unknown members are passed over.</remarks>
internal static class ImportFile
{
    /// <summary>Reads an import file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stack">The URN of the stack that the resources are imported into.</param>
    /// <param name="protect">Whether they are protected.</param>
    /// <exception cref="EngineException">It is not an import file; all that is wrong is told at once.</exception>
    public static ImmutableArray<ImportRequest> Read(string path, Urn stack, bool protect)
    {
        var root = Parse(path);
        var entries = (root["resources"] as JsonArray ?? throw new EngineException($"{path} has no list 'resources'.")).Select((entry, at) => new ImportEntry(entry as JsonObject ?? [], $"resources[{at}]")).ToList();
        var problems = entries.SelectMany(entry => entry.Problems).ToList();
        var names = new NameTable(root["nameTable"] as JsonObject, entries, stack);
        problems.AddRange(names.Problems);
        return problems.Count > 0
            ? throw new EngineException($"{path} cannot be imported:\n{string.Join("\n", problems.Select(problem => "  " + problem))}")
            : [.. entries.Select(entry => entry.ToRequest(names, protect))];
    }

    private static JsonObject Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new EngineException($"{path} is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new EngineException($"{path} is not JSON: {exception.Message}", inner: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"{path} cannot be read: {exception.Message}", inner: exception);
        }
    }
}
