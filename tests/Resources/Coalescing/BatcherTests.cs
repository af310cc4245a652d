using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NumberProvider.Resources.Coalescing;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests.Coalescing;

public sealed class BatcherTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Callers that come and go at will, and batches that fail, break off or forget items.</summary>
    [Property(MaxTest = 60)]
    public Property Nothing_is_lost_doubled_or_given_to_the_wrong_caller() => Prop.ForAll(Arb.From(Crowd), crowd => HoldsAsync(crowd).GetAwaiter().GetResult());

    [Fact(Timeout = 30_000)]
    public async Task Callers_who_come_together_leave_together()
    {
        var batches = new ConcurrentBag<int>();
        var batcher = Doubling(new InFlight(), cap: 100, batches);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(value => batcher.AddAsync(value, CancellationToken.None)));
        answers.Should().Equal(Enumerable.Range(0, 100).Select(value => value * 2));
        batches.Should().Equal(100);
    }

    [Fact(Timeout = 30_000)]
    public async Task More_than_the_cap_make_more_batches()
    {
        var batches = new ConcurrentBag<int>();
        var batcher = Doubling(new InFlight(), cap: 40, batches);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(value => batcher.AddAsync(value, CancellationToken.None)));
        batches.Should().BeEquivalentTo([40, 40, 20]);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_batch_does_not_wait_for_a_caller_who_does_something_else()
    {
        var inFlight = new InFlight();
        using var busy = inFlight.Enter();
        using var caller = inFlight.Enter();
        (await Doubling(inFlight, cap: 100, []).AddAsync(21, CancellationToken.None)).Should().Be(42);
    }

    [Fact(Timeout = 30_000)]
    public async Task Who_comes_after_a_batch_has_left_gets_a_younger_answer()
    {
        var gate = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        var batches = 0;
        var batcher = new Batcher<int, int>(new InFlight(), 100, TimeProvider.System, async (batch, _) =>
        {
            var number = Interlocked.Increment(ref batches);
            began.TrySetResult();
            await gate.Task;
            foreach (var item in batch)
            {
                item.Complete(number);
            }
        });
        var first = batcher.AddAsync(0, CancellationToken.None);
        await began.Task;
        var second = batcher.AddAsync(0, CancellationToken.None);
        gate.SetResult();
        (await first, await second).Should().Be((1, 2));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_batch_is_given_up_only_when_nobody_waits_for_it_any_more()
    {
        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var began = new TaskCompletionSource<CancellationToken>();
        var batcher = new Batcher<int, int>(new InFlight(), 100, TimeProvider.System, async (_, cancellationToken) =>
        {
            began.SetResult(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        var first = batcher.AddAsync(1, one.Token);
        var second = batcher.AddAsync(2, other.Token);
        var batch = await began.Task;
        await one.CancelAsync();
        await first.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        batch.IsCancellationRequested.Should().BeFalse();
        await other.CancelAsync();
        await second.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        batch.IsCancellationRequested.Should().BeTrue();
    }

    private static Batcher<int, int> Doubling(InFlight inFlight, int cap, ConcurrentBag<int> batches) => new(inFlight, cap, TimeProvider.System, (batch, _) =>
    {
        batches.Add(batch.Count);
        foreach (var item in batch)
        {
            item.Complete(item.Value * 2);
        }

        return Task.CompletedTask;
    });

    private static Gen<(int Cap, (int Delay, int Patience)[] Callers, int[] Fates)> Crowd =>
        from cap in Gen.Choose(1, 12)
        from callers in Gen.ArrayOf(
            from delay in Gen.Choose(0, 40)
            from patience in Gen.Frequency((3, Gen.Constant(Timeout.Infinite)), (1, Gen.Choose(0, 60)))
            select (delay, patience))
        from fates in Gen.NonEmptyListOf(Gen.Choose(0, 5))
        select (cap, callers, fates.ToArray());

    private static async Task<bool> HoldsAsync((int Cap, (int Delay, int Patience)[] Callers, int[] Fates) crowd)
    {
        var (cap, callers, fates) = crowd;
        var sent = new ConcurrentDictionary<int, int>();
        var batches = 0;
        var inFlight = new InFlight();
        var batcher = new Batcher<int, string>(inFlight, cap, TimeProvider.System, async (batch, cancellationToken) =>
        {
            var number = Interlocked.Increment(ref batches);
            batch.Count.Should().BeInRange(1, cap);
            foreach (var item in batch)
            {
                sent.TryAdd(item.Value, number).Should().BeTrue("an item is in one batch only");
            }

            await Task.Delay(number % 3 * 5, cancellationToken);
            var isForgetful = Fate(fates, number) == 2;
            foreach (var item in batch.Where(item => !isForgetful || item.Value % 2 == 0))
            {
                if (item.Value % 7 == 3)
                {
                    item.Fail(new InvalidOperationException($"item {item.Value}"));
                }
                else
                {
                    item.Complete($"{item.Value} in {number}");
                }

                if (Fate(fates, number) == 1)
                {
                    throw new InvalidOperationException($"batch {number}");
                }
            }
        });

        var outcomes = await Task.WhenAll(callers.Select((caller, value) => OutcomeAsync(batcher, inFlight, value, caller.Delay, caller.Patience))).WaitAsync(Limit);
        inFlight.AllWait.Should().BeTrue();
        return outcomes.Select((outcome, value) => (outcome, value)).All(entry => entry.outcome switch
        {
            OperationCanceledException => callers[entry.value].Patience != Timeout.Infinite,
            string text => text == $"{entry.value} in {sent[entry.value]}" && entry.value % 7 != 3,
            InvalidOperationException { Message: var message } when message.StartsWith("item", StringComparison.Ordinal) => message == $"item {entry.value}",
            InvalidOperationException { Message: var message } => message == $"batch {sent[entry.value]}" && Fate(fates, sent[entry.value]) == 1,
            ResourceException => Fate(fates, sent[entry.value]) == 2 && entry.value % 2 != 0,
            _ => false,
        });
    }

    private static int Fate(int[] fates, int batch) => fates[batch % fates.Length];

    private static async Task<object> OutcomeAsync(Batcher<int, string> batcher, InFlight inFlight, int value, int delay, int patience)
    {
        await Task.Delay(delay);
        using var caller = inFlight.Enter();
        using var limit = new CancellationTokenSource(patience);
        try
        {
            return await batcher.AddAsync(value, limit.Token);
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
