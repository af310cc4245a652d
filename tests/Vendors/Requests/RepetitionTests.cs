using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Requests;

/// <summary>Reads are repeated freely; writes only when it is known that they did not happen.</summary>
public sealed class RepetitionTests
{
    private static readonly Func<HttpContext, Task> Subscriptions = Answer.Json("""{"Code":"OK","SubsId":"1,2"}""");

    public static TheoryData<int, string, bool, bool> Failures => new()
    {
        // status, code, whether it is passing, whether a write may have happened
        { 400, "Throttling.User", true, false },
        { 429, "Throttling.Api", true, false },
        { 400, "Rejected.Throttling", true, false },
        { 200, "isv.FLOW_LIMIT", true, false },
        { 400, "FlowLimited", true, false },
        { 503, "ServiceUnavailable", true, false },
        { 400, "SignatureNonceUsed", true, false },
        { 500, "InternalError", true, true },
        { 500, "InternalService.DB", true, true },
        { 200, "InternalService.Common", true, true },
        { 200, "isp.SYSTEM_ERROR", true, true },
        { 200, "isv.VENDOR_BIND_FAILED", true, true },
        { 502, "SomethingElse", true, true },
        { 200, "isp.RAM_PERMISSION_DENY", false, false },
        { 400, "Parameter.Maximum", false, false },
        { 403, "SignatureDoesNotMatch", false, false },
        { 409, "AlreadyExists.PhoneNumber", false, false },
    };

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Failures))]
    public async Task A_write_is_repeated_only_when_it_did_not_happen_and_may_work(int status, string code, bool isTransient, bool mayHaveHappened)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(status, code), Answer.Ok);
        var call = () => WriteAsync(vendor.Alibaba());
        if (isTransient && !mayHaveHappened)
        {
            await call.Should().NotThrowAsync();
            vendor.Requests.Should().HaveCount(2);
            vendor.Requests.Select(request => request.Nonce).Should().OnlyHaveUniqueItems();
        }
        else
        {
            var failure = (await call.Should().ThrowAsync<VendorException>()).Which.Failure;
            (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((code, isTransient, mayHaveHappened));
            vendor.Requests.Should().ContainSingle();
        }
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Failures))]
    public async Task A_read_is_repeated_whenever_it_may_work(int status, string code, bool isTransient, bool _)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(status, code), Subscriptions);
        var call = () => ReadAsync(vendor.Alibaba());
        if (isTransient)
        {
            (await call()).Should().Equal("1", "2");
            vendor.Requests.Select(request => request.Nonce).Should().HaveCount(2).And.OnlyHaveUniqueItems();
        }
        else
        {
            (await call.Should().ThrowAsync<VendorException>()).Which.Failure.MayHaveHappened.Should().BeFalse();
            vendor.Requests.Should().ContainSingle();
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task A_read_whose_connection_is_cut_is_repeated()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Cut, Answer.Cut, Subscriptions);
        (await ReadAsync(vendor.Alibaba())).Should().Equal("1", "2");
        vendor.Requests.Should().HaveCount(3);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_whose_connection_is_cut_is_never_repeated_and_its_outcome_is_unknown()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Cut, Answer.Ok);
        await ShouldBeUncertainAsync(() => WriteAsync(vendor.Alibaba()), VendorFailure.NoAnswer);
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_on_a_connection_used_before_is_not_repeated_behind_the_client_s_back()
    {
        using var server = new ForgetfulServer();
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var client = new AlibabaClients(
            new HttpMessageInvoker(handler), new FixedKey(), server.Address, server.Address, new RequestsOptions { MaxRetries = 0 }, new ImpatientClock());
        await WriteAsync(client);
        await ShouldBeUncertainAsync(() => WriteAsync(client), VendorFailure.NoAnswer);
        server.Requests.Should().Be(2);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_without_an_answer_in_time_is_not_repeated()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Silence, Answer.Ok);
        var client = vendor.Alibaba(new RequestsOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        await ShouldBeUncertainAsync(() => WriteAsync(client), VendorFailure.NoAnswer);
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_read_without_an_answer_in_time_is_repeated()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Silence, Subscriptions);
        (await ReadAsync(vendor.Alibaba(new RequestsOptions { Timeout = TimeSpan.FromSeconds(2) }))).Should().Equal("1", "2");
    }

    [Fact(Timeout = 30_000)]
    public async Task An_answer_that_is_far_too_long_is_not_read()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.With(200, "{}", ("Content-Length", "40000000")));
        await ShouldBeUncertainAsync(() => WriteAsync(vendor.Alibaba()), VendorFailure.UnreadableAnswer);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_that_reaches_nobody_is_repeated_and_did_not_happen()
    {
        await using var vendor = await ScriptedVendor.StartAsync();
        var clients = new AlibabaClients(
            new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false }), new FixedKey(), ClosedPort(), ClosedPort(), new RequestsOptions { MaxRetries = 2 }, vendor.Clock);
        var failure = (await clients.Awaiting(WriteAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((VendorFailure.Unreachable, true, false));
        vendor.Clock.Pauses.Should().HaveCount(2);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("1500", 1.5)]
    [InlineData("600000", 120)]
    public async Task The_vendor_s_wish_to_wait_is_kept_up_to_two_minutes_and_a_little_is_added(string hint, double seconds)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Throttled(hint), Subscriptions);
        await ReadAsync(vendor.Alibaba());
        vendor.Clock.Pauses.Should().ContainSingle().Which.TotalSeconds.Should().BeInRange(seconds, seconds * 1.1);
    }

    [Fact(Timeout = 30_000)]
    public async Task Callers_who_are_turned_away_together_do_not_come_back_together()
    {
        await using var vendor = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Throttled("60000"), 5), Subscriptions]);
        await ReadAsync(vendor.Alibaba());
        vendor.Clock.Pauses.Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Theory(Timeout = 30_000)]
    [InlineData("0")]
    [InlineData("soon")]
    public async Task A_wish_that_says_nothing_does_not_replace_the_pause(string hint)
    {
        await using var vendor = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Throttled(hint), 4), Subscriptions]);
        await ReadAsync(vendor.Alibaba());
        vendor.Clock.Pauses.Should().HaveCount(4);
        vendor.Clock.Pauses.Sum(pause => pause.TotalSeconds).Should().BePositive();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_failure_that_does_not_pass_ends_the_repetitions_and_no_pause_is_longer_than_twenty_seconds()
    {
        var script = Enumerable.Repeat(Answer.Error(503, "ServiceUnavailable"), 12).ToArray();
        await using var vendor = await ScriptedVendor.StartAsync(script);
        await vendor.Awaiting(v => ReadAsync(v.Alibaba(new RequestsOptions { MaxRetries = 10 }))).Should().ThrowAsync<VendorException>();
        vendor.Requests.Should().HaveCount(11);
        vendor.Clock.Pauses.Should().HaveCount(10).And.OnlyContain(pause => pause <= TimeSpan.FromSeconds(20));
    }

    [Fact(Timeout = 30_000)]
    public async Task Repetitions_can_be_switched_off()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(503, "ServiceUnavailable"), Subscriptions);
        await vendor.Awaiting(v => ReadAsync(v.Alibaba(new RequestsOptions { MaxRetries = 0 }))).Should().ThrowAsync<VendorException>();
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_that_is_given_up_ends_at_once()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Silence);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var started = Stopwatch.StartNew();
        await vendor.Awaiting(v => v.Alibaba().Dypls.QuerySubsIdAsync("FC1", "17000000000", soon.Token)).Should().ThrowAsync<OperationCanceledException>();
        started.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact(Timeout = 30_000)]
    public async Task An_operation_waits_for_its_turn_and_others_do_not_wait_with_it()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Subscriptions, Answer.Ok);
        var client = vendor.Alibaba(new RequestsOptions { RatePerSecond = 0.001 });
        await ReadAsync(client);
        using var given = new CancellationTokenSource();
        var second = client.Dypls.QuerySubsIdAsync("FC1", "17000000000", given.Token);
        await WriteAsync(client);
        second.IsCompleted.Should().BeFalse();
        await given.CancelAsync();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
        vendor.Requests.Select(request => request.Operation).Should().Equal("QuerySubsId", "AddNumbersToSkillGroup");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_high_rate_lets_calls_through()
    {
        await using var vendor = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Subscriptions, 30)]);
        var client = vendor.Alibaba(new RequestsOptions { RatePerSecond = 100 });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => ReadAsync(client)));
        vendor.Requests.Should().HaveCount(30);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_whose_time_runs_out_before_its_turn_was_not_sent()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok);
        var client = vendor.Alibaba(new RequestsOptions { RatePerSecond = 0.001, TotalTimeout = TimeSpan.FromMilliseconds(500) });
        await WriteAsync(client);
        var failure = (await client.Awaiting(WriteAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((VendorFailure.NotSent, true, false));
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_whose_time_runs_out_in_a_pause_tells_the_last_failure()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, "Throttling.User", "too many"));
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var options = new RequestsOptions { RetryDelay = TimeSpan.FromSeconds(20), TotalTimeout = TimeSpan.FromMilliseconds(500) };
        var client = new AlibabaClients(new HttpMessageInvoker(handler), new FixedKey(), vendor.Address, vendor.Address, options, TimeProvider.System);
        var failure = (await client.Awaiting(WriteAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.Message, failure.RequestId, failure.MayHaveHappened).Should().Be(("Throttling.User", "too many (given up after 0.5 s)", "R-2", false));
    }

    [Theory(Timeout = 30_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_whose_time_runs_out_under_way_is_not_repeated_and_a_write_may_have_happened(bool isWrite)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Silence, Answer.Ok);
        var client = vendor.Alibaba(new RequestsOptions { TotalTimeout = TimeSpan.FromMilliseconds(500) });
        var failure = (await client.Awaiting(c => isWrite ? WriteAsync(c) : ReadAsync(c)).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.MayHaveHappened).Should().Be((VendorFailure.NoAnswer, isWrite));
        failure.Message.Should().StartWith("no answer within 0.5 s");
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task Without_a_key_nothing_is_sent_and_the_failure_is_a_vendor_s_like_any_other()
    {
        await using var vendor = await ScriptedVendor.StartAsync();
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var keys = new Vendors.Alibaba.Credentials.AlibabaCredentials(null, "nowhere", _ => null, Path.GetTempPath());
        var client = new AlibabaClients(new HttpMessageInvoker(handler), keys, vendor.Address, vendor.Address, new RequestsOptions(), vendor.Clock);
        var thrown = (await client.Awaiting(WriteAsync).Should().ThrowAsync<VendorException>()).Which;
        (thrown.Code, thrown.Failure.Operation, thrown.Failure.IsTransient, thrown.Failure.MayHaveHappened)
            .Should().Be((VendorFailure.NoCredentials, "AddNumbersToSkillGroup", false, false));
        thrown.Message.Should().Contain("'nowhere'");
        vendor.Requests.Should().BeEmpty();
    }

    private static Func<HttpContext, Task> Throttled(string hint) => Answer.With(400, """{"Code":"Throttling.User"}""", ("x-acs-retry-after", hint));

    private static Task WriteAsync(AlibabaClients clients) => clients.Ccc2020.AddNumbersToSkillGroupAsync("i", "g", ["021"], CancellationToken.None);

    private static Task<IReadOnlyList<string>> ReadAsync(AlibabaClients clients) => clients.Dypls.QuerySubsIdAsync("FC1", "17000000000", CancellationToken.None);

    private static async Task ShouldBeUncertainAsync(Func<Task> write, string code)
    {
        var failure = (await write.Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.MayHaveHappened).Should().Be((code, true));
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
