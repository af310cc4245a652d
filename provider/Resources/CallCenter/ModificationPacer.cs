namespace NumberProvider.Resources.CallCenter;

/// <summary>Lets only a few of the calls that change a single number be under way at a time; there is no call that changes many.</summary>
internal sealed class ModificationPacer
{
    private const int Most = 8;

    private readonly SemaphoreSlim _gate = new(Most);

    public async Task RunAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await call();
        }
        finally
        {
            _gate.Release();
        }
    }
}
