namespace NumberProvider.Engine.Plugins;

/// <summary>What happens to a property.</summary>
public enum PropertyChangeKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>Its value changes.</summary>
    Update,
}
