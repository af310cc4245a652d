using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Protocol.Tests.Grpc;

public sealed class GrpcTests : IAsyncLifetime
{
    private readonly Peer _peer = new();
    private GrpcServer _server = null!;
    private GrpcChannel _channel = null!;
    private ResourceProviderClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await GrpcServer.StartAsync(_peer.ToService());
        _channel = new GrpcChannel(_server.Address);
        _client = new ResourceProviderClient(_channel);
    }

    public async Task DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_is_answered()
    {
        var answer = await _client.Check(new CheckRequest { Name = "a", News = new Struct { Fields = { ["usage"] = Value.ForString("Inbound") } } });
        answer.Inputs.Fields["usage"].StringValue.Should().Be("Inbound");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_method_that_is_not_offered_is_unimplemented()
    {
        var call = () => _client.Parameterize(new ParameterizeRequest());
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Unimplemented);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_path_that_no_service_has_is_unimplemented()
    {
        var call = () => _channel.CallAsync(new GrpcMethod<Empty, Empty>("pulumirpc.Nobody", "Home"), new Empty());
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Unimplemented);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("one line")]
    [InlineData("50% off\nnext line, 号码 \"02160664656\"")]
    public async Task The_text_of_a_failure_arrives_unharmed(string text)
    {
        _peer.OnCreate = _ => throw new RpcException(StatusCode.FailedPrecondition, text);
        var call = () => _client.Create(new CreateRequest());
        var failure = (await call.Should().ThrowAsync<RpcException>()).Which;
        failure.Message.Should().Be(text);
        failure.StatusCode.Should().Be(StatusCode.FailedPrecondition);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task Typed_details_of_a_failure_arrive_also_when_they_are_large(int length)
    {
        var detail = new ErrorResourceInitFailed { Id = "ccc-demo/02160664656", Reasons = { new string('x', length) } };
        _peer.OnCreate = _ => throw new RpcException(StatusCode.Unknown, "half done", detail);
        var call = () => _client.Create(new CreateRequest());
        var failure = (await call.Should().ThrowAsync<RpcException>()).Which;
        failure.TryGetDetail<ErrorResourceInitFailed>(out var received).Should().BeTrue();
        received.Should().Be(detail);
    }

    [Fact(Timeout = 30_000)]
    public async Task An_exception_of_the_server_becomes_a_failure_and_the_server_lives_on()
    {
        _peer.OnCreate = _ => throw new InvalidOperationException("thrown in the handler");
        var call = () => _client.Create(new CreateRequest());
        (await call.Should().ThrowAsync<RpcException>()).Which.Message.Should().Be("thrown in the handler");
        (await _client.GetPluginInfo()).Version.Should().Be("1.2.3");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_that_is_given_up_is_cancelled_at_the_server()
    {
        var cancelled = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        _peer.OnCreate = async call =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return new CreateResponse();
        };
        using var caller = new CancellationTokenSource();
        var call = _client.Create(new CreateRequest(), caller.Token);
        await started.Task;
        await caller.CancelAsync();
        var waiting = () => call;
        await waiting.Should().ThrowAsync<OperationCanceledException>();
        await cancelled.Task;
    }

    [Fact(Timeout = 30_000)]
    public async Task A_call_past_its_deadline_is_ended()
    {
        var call = () => _client.Cancel(TimeSpan.FromMilliseconds(200));
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.DeadlineExceeded);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_stream_delivers_its_messages_one_by_one()
    {
        var ids = new List<string>();
        await foreach (var response in _client.List(new ListRequest { Token = "number:index:PhoneNumberBinding", Limit = 3 }))
        {
            ids.Add(response.Result.Id);
            _peer.Listed.Should().Be(ids.Count);
            _peer.Next.Release();
        }

        ids.Should().Equal("0", "1", "2");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_message_of_eight_megabytes_passes_both_ways()
    {
        var text = new string('7', 8 << 20);
        var answer = await _client.Check(new CheckRequest { News = new Struct { Fields = { ["x"] = Value.ForString(text) } } });
        answer.Inputs.Fields["x"].StringValue.Should().HaveLength(text.Length);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_peer_that_is_not_there_is_unavailable()
    {
        using var channel = new GrpcChannel("127.0.0.1:1");
        var call = () => new ResourceProviderClient(channel).GetPluginInfo();
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Unavailable);
    }

    [Fact(Timeout = 30_000)]
    public async Task More_than_a_hundred_calls_run_at_once()
    {
        var gate = new TaskCompletionSource();
        var waiting = 0;
        _peer.OnCreate = async _ =>
        {
            if (Interlocked.Increment(ref waiting) == 150)
            {
                gate.SetResult();
            }

            await gate.Task;
            return new CreateResponse { Id = "x" };
        };
        await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => _client.Create(new CreateRequest())));
        waiting.Should().Be(150);
    }

    private sealed class Peer : ResourceProviderBase
    {
        public SemaphoreSlim Next { get; } = new(1);

        public int Listed { get; private set; }

        public Func<CallContext, Task<CreateResponse>> OnCreate { get; set; } = _ => Task.FromResult(new CreateResponse());

        protected override Task<CheckResponse> Check(CheckRequest request, CallContext call) => Task.FromResult(new CheckResponse { Inputs = request.News });

        protected override Task<CreateResponse> Create(CreateRequest request, CallContext call) => OnCreate(call);

        protected override Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => Task.FromResult(new PluginInfo { Version = "1.2.3" });

        protected override async Task<Empty> Cancel(Empty request, CallContext call)
        {
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return new Empty();
        }

        protected override async IAsyncEnumerable<ListResponse> List(ListRequest request, CallContext call)
        {
            await foreach (var response in Listing(request, call.CancellationToken))
            {
                yield return response;
            }
        }

        private async IAsyncEnumerable<ListResponse> Listing(ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 0; i < request.Limit; i++)
            {
                await Next.WaitAsync(cancellationToken);
                Listed++;
                yield return new ListResponse { Result = new ListResponse.Types.Result { Id = $"{i}" } };
            }
        }
    }
}
