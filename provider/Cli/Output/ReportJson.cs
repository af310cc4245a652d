using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Output;

/// <summary>Reports as JSON, and earlier ones read again.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NewLine = "\n",
    };

    public static string Write<TReport>(TReport report) => JsonSerializer.Serialize(report, Options) + "\n";

    /// <summary>Reads a report.</summary>
    /// <param name="file">The file.</param>
    /// <param name="command">The command that writes such reports.</param>
    /// <param name="version">The version that is understood.</param>
    /// <exception cref="EngineException">The file is not such a report, or one of another version.</exception>
    public static TReport Read<TReport>(string file, string command, int version) where TReport : IVersionedReport
    {
        try
        {
            using var stream = File.OpenRead(file);
            var report = JsonSerializer.Deserialize<TReport>(stream, Options) ?? throw new EngineException($"The report {file} is empty.");
            return report.Version == version ? report : throw new EngineException($"The report {file} has version {report.Version}; this command reads version {version}.");
        }
        catch (JsonException exception)
        {
            throw new EngineException($"The file {file} is not a report that {command} wrote as JSON: {exception.Message}", inner: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The report {file} cannot be read: {exception.Message}", inner: exception);
        }
    }
}
