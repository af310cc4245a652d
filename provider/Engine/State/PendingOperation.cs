namespace NumberProvider.Engine.State;

/// <summary>An operation that was begun; when it is found at the start of a run, the last run was cut off inside it.</summary>
/// <param name="Resource">The resource as it should have become (creating, updating) or as it was (deleting).</param>
/// <param name="Type">What was begun.</param>
public sealed record PendingOperation(ResourceState Resource, OperationType Type);
