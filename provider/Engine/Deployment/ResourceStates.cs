using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Turns what a program wants into what the state will remember.</summary>
internal static class ResourceStates
{
    /// <summary>The state of a resource as it is wanted: without ID and outputs, as if it were made now.</summary>
    /// <param name="registration">What the program wants.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="provider">The provider, <c>URN::ID</c>.</param>
    /// <param name="inputs">The inputs as the provider's check returned them.</param>
    /// <param name="now">The time.</param>
    public static ResourceState ToState(this ResourceRegistration registration, Urn urn, string provider, PropertyMap inputs, DateTimeOffset now) => new()
    {
        Urn = urn,
        Custom = true,
        Inputs = inputs,
        Parent = registration.Parent,
        Protect = registration.Protect ?? false,
        Dependencies = registration.Dependencies,
        Provider = provider,
        PropertyDependencies = registration.PropertyDependencies,
        AdditionalSecretOutputs = registration.AdditionalSecretOutputs,
        CustomTimeouts = registration.CustomTimeouts,
        ImportId = registration.ImportId,
        RetainOnDelete = registration.RetainOnDelete ?? false,
        DeletedWith = registration.DeletedWith,
        ReplaceWith = registration.ReplaceWith,
        IgnoreChanges = registration.IgnoreChanges,
        ReplaceOnChanges = registration.ReplaceOnChanges,
        HideDiff = registration.HideDiffs,
        ReplacementTrigger = registration.ReplacementTrigger,
        Created = now,
        Modified = now,
    };

    /// <summary>What the program learns of a resource.</summary>
    /// <param name="state">The resource.</param>
    /// <param name="isComplete">False while outputs that are absent are not known yet.</param>
    public static RegisteredResource ToRegistered(this ResourceState state, bool isComplete) =>
        new(state.Urn, string.IsNullOrEmpty(state.Id) ? null : state.Id, state.Outputs, isComplete);

    /// <summary>The state with what a provider answered, secrets kept secret.</summary>
    public static ResourceState WithOutputs(this ResourceState state, PropertyMap outputs) =>
        state with { Outputs = OutputSecrets.Mark(outputs, state.Inputs, state.AdditionalSecretOutputs) };
}
