using System.Security.Authentication;
using Polly;
using Polly.Retry;

namespace NumberProvider.Vendors.Requests;

/// <summary>Makes calls: a time limit for each attempt and for all of them, and repetitions where they can do no harm.</summary>
/// <remarks>
/// A read is repeated after any passing failure; a write only when it is known that it did not happen.
/// Each attempt builds and signs its request anew, since nonces and timestamps must not repeat (alibaba-openapi sheet, part 6).
/// </remarks>
internal sealed class RequestSender
{
    /// <summary>The most bytes of an answer. A page of 100 numbers has about 50,000.</summary>
    private const long LongestAnswer = 32 * 1024 * 1024;

    private static readonly ResiliencePropertyKey<bool> IsReadKey = new("is-read");
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestHint = TimeSpan.FromSeconds(120);

    private readonly HttpMessageInvoker _http;
    private readonly RequestsOptions _options;
    private readonly ResiliencePipeline _pipeline;
    private readonly CallLimiter _limiter;

    public RequestSender(HttpMessageInvoker http, RequestsOptions options, TimeProvider time)
    {
        (_http, _options, _limiter) = (http, options, new CallLimiter(options.RatePerSecond));
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = LongestPause,
                ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments.Context, arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult(Hint(arguments.Outcome.Exception)),
            });
        }

        _pipeline = builder.Build();
    }

    /// <summary>Makes one call.</summary>
    /// <param name="call">Names the call in failures.</param>
    /// <param name="build">Builds and signs the request of one attempt; when it has no key, nothing is sent.</param>
    /// <param name="read">Reads the answer, or throws a <see cref="VendorException"/>.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="VendorException">The call failed, whatever the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    public async Task<T> SendAsync<T>(
        CallDescription call,
        Func<CancellationToken, ValueTask<HttpRequestMessage>> build,
        Func<HttpResponseMessage, byte[], T> read,
        CancellationToken cancellationToken)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        total.CancelAfter(_options.TotalTimeout);
        var context = ResilienceContextPool.Shared.Get(total.Token);
        context.Properties.Set(IsReadKey, call.IsRead);
        VendorFailure? last = null;
        try
        {
            return await _pipeline.ExecuteAsync(
                async attempt =>
                {
                    try
                    {
                        return await AttemptAsync(call, build, read, attempt.CancellationToken, cancellationToken);
                    }
                    catch (VendorException exception)
                    {
                        last = exception.Failure;
                        throw;
                    }
                },
                context);
        }
        catch (OperationCanceledException exception) when (total.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The time ran out while nothing was under way: in a pause after a failure, or before the first attempt.
            last ??= call.Failure(VendorFailure.NotSent, "it was not the call's turn", mayHaveHappened: false);
            throw new VendorException(last with { Message = $"{last.Message} (given up after {_options.TotalTimeout.TotalSeconds:0.#} s)" }, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool MayRepeat(ResilienceContext context, Exception? exception) =>
        exception is VendorException { Failure: { IsTransient: true } failure }
        && (context.Properties.GetValue(IsReadKey, false) || !failure.MayHaveHappened);

    // Up to a tenth more than the vendor asks for, so that callers who were turned away together do not come back together.
    private static TimeSpan? Hint(Exception? exception) =>
        exception is VendorException { Failure.RetryAfter: { Ticks: > 0 } hint }
            ? (hint < LongestHint ? hint : LongestHint) * (1 + (Random.Shared.NextDouble() / 10))
            : null;

    private static bool NeverArrived(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static async ValueTask<HttpRequestMessage> BuildAsync(
        CallDescription call, Func<CancellationToken, ValueTask<HttpRequestMessage>> build, CancellationToken cancellationToken)
    {
        try
        {
            return await build(cancellationToken);
        }
        catch (MissingCredentialsException exception)
        {
            throw new VendorException(call.Failure(VendorFailure.NoCredentials, exception.Message, mayHaveHappened: false) with { IsTransient = false }, exception);
        }
    }

    private async Task<T> AttemptAsync<T>(
        CallDescription call,
        Func<CancellationToken, ValueTask<HttpRequestMessage>> build,
        Func<HttpResponseMessage, byte[], T> read,
        CancellationToken cancellationToken,
        CancellationToken caller)
    {
        await _limiter.WaitAsync(call.Operation, cancellationToken);
        using var request = await BuildAsync(call, build, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, limit.Token);
            return read(response, await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !caller.IsCancellationRequested)
        {
            var waited = cancellationToken.IsCancellationRequested ? _options.TotalTimeout : _options.Timeout;
            throw new VendorException(call.Failure(VendorFailure.NoAnswer, $"no answer within {waited.TotalSeconds:0.#} s", mayHaveHappened: !call.IsRead), exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VendorException(call.Failure(VendorFailure.Unreachable, exception.GetBaseException().Message, mayHaveHappened: false), exception);
        }
        catch (HttpRequestException exception) when (NeverArrived(exception.HttpRequestError))
        {
            var refusal = exception.InnerException as AuthenticationException;
            var failure = call.Failure(VendorFailure.Unreachable, refusal?.Message ?? exception.Message, mayHaveHappened: false);
            throw new VendorException(failure with { IsTransient = refusal is null }, exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new VendorException(call.Failure(VendorFailure.UnreadableAnswer, $"the answer has more than {LongestAnswer} bytes", mayHaveHappened: !call.IsRead), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new VendorException(call.Failure(VendorFailure.NoAnswer, exception.Message, mayHaveHappened: !call.IsRead), exception);
        }
    }
}
