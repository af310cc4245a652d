using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.State;

/// <summary>The state lives as long as its file.</summary>
public sealed class RestartTests : EmulatorTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    private string DataFile => Path.Combine(_folder, "made", "on", "demand", "state.json");

    protected override EmulatorOptions Options => new() { SeedFile = SeedFile, Time = Time, DataFile = DataFile };

    private Task<Answer> AddAsync(string number) =>
        CallAsync(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", $"[\"{number}\"]"));

    private async Task<IReadOnlyList<string?>> NumbersAsync() =>
        (await CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "100"))).Numbers();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Changes_of_all_products_are_there_after_a_restart()
    {
        await AddAsync("02160660001");
        await CallAsync(Ccc2017, "AddPhoneNumber", ("InstanceId", "d278629c-0000-4000-8000-000000000001"), ("PhoneNumber", "02865430001"), ("Usage", "Inbound"));
        await CallAsync(Dypls, "BindAxnExtension", ("PoolKey", "FC100000000000001"), ("PhoneNoA", "13900000001"), ("Expiration", "2099-12-31 23:59:59"));
        await SendAsync(new AuthV2Request(
            HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"525245","priority":2}]}"""));
        await SwitchAsync("ccc.removeMissing", "ignore");
        var before = (await AskAsync("state")).Text;

        await RestartAsync();

        (await AskAsync("state")).Text.Should().Be(before);
        (await NumbersAsync()).Should().Contain("02160660001");
        before.Should().Contain("02865430001").And.Contain("13900000001").And.Contain("525245").And.Contain("ignore");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_change_is_in_the_file_before_it_is_answered()
    {
        await AddAsync("02160660001");

        (await File.ReadAllTextAsync(DataFile)).Should().Be((await AskAsync("state")).Text);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_refused_call_writes_nothing()
    {
        (await AddAsync("not a number\"]")).Status.Should().Be(HttpStatusCode.BadRequest);

        File.Exists(DataFile).Should().BeFalse();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_half_written_draft_of_a_killed_process_does_no_harm()
    {
        await AddAsync("02160660001");
        await File.WriteAllTextAsync(DataFile + ".draft", "{\"ccc2020\": {");

        await RestartAsync();

        (await NumbersAsync()).Should().Contain("02160660001");
        (await AddAsync("02160660002")).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Many_changes_at_once_are_all_kept_while_the_state_is_read()
    {
        var changes = Enumerable.Range(0, 60).Select(number => SendAsync(new AuthV2Request(
            HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", $$"""{"callerNo":[{"accessCode":"{{525000 + number}}","priority":2}]}""")));
        var reads = Enumerable.Range(0, 60).Select(_ => AskAsync("state"));

        var answers = await Task.WhenAll(changes.Zip(reads, (change, read) => new[] { change, read }).SelectMany(pair => pair));

        answers.Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        await RestartAsync();
        var state = (await AskAsync("state")).Body;
        state.At("iSales", "campaigns")[0].At("callingNumbers").GetArrayLength().Should().Be(61);
    }
}
