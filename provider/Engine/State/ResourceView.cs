using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>Resources for people and scripts: in the shape of the state file, with <c>[secret]</c> for what is secret.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.3.</remarks>
public static class ResourceView
{
    private const string Hidden = "[secret]";
    private static readonly ResourceJson Json = new(new StateValues(secrets: null));

    /// <summary>A resource.</summary>
    public static JsonObject Of(ResourceState state) => Json.Write(state with
    {
        Inputs = (PropertyMap)Hide(state.Inputs),
        Outputs = (PropertyMap)Hide(state.Outputs),
        ReplacementTrigger = state.ReplacementTrigger is { } trigger ? Hide(trigger) : null,
    });

    private static PropertyValue Hide(PropertyValue value) => value switch
    {
        PropertySecret or PropertyOutput { IsSecret: true } => Hidden,
        PropertyOutput output => Hide(output.Revealed),
        PropertyList list => new PropertyList(list.Select(Hide)),
        PropertyMap map => map.Select((_, item) => Hide(item)),
        PropertyAsset or PropertyArchive when value.ContainsSecrets => Hidden,
        _ => value,
    };
}
