namespace NumberProvider.Engine;

/// <summary>What a step does to a resource.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.1.</remarks>
public enum StepOperation
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it in place.</summary>
    Update,

    /// <summary>Removes it.</summary>
    Delete,

    /// <summary>Marks a replacement as a whole; does nothing itself.</summary>
    Replace,

    /// <summary>Makes the new one of a replacement.</summary>
    CreateReplacement,

    /// <summary>Removes the old one of a replacement.</summary>
    DeleteReplaced,

    /// <summary>Reads an object that is not managed here.</summary>
    Read,

    /// <summary>Reads another object in place of one.</summary>
    ReadReplacement,

    /// <summary>Compares a resource with the vendor.</summary>
    Refresh,

    /// <summary>Forgets an object that was only read.</summary>
    Discard,

    /// <summary>Forgets the old one of a replaced read.</summary>
    DiscardReplaced,

    /// <summary>Forgets a resource that was deleted for a replacement and is no longer wanted.</summary>
    RemovePendingReplace,

    /// <summary>Takes an existing object over.</summary>
    Import,

    /// <summary>Takes another object over in place of one.</summary>
    ImportReplacement,
}
