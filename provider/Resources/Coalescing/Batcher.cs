using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Coalescing;

/// <summary>Lets callers that arrive together leave together. One batch is under way at a time; who arrives meanwhile makes the next one.</summary>
/// <remarks>
/// A batch leaves when all callers in flight have joined it and none has come for a moment, when it is full, or after an idle gap.
/// It begins after its callers have arrived, so a reading is never older than the question. A caller who gives up leaves alone;
/// the batch itself is given up when nobody waits for it any more.
/// </remarks>
/// <param name="inFlight">The callers at work.</param>
/// <param name="cap">The most items in a batch.</param>
/// <param name="time">The clock.</param>
/// <param name="send">Does what a batch wants and answers each item; whom it leaves without an answer gets an error.</param>
internal sealed class Batcher<TValue, TResult>(
    InFlight inFlight, int cap, TimeProvider time, Func<IReadOnlyList<BatchItem<TValue, TResult>>, CancellationToken, Task> send)
{
    private const int IdleTicks = 4;
    private const int MostTicks = 32;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(8);

    private readonly Lock _gate = new();
    private readonly List<BatchItem<TValue, TResult>> _queue = [];
    private IReadOnlyList<BatchItem<TValue, TResult>> _underWay = [];
    private CancellationTokenSource? _giveUp;
    private bool _isRunning;

    /// <summary>Joins the next batch and waits for the answer.</summary>
    /// <exception cref="ResourceException">The batch ended without an answer.</exception>
    public async Task<TResult> AddAsync(TValue value, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = new BatchItem<TValue, TResult>(value);
        Enqueue(item);
        await using var registration = cancellationToken.Register(() => Leave(item, cancellationToken));
        return await item.Answer;
    }

    private void Enqueue(BatchItem<TValue, TResult> item)
    {
        lock (_gate)
        {
            _queue.Add(item);
            inFlight.Wait();
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        _ = Task.Run(RunAsync);
    }

    private void Leave(BatchItem<TValue, TResult> item, CancellationToken cancellationToken)
    {
        item.GiveUp(cancellationToken);
        CancellationTokenSource? giveUp = null;
        lock (_gate)
        {
            if (_queue.Remove(item))
            {
                inFlight.Resume(1);
            }
            else if (_underWay.All(other => other.Answer.IsCompleted))
            {
                giveUp = _giveUp;
            }
        }

        giveUp?.Cancel();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            await GatherAsync();
            if (Take() is not { } giveUp)
            {
                return;
            }

            var failure = await SendAsync(giveUp.Token);
            lock (_gate)
            {
                foreach (var item in _underWay)
                {
                    item.Fail(failure);
                }

                (_underWay, _giveUp) = ([], null);
            }
        }
    }

    /// <summary>Waits until the batch may leave.</summary>
    private async Task GatherAsync()
    {
        var (seen, quiet) = (-1, 0);
        for (var tick = 0; tick < MostTicks; tick++)
        {
            var count = Count();
            (seen, quiet) = (count, count == seen ? quiet + 1 : 0);
            if (count >= cap || count == 0 || quiet >= IdleTicks || (quiet > 0 && inFlight.AllWait))
            {
                return;
            }

            await Task.Delay(Tick, time);
        }
    }

    private int Count()
    {
        lock (_gate)
        {
            return _queue.Count;
        }
    }

    /// <summary>Takes the next batch, and gives what gives it up; null when nobody waits any more. Never disposed: the last who leaves may fire it late.</summary>
    private CancellationTokenSource? Take()
    {
        lock (_gate)
        {
            _isRunning = _queue.Count > 0;
            _underWay = [.. _queue.Take(cap)];
            _queue.RemoveRange(0, _underWay.Count);
            inFlight.Resume(_underWay.Count);
            return _giveUp = _isRunning ? new CancellationTokenSource() : null;
        }
    }

    /// <summary>Sends what was taken, and gives the error for items that are then without an answer.</summary>
    private async Task<Exception> SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await send(_underWay, cancellationToken);
            return new ResourceException("The vendor was called, but nothing was learnt about this number. Run again.");
        }
        catch (OperationCanceledException exception)
        {
            return new ResourceException("A call that was made for several resources together was given up. Run again.", exception);
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who wait.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
