using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>The calls about the provider's own configuration.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 4.3.</remarks>
internal static class ConfigurationCalls
{
    /// <summary>Checks a configuration. The inputs go back as they came: what is added here would be stored in the state.</summary>
    public static CheckResponse Check(CheckRequest request)
    {
        var news = Requests.Properties(request.News);
        var report = new CheckReport();
        ProviderConfiguration.Read(news, report);
        // Here secrets come without their marks, and the text of a whole group may hold one.
        return CheckAnswers.Of(news, given: news.Select((_, value) => value.AsSecret()), report);
    }

    /// <summary>Reads a configuration for use.</summary>
    /// <exception cref="RpcException">It is wrong, or not enough to make any call.</exception>
    public static ProviderConfiguration Read(ConfigureRequest request)
    {
        var report = new CheckReport();
        var configuration = ProviderConfiguration.Read(Requests.Optional(request.Args) ?? FromVariables(request.Variables), report);
        if (report.Problems.Count > 0)
        {
            throw new RpcException(StatusCode.InvalidArgument, string.Join("\n", report.Problems.Select(problem => $"number:{problem.Path} {problem.Reason}")));
        }

        var missing = new VendorSettings(configuration, Environment.GetEnvironmentVariable).Missing();
        return missing.Count == 0
            ? configuration
            : throw new RpcException(
                StatusCode.InvalidArgument,
                string.Join("\n", missing.Select(key => $"{key.Key}: {key.Description}")),
                new ConfigureErrorMissingKeys { MissingKeys = { missing.Select(key => new ConfigureErrorMissingKeys.Types.MissingKey { Name = key.Key, Description = key.Description }) } });
    }

    private static PropertyMap FromVariables(IDictionary<string, string> variables) =>
        PropertyMap.Of(variables.Select(variable => (variable.Key[(variable.Key.LastIndexOf(':') + 1)..], (PropertyValue)variable.Value)));
}
