using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>Puts what is wrong with inputs into answers.</summary>
internal static class CheckAnswers
{
    /// <summary>The answer of Check and CheckConfig. Absent inputs would end Pulumi's engine, so they are always there.</summary>
    public static CheckResponse Of(PropertyMap inputs, PropertyMap given, CheckReport report) =>
        new() { Inputs = inputs.ToStruct(), Failures = { Failures(given, report) } };

    /// <summary>
    /// The failures. The engine looks the property up among the program's inputs and prints its value, secrets too
    /// (pulumi-provider-protocol sheet, 4.4); where that would show one, the reason names the property alone.
    /// </summary>
    public static IEnumerable<CheckFailure> Failures(PropertyMap given, CheckReport report) => report.Problems.Select(problem =>
        problem.IsSecret || (problem.Path.Segments is [string name] && given.GetValueOrDefault(name)?.ContainsSecrets == true)
            ? new CheckFailure { Reason = $"{problem.Path} {problem.Reason}" }
            : new CheckFailure { Property = problem.Path.ToString(), Reason = problem.Reason });
}
