using System.Net;
using NumberProvider.Emulator.Switches;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Administration;

/// <summary>Reading and setting switches. What each one does is tested beside its operation.</summary>
public sealed class SwitchTests : EmulatorTest
{
    private static readonly string[] Names = [.. SwitchCatalog.All.Select(definition => definition.Name)];

    [Fact(Timeout = TimeLimit)]
    public async Task All_are_told() => (await AskAsync("switches")).Body.Names().Should().BeEquivalentTo(Names);

    [Fact(Timeout = TimeLimit)]
    public async Task Each_takes_each_of_its_values()
    {
        foreach (var definition in SwitchCatalog.All)
        {
            foreach (var value in definition.Values)
            {
                await SwitchAsync(definition.Name, value);
                (await AskAsync("switches")).Body.Text(definition.Name).Should().Be(value);
            }
        }
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("""{"ccc.addExisting":"conflict-409","ccc.none":"x"}""", "ccc.none")]
    [InlineData("""{"ccc.addExisting":"conflict-409","ccc.removeMissing":"sometimes"}""", "data-list, ignore, not-found-404")]
    [InlineData("""{"ccc.addExisting":"conflict-409","ccc.removeMissing":null}""", "data-list, ignore, not-found-404")]
    public async Task A_wrong_name_or_value_is_refused_with_what_would_be_right_and_nothing_is_set(string body, string reason)
    {
        var answer = await TellAsync(HttpMethod.Put, "switches", body);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Body.Text("error").Should().Contain(reason);
        (await AskAsync("switches")).Body.Text("ccc.addExisting").Should().Be("data-list");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task What_is_not_a_list_of_switches_is_refused(string body) =>
        (await TellAsync(HttpMethod.Put, "switches", body)).Status.Should().Be(HttpStatusCode.BadRequest);

    [Theory(Timeout = TimeLimit)]
    [InlineData("GET", "elsewhere")]
    [InlineData("POST", "state")]
    [InlineData("DELETE", "switches")]
    public async Task There_is_nothing_else(string method, string what) => (await TellAsync(new HttpMethod(method), what, "{}")).Status.Should().Be(HttpStatusCode.NotFound);
}
