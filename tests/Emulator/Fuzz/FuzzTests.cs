using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Fuzz;

/// <summary>Whatever comes in: a clear refusal, no crash, no hang.</summary>
public sealed class FuzzTests : EmulatorTest
{
    private const int LongTimeLimit = 120_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Bound };

    private static readonly string[] Names =
    [
        "InstanceId", "SkillGroupId", "Number", "NumberList", "Usage", "ContactFlowId", "PageNumber", "PageSize", "SkillGroupIdList", "IsMember", "Force", "Active", "Type", "Name", "DisplayName",
        "DomainName", "AdminRamIdList", "PhoneNumber.1", "PhoneNumber", "PhoneNumberId", "OutboundOnly", "OperationType", "OutboundPhoneNumberId.1", "CandidateNumber.1", "CalleeNumber", "Count",
        "UserId", "PoolKey", "PhoneNoA", "PhoneNoB", "PhoneNoX", "Extension", "Expiration", "SubsId", "SecretNo", "OperateType", "GroupId", "Numbers", "SpecId", "City", "AxgBindList", "RingConfig",
        "IsRecordingEnabled", "OutId", "Provider", "DraftId", "Definition", "NumberGroupId", "InstNumberGroupIdList", "CallTimeout", "CurrentPage", "SortOrder", "Format",
    ];

    private static readonly string[] Fitting =
    [
        "ccc-a", "d278629c-0000-4000-8000-000000000001", "sales@ccc-a", "02160660010", "[\"02160660010\"]", "Inbound", "flow-main", "1", "100", "true", "MAIN_FLOW", "FC100000000000001",
        "FC100000000000005", "17000000001", "13900000001", "2099-12-31 23:59:59", "1000000000000001", "updateNoA", "9001", "上海", "agent@ccc-a", "[{\"PhoneNoA\":\"13900000001\",\"GroupId\":9001}]",
    ];

    private static readonly string[] Nasty =
    [
        "", " ", "\0", "\r\n", "-1", "0", "99999999999999999999", "2147483648", "1e9", "NaN", "null", "[]", "[null]", "[[\"a\"]]", "{\"a\":", "[\"\\ud800\"]", "['", "%", "%zz", "&=;#", "\ud83d\ude00",
        "9999-12-31 23:59:59", "0001-01-01 00:00:00", "2026-02-30 00:00:00", new string('9', 5_000), new string('[', 300), "../../etc", "\u202e", "ſ", "'; DROP TABLE numbers; --",
    ];

    private static Gen<string> Values => Gen.OneOf(Gen.Elements(Fitting), Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));

    private static Gen<(string Name, string Value)[]> Parameters =>
        Gen.Zip(Gen.OneOf(Gen.Elements(Names), Gen.Elements(Names), Values.Where(name => name.Length is > 0 and < 100)), Values).Select(pair => (pair.Item1, pair.Item2)).ArrayOf()
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToArray());

    private static Gen<byte[]> Bytes => ArbMap.Default.GeneratorFor<byte[]>();

    private static void Run<T>(Gen<T> generator, int count, Func<T, Task> check) =>
        Prop.ForAll(generator.ToArbitrary(), value => check(value).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_261_125, 77));

    private static bool IsSendable((string Name, string Value)[] parameters) => parameters.All(pair => IsWhole(pair.Name) && IsWhole(pair.Value));

    /// <summary>Whether no half of a pair of characters stands alone: those have no UTF-8.</summary>
    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private async Task<Answer> PromptlyAsync(HttpRequestMessage request)
    {
        var watch = Stopwatch.StartNew();
        var answer = await Answer.ReadAsync(await Http.SendAsync(request));
        watch.Elapsed.Should().BeLessThan(Bound);
        ((int)answer.Status).Should().BeLessThan(500, answer.Text);
        return answer;
    }

    [Fact(Timeout = LongTimeLimit)]
    public async Task Every_operation_takes_any_parameters()
    {
        var operations = (await AskAsync("operations")).Body.EnumerateArray().Where(entry => entry.Text("vendor") == "alibaba")
            .Select(entry => (Version: entry.Text("version")!, Action: entry.Text("operation")!, Required: entry.Texts("required"))).ToArray();
        var calls = from operation in Gen.Elements(operations)
                    from parameters in Parameters
                    from values in Values.ArrayOf(8)
                    from inForm in Gen.Elements(true, false)
                    select (operation, parameters: operation.Required.Select((name, index) => (name!, values[index])).Concat(parameters).DistinctBy(pair => pair.Item1).ToArray(), inForm);

        await Task.Run(() => Run(calls.Where(call => IsSendable(call.parameters)), 1_500, async call =>
        {
            var answer = await PromptlyAsync(new Acs3Request(call.operation.Version, call.operation.Action, call.parameters) { InForm = call.inForm }.For(Emulator.Url));
            if (answer.Status != HttpStatusCode.RequestHeaderFieldsTooLarge && answer.Status != HttpStatusCode.RequestUriTooLong)
            {
                answer.Code.Should().NotBeNullOrEmpty(answer.Text);
                answer.Body.Text("RequestId").Should().NotBeNullOrEmpty();
            }
        }));
        (await AskAsync("requests/counts")).Body.EnumerateObject().Should().HaveCountGreaterThan(60);
    }

    [Fact(Timeout = LongTimeLimit)]
    public Task Every_way_to_answer_takes_any_parameters_in_XML() => Task.Run(() => Run(Parameters.Where(IsSendable), 200, async parameters =>
    {
        var request = new RpcRequest(Ccc2020, "CreateContactFlow", [.. parameters.Where(pair => pair.Name != "Format")]) { Place = Place.FormPost };
        request.Parameters["Format"] = "XML";

        var answer = await PromptlyAsync(request.For(Emulator.Url));

        System.Xml.Linq.XElement.Parse(answer.Text).Element("Code")!.Value.Should().NotBeEmpty();
    }));

    [Fact(Timeout = LongTimeLimit)]
    public Task CC_iSales_takes_any_body_and_path()
    {
        string[] paths = ["170/callerNo/146", "170/146", "170", "170/146/pause", "170/callerNo/999999999999999999999", "0/1", "x/y", "170/callerNo/146/"];
        var bodies = Gen.OneOf(
            Bytes.Select(bytes => Encoding.UTF8.GetString(bytes)),
            Gen.Elements(Nasty),
            Values.Where(IsWhole).Select(value => $"{{\"callerNo\":[{{\"accessCode\":{JsonSerializer.Serialize(value)},\"priority\":{(value.Length % 7)}}}]}}"),
            Values.Where(IsWhole).Select(value => $"{{\"name\":{JsonSerializer.Serialize(value)},\"deviceType\":2,\"maxAlertingTime\":30,\"scheduleParam\":{{\"workdayBeginTime1\":{JsonSerializer.Serialize(value)}}}}}"),
            Gen.Elements("""{"callerNo":[{"accessCode":"\ud800","priority":1}]}""", """{"callerNo":[1,null,[]]}""", """{"callerNo":{}}""", """{"deviceType":1e400}""", """{"name":"\udc00"}"""));
        var calls = from method in Gen.Elements("GET", "POST", "PUT", "DELETE") from version in Gen.Elements("v1", "v2") from path in Gen.Elements(paths) from body in bodies select (method, version, path, body);
        return Task.Run(() => Run(calls, 800, async call =>
        {
            var answer = await PromptlyAsync(new AuthV2Request(new HttpMethod(call.method), $"/rest/isales/{call.version}/openapi/campaigns/{call.path}", call.body).For(Emulator.Url));

            if (answer.Status == HttpStatusCode.OK)
            {
                answer.Body.Text("resultCode").Should().MatchRegex("^0[0-9]{6,7}$");
            }
            else
            {
                answer.Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized);
            }
        }));
    }

    [Fact(Timeout = LongTimeLimit)]
    public Task Administration_takes_any_body()
    {
        var bodies = Gen.OneOf(
            Bytes,
            Gen.OneOf(
                Gen.Elements(Nasty),
                Gen.Elements("""{"ccc.addExisting":1}""", """{"\ud800":"x"}""", """{"ccc.listDelay":"1e999"}""", """{"ccc.maxListSize":"99999999999"}""", """[{"operation":"*","kind":"Delay","value":99999999999}]""",
                    """[{"operation":"*","kind":"Throttle","probability":"NaN"}]""", """[{"operation":{},"kind":"Throttle"}]""", """[{"operation":"none","kind":"cutafter","extra":1}]"""),
                Values.Where(IsWhole).Select(value => $"{{\"ccc.addExisting\":{JsonSerializer.Serialize(value)}}}"),
                Values.Where(IsWhole).Select(value => $"[{{\"operation\":\"none\",\"kind\":\"Throttle\",\"code\":{JsonSerializer.Serialize(value)}}}]")).Select(Encoding.UTF8.GetBytes));
        var calls = from method in Gen.Elements("PUT", "POST", "DELETE", "GET") from what in Gen.Elements("switches", "faults", "requests", "state", "?", "../x") from body in bodies select (method, what, body);
        return Task.Run(() => Run(calls, 600, async call =>
        {
            var answer = await PromptlyAsync(new HttpRequestMessage(new HttpMethod(call.method), new Uri(Emulator.AdministrationUrl, call.what)) { Content = new ByteArrayContent(call.body) });

            if (answer.Status == HttpStatusCode.BadRequest)
            {
                (answer.Body.TryGetProperty("error", out _) || answer.Body.TryGetProperty("Code", out _)).Should().BeTrue(answer.Text);
            }
        }));
    }

    [Fact(Timeout = LongTimeLimit)]
    public Task Any_headers_are_refused_clearly()
    {
        string[] headers = ["Authorization", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256", "x-acs-security-token", "Content-Type", "Accept", "Host"];
        string[] starts = ["", "ACS3-HMAC-SHA256 ", "ACS3-HMAC-SHA256 Credential=emulator-access-key,SignedHeaders=host,Signature=", "auth-v2/", "auth-v2/emulator-isales-key/2026-01-01T00:00:00Z/host/"];
        var given = from name in Gen.Elements(headers) from start in Gen.Elements(starts) from value in Values select (name, value: start + string.Concat(value.Where(c => c is > ' ' and < '\x7f')));
        var calls = from all in given.ArrayOf() from path in Gen.Elements("/", "/rest/isales/v1/openapi/campaigns/170/146", "/rest/isales/", "//", "/%00", "/?Action=%ff&Action") select (all, path);
        return Task.Run(() => Run(calls, 400, async call =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.Url.ToString().TrimEnd('/') + call.path)) { Content = new ByteArrayContent([1, 2, 3]) };
            foreach (var (name, value) in call.all.Where(header => header.name != "Host" || Uri.CheckHostName(header.value) != UriHostNameType.Unknown))
            {
                _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value);
            }

            ((int)(await PromptlyAsync(request)).Status).Should().BeInRange(400, 499);
        }));
    }

    [Fact(Timeout = LongTimeLimit)]
    public Task Any_bytes_on_the_connection_end_it_or_are_answered()
    {
        string[] starts = ["", "GET ", "POST / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET http://a b/ HTTP/1.1\r\nHost: x\r\n\r\n"];
        var calls = from start in Gen.Elements(starts) from bytes in Bytes select (start, bytes);
        return Task.Run(() => Run(calls, 300, async call =>
        {
            using var timeout = new CancellationTokenSource(Bound);
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Emulator.Url.Port, timeout.Token);
            var stream = socket.GetStream();
            try
            {
                await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(call.start), .. call.bytes], timeout.Token);
                socket.Client.Shutdown(SocketShutdown.Send);
                using var reader = new StreamReader(stream);
                (await reader.ReadToEndAsync(timeout.Token)).Should().NotContain("HTTP/1.1 500");
            }
            catch (IOException)
            {
                // The connection was reset, which is an answer too.
            }

            (await AskAsync("faults")).Status.Should().Be(HttpStatusCode.OK);
        }));
    }
}
