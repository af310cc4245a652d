namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>The system's clock, on which pauses take a tenth of their time.</summary>
internal sealed class BriskClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / 10, period);
}
