namespace NumberProvider.Resources.Coalescing;

/// <summary>What one caller put into a batch, and where the answer goes.</summary>
/// <param name="Value">What the caller wants done.</param>
internal sealed record BatchItem<TValue, TResult>(TValue Value)
{
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer.</summary>
    public Task<TResult> Answer => _answer.Task;

    /// <summary>Answers the caller. Whoever has an answer already, or has given up, keeps that.</summary>
    public void Complete(TResult result) => _answer.TrySetResult(result);

    /// <summary>Fails the caller.</summary>
    public void Fail(Exception exception) => _answer.TrySetException(exception);

    /// <summary>The caller gives up.</summary>
    public void GiveUp(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);
}
