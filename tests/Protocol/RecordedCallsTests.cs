using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Tests;

/// <summary>What the real engine and a plugin said to each other goes through our messages and values unchanged.</summary>
public sealed class RecordedCallsTests
{
    private static readonly JsonParser Json = new(JsonParser.Settings.Default);
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    public static TheoryData<string> Scenarios => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "calls")).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_recorded_call_comes_back_the_same(string scenario)
    {
        var calls = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "calls", scenario)))
        {
            using var call = JsonDocument.Parse(line);
            var (request, response) = MessagesOf(call.RootElement.GetProperty("method").GetString()!);
            Survives(call.RootElement.GetProperty("request"), request);
            if (call.RootElement.TryGetProperty("response", out var answer))
            {
                Survives(answer, response);
            }

            calls++;
        }

        calls.Should().BePositive();
    }

    private static void Survives(JsonElement recorded, IMessage type)
    {
        var message = Json.Parse(recorded.GetRawText(), type.Descriptor);
        var again = type.Descriptor.Parser.ParseFrom(message.ToByteArray());
        again.Should().Be(message);
        foreach (var wire in StructsOf(again))
        {
            var properties = wire.ToProperties();
            properties.ToStruct().Should().Be(wire);
            properties.ToStruct().ToProperties().Equals(properties).Should().BeTrue();
        }

        JsonElement.DeepEquals(JsonDocument.Parse(Formatter.Format(again)).RootElement, recorded)
            .Should().BeTrue("{0} was recorded and {1} came back", recorded, Formatter.Format(again));
    }

    private static IEnumerable<Struct> StructsOf(IMessage message) =>
        message.Descriptor.Fields.InDeclarationOrder()
            .Where(field => !field.IsRepeated && !field.IsMap && field.FieldType == Google.Protobuf.Reflection.FieldType.Message)
            .Select(field => field.Accessor.GetValue(message))
            .OfType<Struct>();

    private static (IMessage Request, IMessage Response) MessagesOf(string method) => method.Split('/')[^1] switch
    {
        "Handshake" => (new ProviderHandshakeRequest(), new ProviderHandshakeResponse()),
        "GetPluginInfo" => (new Empty(), new PluginInfo()),
        "GetSchema" => (new GetSchemaRequest(), new GetSchemaResponse()),
        "CheckConfig" or "Check" => (new CheckRequest(), new CheckResponse()),
        "DiffConfig" or "Diff" => (new DiffRequest(), new DiffResponse()),
        "Configure" => (new ConfigureRequest(), new ConfigureResponse()),
        "Create" => (new CreateRequest(), new CreateResponse()),
        "Read" => (new ReadRequest(), new ReadResponse()),
        "Update" => (new UpdateRequest(), new UpdateResponse()),
        "Delete" => (new DeleteRequest(), new Empty()),
        "Invoke" => (new InvokeRequest(), new InvokeResponse()),
        "Cancel" => (new Empty(), new Empty()),
        var other => throw new InvalidOperationException($"{other} was recorded, but this test does not know its messages."),
    };
}
