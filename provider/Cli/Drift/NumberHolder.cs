using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Drift;

/// <summary>A resource of the state that holds numbers of an instance of the call center.</summary>
/// <param name="State">The resource; one whose making was cut off has no ID.</param>
/// <param name="InstanceId">The instance.</param>
/// <param name="Numbers">The numbers that it declares.</param>
internal sealed record NumberHolder(ResourceState State, string InstanceId, IReadOnlyList<string> Numbers)
{
    /// <summary>The API version by which it is managed: what it says, else what it must be, else the one given.</summary>
    public string ApiVersion(string configured) => State.Type == ResourceNumbers.Group ? CccApiVersion.V2020
        : State.Outputs.WithoutSecrets().Text("apiVersion") ?? State.Inputs.WithoutSecrets().Text("apiVersion") ?? configured;

    /// <summary>The resources of a state that hold numbers, those that are being made or removed too.</summary>
    public static IReadOnlyList<NumberHolder> In(Snapshot state) =>
        [.. state.Resources.Concat(state.PendingOperations.Select(pending => pending.Resource)).Select(Of).OfType<NumberHolder>()];

    private static NumberHolder? Of(ResourceState state)
    {
        var (inputs, outputs) = (state.Inputs.WithoutSecrets(), state.Outputs.WithoutSecrets());
        return state.Type is ResourceNumbers.Binding or ResourceNumbers.BindingSet or ResourceNumbers.Group && (state.Id?.Split('/')[0] ?? inputs.Text("instanceId")) is { } instanceId
            ? new NumberHolder(state, instanceId, [.. NumbersIn(state.Type, inputs), .. NumbersIn(state.Type, outputs)])
            : null;
    }

    private static IEnumerable<string> NumbersIn(string type, PropertyMap properties) => ResourceNumbers.ListOf(type) is { } list
        ? ResourceNumbers.Items(properties.GetValueOrDefault(list)).Keys.Concat(ResourceNumbers.Deviating(properties).Keys)
        : ResourceNumbers.Single(type, properties) is { } number ? [number] : [];
}
