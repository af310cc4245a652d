using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Credentials;

/// <summary>Keys that end are renewed in time, once for all who wait.</summary>
public sealed class TemporaryCredentialsTests
{
    private readonly ImpatientClock _clock = new();
    private int _fetched;
    private VendorException? _failure;

    [Theory]
    [InlineData(60, 44, 1)]
    [InlineData(60, 46, 2)]
    [InlineData(15, 7, 1)]
    [InlineData(15, 8, 2)]
    public async Task A_key_is_renewed_fifteen_minutes_before_it_ends_or_at_half_of_a_short_life(int life, int later, int fetched)
    {
        var credentials = Credentials(TimeSpan.FromMinutes(life));
        await GetAsync(credentials);
        _clock.Ahead = TimeSpan.FromMinutes(later);
        await GetAsync(credentials);
        _fetched.Should().Be(fetched);
    }

    [Fact]
    public async Task When_it_cannot_be_renewed_the_old_key_serves_until_it_ends_and_the_service_is_not_asked_all_the_time()
    {
        var credentials = Credentials(TimeSpan.FromHours(1));
        await GetAsync(credentials);
        _failure = Failure();
        _clock.Ahead = TimeSpan.FromMinutes(50);
        (await GetAsync(credentials)).AccessKeyId.Should().Be("key-1");
        (await GetAsync(credentials)).AccessKeyId.Should().Be("key-1");
        _fetched.Should().Be(2, "the second failure would come too soon");
        _clock.Ahead = TimeSpan.FromMinutes(52);
        await GetAsync(credentials);
        _fetched.Should().Be(3);
        _clock.Ahead = TimeSpan.FromMinutes(61);
        await credentials.Awaiting(c => GetAsync(c)).Should().ThrowAsync<VendorException>();
        _failure = null;
        (await GetAsync(credentials)).AccessKeyId.Should().Be("key-5");
    }

    [Fact]
    public async Task Calls_that_need_a_key_at_the_same_time_fetch_it_once()
    {
        var gate = new TaskCompletionSource();
        var credentials = Credentials(TimeSpan.FromHours(1), gate.Task);
        var calls = Enumerable.Range(0, 20).Select(_ => Task.Run(() => GetAsync(credentials))).ToList();
        gate.SetResult();
        (await Task.WhenAll(calls)).Should().OnlyContain(key => key.AccessKeyId == "key-1");
        _fetched.Should().Be(1);
    }

    [Fact]
    public async Task A_call_that_is_given_up_does_not_spoil_the_next()
    {
        using var given = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var credentials = Credentials(TimeSpan.FromHours(1), gate.Task);
        var first = credentials.GetAsync(given.Token).AsTask();
        var second = GetAsync(credentials);
        await given.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        gate.SetResult();
        (await second).AccessKeyId.Should().Be("key-2");
    }

    private static async Task<AlibabaKey> GetAsync(TemporaryCredentials credentials) => await credentials.GetAsync(CancellationToken.None);

    private static VendorException Failure() => new(new VendorFailure { Vendor = "Alibaba Cloud STS", Operation = "AssumeRole", Code = "NoPermission", Message = "no" });

    private TemporaryCredentials Credentials(TimeSpan life, Task? gate = null) => new(
        async cancellation =>
        {
            var number = Interlocked.Increment(ref _fetched);
            await (gate ?? Task.CompletedTask).WaitAsync(cancellation);
            return _failure is null ? new TemporaryKey(new AlibabaKey($"key-{number}", "s", "t"), _clock.GetUtcNow() + life) : throw _failure;
        },
        _clock);
}
