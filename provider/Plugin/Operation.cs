using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>One piece of work for an engine: within its time, with warnings to its user, and with failures as the engine understands them.</summary>
internal sealed class Operation : IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(24);

    private readonly EngineConnection _connection;
    private readonly string _subject;
    private readonly SecretTexts _secrets;
    private readonly double _seconds;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _limit;

    /// <param name="connection">The engine's connection.</param>
    /// <param name="session">The configured provider.</param>
    /// <param name="call">The call.</param>
    /// <param name="subject">What failures name: a URN or a token.</param>
    /// <param name="secrets">What no message may show.</param>
    /// <param name="time">The clock.</param>
    /// <param name="seconds">The time set in customTimeouts; 0 for none.</param>
    public Operation(EngineConnection connection, ProviderSession session, CallContext call, string subject, SecretTexts secrets, TimeProvider time, double seconds = 0)
    {
        (_connection, _subject, _secrets, _seconds) = (connection, subject, secrets, seconds);
        (_caller, _stop) = (call.CancellationToken, connection.Running);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(_caller, _stop);
        if (seconds > 0)
        {
            _limit.CancelAfter(seconds < LongestTimer.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestTimer);
        }

        Context = new ResourceContext(session.Vendors, WarnAsync, time, _limit.Token);
    }

    /// <summary>What the work has at hand.</summary>
    public ResourceContext Context { get; }

    private string Urn => _subject.StartsWith("urn:", StringComparison.Ordinal) ? _subject : "";

    /// <summary>Shows a warning to the user.</summary>
    public Task WarnAsync(string message) => _connection.Log.WarnAsync(_secrets.Hide(message), Urn);

    /// <summary>Does the work, or a part of it; whatever goes wrong leaves as an <see cref="RpcException"/> that names the subject.</summary>
    /// <param name="work">The work.</param>
    /// <param name="partial">What a half-done create or update leaves.</param>
    public async Task<T> RunAsync<T>(Func<ResourceContext, Task<T>> work, Func<PartialFailureException, ErrorResourceInitFailed>? partial = null)
    {
        try
        {
            return await work(Context);
        }
        catch (OperationCanceledException) when (_limit.IsCancellationRequested && !_caller.IsCancellationRequested)
        {
            throw _stop.IsCancellationRequested
                ? new RpcException(StatusCode.Cancelled, $"The operation was cancelled before it was done. Run again: the provider looks before it repeats. ({_subject})")
                : new RpcException(StatusCode.DeadlineExceeded, $"The time set in customTimeouts, {NumberText.ToJson(_seconds)} s, ran out. Run again: the provider looks before it repeats. ({_subject})");
        }
        catch (PartialFailureException failure) when (partial is not null)
        {
            // The engine shows the reasons alone, and takes a failure without reasons for none (pulumi-provider-protocol sheet, part 5).
            var detail = partial(failure);
            detail.Reasons.AddRange(failure.Reasons.Select(_secrets.Hide));
            throw new RpcException(StatusCode.Unknown, $"{_subject} exists, but is not yet as declared.", detail);
        }
        catch (Exception failure) when (failure is not (RpcException or OperationCanceledException or ArgumentFailureException))
        {
            throw WireErrors.Of(failure, _subject, _secrets.Hide);
        }
    }

    /// <summary>Does work that has no result.</summary>
    public Task RunAsync(Func<ResourceContext, Task> work) => RunAsync(async context =>
    {
        await work(context);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _limit.Dispose();
}
