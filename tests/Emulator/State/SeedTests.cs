using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.State;

/// <summary>What an emulator starts from.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> FileAsync(string content)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(file, content);
        return file;
    }

    private static Func<Task> Starting(EmulatorOptions options) => async () => await (await VendorEmulator.StartAsync(options)).DisposeAsync();

    [Fact(Timeout = EmulatorTest.TimeLimit)]
    public async Task A_seed_names_what_a_script_can_start_from()
    {
        await using var emulator = await VendorEmulator.StartAsync(new() { SeedFile = EmulatorTest.SeedFile });

        emulator.Names.Should().Be(new NumberProvider.Emulator.State.SeedNames("ccc-a", "FC100000000000001", "170", "146"));
        emulator.Url.Host.Should().Be("127.0.0.1");
        emulator.AdministrationUrl.Should().Be(new Uri(emulator.Url, "/_emulator/"));
    }

    [Fact(Timeout = EmulatorTest.TimeLimit)]
    public async Task An_empty_seed_has_nothing_and_still_starts()
    {
        await using var emulator = await VendorEmulator.StartAsync(new() { SeedFile = await FileAsync("{}") });

        emulator.Names.Should().Be(new NumberProvider.Emulator.State.SeedNames(null, null, null, null));
    }

    [Fact(Timeout = EmulatorTest.TimeLimit)]
    public async Task The_data_file_goes_before_the_seed()
    {
        var data = await FileAsync("""{"ccc2020":{"instances":[{"id":"ccc-kept"}]}}""");
        await using var emulator = await VendorEmulator.StartAsync(new() { SeedFile = EmulatorTest.SeedFile, DataFile = data });

        emulator.Names.InstanceId.Should().Be("ccc-kept");
    }

    [Theory(Timeout = EmulatorTest.TimeLimit)]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("""{"ccc2020":{"instances":[{"name":"without an id"}]}}""")]
    [InlineData("""{"ccc2020":{"instancez":[]}}""")]
    public async Task A_file_that_cannot_be_a_seed_is_refused_by_its_name(string content)
    {
        var file = await FileAsync(content);

        (await Starting(new() { SeedFile = file }).Should().ThrowAsync<EmulatorException>()).WithMessage($"*{file}*");
        (await Starting(new() { DataFile = file }).Should().ThrowAsync<EmulatorException>()).WithMessage($"*{file}*");
    }

    [Fact(Timeout = EmulatorTest.TimeLimit)]
    public async Task A_seed_that_is_not_there_is_refused_by_its_name() =>
        (await Starting(new() { SeedFile = Path.Combine(_folder, "none.json") }).Should().ThrowAsync<EmulatorException>()).WithMessage("*none.json*");

    [Theory(Timeout = EmulatorTest.TimeLimit)]
    [InlineData("""{"switches":{"ccc.addExisting":"sometimes"}}""", "data-list, conflict-409")]
    [InlineData("""{"switches":{"ccc.none":"x"}}""", "ccc.addExisting")]
    public async Task A_seed_with_an_unknown_switch_is_refused_with_what_would_be_right(string content, string right) =>
        (await Starting(new() { SeedFile = await FileAsync(content) }).Should().ThrowAsync<EmulatorException>()).WithMessage($"*{right}*");
}
