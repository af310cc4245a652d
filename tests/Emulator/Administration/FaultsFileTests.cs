using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Administration;

/// <summary>Faults and switches from a file, from the start.</summary>
public sealed class FaultsFileTests : EmulatorTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    protected override EmulatorOptions Options => new()
    {
        SeedFile = SeedFile,
        FaultsFile = Written("""{"switches":{"isales.callerNoShape":"comma"},"faults":[{"operation":"QueryCampaign","kind":"Status","value":503}]}"""),
    };

    private string Written(string content)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid()}.json");
        File.WriteAllText(file, content);
        return file;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task They_are_in_force_from_the_first_call()
    {
        var request = new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/147");

        ((int)(await SendAsync(request)).Status).Should().Be(503);
        (await SendAsync(request)).Body.Text("returnObject", "callerNo").Should().Be("02160669001,02160669002");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("not JSON")]
    [InlineData("""{"switches":{"ccc.none":"x"}}""")]
    [InlineData("""{"faults":[{"operation":"*","kind":"Explode"}]}""")]
    [InlineData("""{"faults":[{"operation":"*","kind":"Status"}]}""")]
    [InlineData("""{"fault":[]}""")]
    public async Task A_file_that_names_what_does_not_exist_is_refused(string content)
    {
        var file = Written(content);

        await FluentActions.Awaiting(() => VendorEmulator.StartAsync(new() { FaultsFile = file })).Should().ThrowAsync<EmulatorException>();
    }
}
