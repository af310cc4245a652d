using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>The outputs that a preview can foresee: the inputs, what will stay, and unknowns for what only the vendor can say.</summary>
internal static class PreviewState
{
    public static PropertyMap Of(ResourceSpec spec, PropertyMap inputs, PropertyMap olds, PropertyMap oldInputs)
    {
        var foreseen = inputs;
        foreach (var name in spec.Outputs.Select(output => output.Name).Concat(spec.AlwaysThere).Where(name => !inputs.ContainsKey(name)))
        {
            // What an input said until now, only the vendor can say from now on.
            foreseen = foreseen.With(name, oldInputs.ContainsKey(name) ? PropertyUnknown.Instance : olds.GetValueOrDefault(name) ?? PropertyUnknown.Instance);
        }

        return foreseen;
    }
}
