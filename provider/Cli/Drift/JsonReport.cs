using NumberProvider.Cli.Output;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Drift;

/// <summary>An earlier report that was written as JSON.</summary>
internal static class JsonReport
{
    /// <exception cref="EngineException">The file is not a report, or one of another version, project or stack.</exception>
    public static DriftReport Read(string file, string project, string stack)
    {
        var report = ReportJson.Read<DriftReport>(file, "drift", DriftReport.CurrentVersion);
        return report.Project == project && report.Stack == stack
            ? report
            : throw new EngineException($"The report {file} is of {report.Project}/{report.Stack}, not of {project}/{stack}.");
    }
}
