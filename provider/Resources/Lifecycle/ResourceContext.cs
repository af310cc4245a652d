using NumberProvider.Resources.Configuration;
using NumberProvider.Vendors;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>What a resource has at hand during a call.</summary>
/// <param name="Vendors">The clients of the vendors.</param>
/// <param name="Warn">Tells the user something that is no failure.</param>
/// <param name="Time">The clock.</param>
/// <param name="CancellationToken">Fires when the engine gives up or the time set by the user runs out.</param>
public sealed record ResourceContext(VendorClients Vendors, Func<string, Task> Warn, TimeProvider Time, CancellationToken CancellationToken)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(10);

    /// <summary>Looks after a failure at what really holds, also when the call's own time has run out.</summary>
    /// <param name="look">Looks, within a time of its own.</param>
    /// <returns>What was seen; nothing when it cannot be known.</returns>
    public async Task<T?> LookInTheEndAsync<T>(Func<ResourceContext, Task<T?>> look) where T : class
    {
        using var limit = new CancellationTokenSource(LastLook);
        try
        {
            return await look(this with { CancellationToken = limit.Token });
        }
        catch (Exception exception) when (exception is VendorException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads until the reading is as expected, a few times over some seconds: vendors may show a change late.</summary>
    /// <returns>The last reading, as expected or not.</returns>
    public async Task<T> ReadUntilAsync<T>(Func<Task<T>> read, Func<T, bool> expected)
    {
        var reading = await read();
        foreach (var pause in Pauses)
        {
            if (expected(reading))
            {
                return reading;
            }

            await Task.Delay(pause, Time, CancellationToken);
            reading = await read();
        }

        return reading;
    }
}
