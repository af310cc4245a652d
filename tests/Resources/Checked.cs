using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

/// <summary>Check, for inputs in JSON.</summary>
internal static class Checked
{
    public static PropertyMap Inputs(Resource resource, string program)
    {
        var report = Report(resource, (PropertyMap)PropertyJson.Parse(program), out var inputs);
        report.Problems.Should().BeEmpty();
        return inputs;
    }

    /// <summary>What is wrong, each as "path reason".</summary>
    public static List<string> Problems(string type, string program) => Problems(type, (PropertyMap)PropertyJson.Parse(program));

    public static List<string> Problems(string type, PropertyMap program) =>
        [.. Report(ResourceRegistry.Find($"number:index:{type}")!, program, out _).Problems.Select(problem => $"{problem.Path} {problem.Reason}")];

    public static CheckReport Report(Resource resource, PropertyMap program, out PropertyMap inputs)
    {
        var report = new CheckReport();
        inputs = Checking.Inputs(resource.Spec, program, report);
        resource.CheckTogether(inputs, report);
        return report;
    }
}
