namespace NumberProvider.Engine.Plugins;

/// <summary>How one property changes.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Replaces">Whether this change makes the resource be replaced.</param>
/// <param name="FromInputs">True: old input against new input; false: old output against new input.</param>
public sealed record PropertyChange(PropertyChangeKind Kind, bool Replaces, bool FromInputs);
