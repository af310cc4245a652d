using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Keeps secret what is secret: outputs named like a secret input, and those that schema or options name.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 3.3.</remarks>
internal static class OutputSecrets
{
    public static PropertyMap Mark(PropertyMap outputs, PropertyMap inputs, ImmutableArray<string> additional) => outputs.Select((name, value) =>
        additional.Contains(name) || inputs.GetValueOrDefault(name) is PropertySecret ? new PropertySecret(value.WithoutSecrets()) : value);
}
