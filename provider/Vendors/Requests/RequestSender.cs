using System.Security.Authentication;
using Polly;
using Polly.Retry;

namespace NumberProvider.Vendors.Requests;

/// <summary>Makes calls: a time limit for each attempt, and repetitions where they can do no harm.</summary>
/// <remarks>
/// A read is repeated after any passing failure; a write only when it is known that it did not happen.
/// Each attempt builds and signs its request anew, since nonces and timestamps must not repeat (alibaba-openapi sheet, part 6).
/// </remarks>
internal sealed class RequestSender
{
    private static readonly ResiliencePropertyKey<bool> IsReadKey = new("is-read");
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestHint = TimeSpan.FromSeconds(120);

    private readonly HttpMessageInvoker _http;
    private readonly RequestsOptions _options;
    private readonly ResiliencePipeline _pipeline;
    private readonly RequestPacer _pacer;

    public RequestSender(HttpMessageInvoker http, RequestsOptions options, TimeProvider time)
    {
        (_http, _options, _pacer) = (http, options, new RequestPacer(options.RatePerSecond, time));
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
    /// <param name="build">Builds and signs the request of one attempt.</param>
    /// <param name="read">Reads the answer, or throws a <see cref="VendorException"/>.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public async Task<T> SendAsync<T>(
        CallDescription call, Func<HttpRequestMessage> build, Func<HttpResponseMessage, byte[], T> read, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(IsReadKey, call.IsRead);
        try
        {
            return await _pipeline.ExecuteAsync(async attempt => await AttemptAsync(call, build, read, attempt.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool MayRepeat(ResilienceContext context, Exception? exception) =>
        exception is VendorException { Failure: { IsTransient: true } failure }
        && (context.Properties.GetValue(IsReadKey, false) || !failure.MayHaveHappened);

    private static TimeSpan? Hint(Exception? exception) =>
        exception is VendorException { Failure.RetryAfter: { } hint } ? hint < LongestHint ? hint : LongestHint : null;

    private async Task<T> AttemptAsync<T>(
        CallDescription call, Func<HttpRequestMessage> build, Func<HttpResponseMessage, byte[], T> read, CancellationToken cancellationToken)
    {
        await _pacer.WaitAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        using var request = build();
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            return read(response, await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var failure = call.Failure(VendorFailure.NoAnswer, $"no answer within {_options.Timeout.TotalSeconds:0.#} s", mayHaveHappened: !call.IsRead);
            throw new VendorException(failure, exception);
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
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new VendorException(call.Failure(VendorFailure.NoAnswer, exception.Message, mayHaveHappened: !call.IsRead), exception);
        }
    }

    private static bool NeverArrived(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
