using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>The outputs that a preview can foresee: the inputs, what will stay, and unknowns for what only the vendor can say.</summary>
internal static class PreviewState
{
    public static PropertyMap Of(ResourceSpec spec, PropertyMap inputs, PropertyMap olds)
    {
        var foreseen = inputs;
        foreach (var name in spec.Outputs.Select(output => output.Name).Concat(spec.AlwaysThere).Where(name => !inputs.ContainsKey(name)))
        {
            foreseen = foreseen.With(name, olds.GetValueOrDefault(name) ?? PropertyUnknown.Instance);
        }

        return foreseen;
    }
}
