using System.Net;
using System.Net.Http.Headers;
using FsCheck.Xunit;
using NumberProvider.Protocol.Grpc;

namespace NumberProvider.Protocol.Tests.Grpc;

public sealed class GrpcFramingTests
{
    [Theory(Timeout = 30_000)]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, StatusCode.Unimplemented)]
    [InlineData(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF }, StatusCode.ResourceExhausted)]
    [InlineData(new byte[] { 0, 0, 0 }, StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1, 2 }, StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 0xFF, 0xFF }, StatusCode.Internal)]
    [InlineData(new byte[0], StatusCode.Internal)]
    public async Task A_frame_that_cannot_be_read_is_refused_with_a_status(byte[] body, StatusCode expected)
    {
        await using var server = await GrpcServer.StartAsync(new GrpcService().Unary(Services.ResourceProviderMethods.Check, (_, _) => Task.FromResult(new Rpc.CheckResponse())));
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var response = await http.PostAsync(new Uri($"http://{server.Address}/pulumirpc.ResourceProvider/Check"), content);
        response.Headers.GetValues("grpc-status").Should().Equal($"{(int)expected}");
        response.Headers.GetValues("grpc-message").Single().Should().NotBeEmpty();
    }

    [Property]
    public bool Every_message_text_is_read_back_the_same(string? text)
    {
        var message = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));
        var encoded = GrpcStatus.EncodeMessage(message);
        return encoded.All(character => character is >= ' ' and <= '~') && GrpcStatus.DecodeMessage(encoded) == message;
    }

    [Theory]
    [InlineData("9998212u", 9998.212)]
    [InlineData("5S", 5000)]
    [InlineData("250m", 250)]
    [InlineData("2M", 120_000)]
    public void A_deadline_is_read_in_its_unit(string text, double milliseconds) =>
        GrpcStatus.ReadTimeout(text)!.Value.TotalMilliseconds.Should().BeApproximately(milliseconds, 0.001);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("-5S")]
    [InlineData("5x")]
    [InlineData("123456789S")]
    public void A_deadline_that_makes_no_sense_is_none(string? text) => GrpcStatus.ReadTimeout(text).Should().BeNull();
}
