using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Drift;

/// <summary>The report as JSON, and an earlier one read again.</summary>
internal static class JsonReport
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

    public static string Write(DriftReport report) => JsonSerializer.Serialize(report, Options) + "\n";

    /// <exception cref="EngineException">The file is not a report, or one of another version, project or stack.</exception>
    public static DriftReport Read(string file, string project, string stack)
    {
        DriftReport report;
        try
        {
            using var stream = File.OpenRead(file);
            report = JsonSerializer.Deserialize<DriftReport>(stream, Options) ?? throw new EngineException($"The report {file} is empty.");
        }
        catch (JsonException exception)
        {
            throw new EngineException($"The file {file} is not a report that drift wrote as JSON: {exception.Message}", inner: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The report {file} cannot be read: {exception.Message}", inner: exception);
        }

        return report switch
        {
            { Version: not DriftReport.CurrentVersion } => throw new EngineException($"The report {file} has version {report.Version}; this command reads version {DriftReport.CurrentVersion}."),
            _ when report.Project != project || report.Stack != stack => throw new EngineException($"The report {file} is of {report.Project}/{report.Stack}, not of {project}/{stack}."),
            _ => report,
        };
    }
}
