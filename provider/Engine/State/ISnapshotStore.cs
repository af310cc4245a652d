namespace NumberProvider.Engine.State;

/// <summary>Keeps the state of one stack while an operation runs.</summary>
public interface ISnapshotStore
{
    /// <summary>Writes the state down so that it survives a crash. Called around every step.</summary>
    Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken);
}
