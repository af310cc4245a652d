using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Shows what a provider's check found, each at its place in the program.</summary>
internal static class CheckFailures
{
    /// <exception cref="ResourceFailedException">Always: the resource does not come about.</exception>
    public static void Report(OperationRun run, Urn urn, IEnumerable<(string Property, string Reason)> failures, ResourceRegistration? registration)
    {
        foreach (var (property, reason) in failures)
        {
            var text = property.Length > 0 ? $"{property} {reason}" : reason;
            run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Error, text, urn, Place(registration, property.Length > 0 ? property : reason.Split(' ')[0])));
        }

        throw new ResourceFailedException(urn, skipped: false);
    }

    private static SourceLocation? Place(ResourceRegistration? registration, string property)
    {
        try
        {
            return registration?.FindProperty(PropertyPath.Parse(property)) ?? registration?.Source;
        }
        catch (FormatException)
        {
            return registration?.Source;
        }
    }
}
