using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Inventory;

/// <summary>The file that <c>pulumi import --file</c> and <c>numbers import --file</c> take.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.2: the type has three parts.</remarks>
internal static class ImportFile
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    public static string Write(ExportedProgram program)
    {
        var resources = program.Resources.Select(resource => new JsonObject { ["type"] = $"number:index:{resource.Type}", ["name"] = resource.Name, ["id"] = resource.Id });
        return new JsonObject { ["resources"] = new JsonArray([.. resources]) }.ToJsonString(Form).ReplaceLineEndings("\n") + "\n";
    }
}
