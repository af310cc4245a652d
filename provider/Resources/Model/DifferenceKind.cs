namespace NumberProvider.Resources.Model;

/// <summary>What becomes of a property.</summary>
public enum DifferenceKind
{
    /// <summary>It comes.</summary>
    Add,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It changes.</summary>
    Update,
}
