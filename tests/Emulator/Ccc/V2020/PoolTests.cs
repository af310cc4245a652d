using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>Numbers that the account brings along, and groups of numbers (alibaba-ccc sheet, 4.1 and 4.13).</summary>
public sealed class PoolTests : Ccc2020Test
{
    private const string Own = "02988880001";

    [Theory(Timeout = TimeLimit)]
    [InlineData("""["02988880001"]""")]
    [InlineData("""['02988880001']""")]
    public async Task An_own_line_is_imported_in_either_quotes_and_can_be_bound(string list)
    {
        (await CallAsync(Ccc2020, "ImportCorpNumbers", ("NumberList", list), ("Provider", "own"), ("City", "西安"), ("TagList", "trunk"))).ShouldBeOk();

        (await CallAsync(Ccc2020, "ListUnassignedNumbers", ("PageNumber", "1"), ("PageSize", "100"), ("SearchPattern", Own))).Items.Single().Text("City").Should().Be("西安");
        (await AddAsync("Bidirection", Own)).Data.GetArrayLength().Should().Be(0);
        var bound = (await FindAsync(Own))!.Value;
        (bound.Text("Provider"), bound.Text("Tags")).Should().Be(("own", "trunk"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_group_of_numbers_is_bound_at_once_and_together_with_a_list()
    {
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"), ("NumberGroupId", "lines"), ("NumberList", List(Free)))).Data
            .EnumerateArray().Select(number => number.GetString()).Should().Equal([Elsewhere], "another instance has that one");

        (await PageAsync("ListPhoneNumbers")).Numbers().Should().Contain([Free, AlsoFree]);
        (await HereAsync("AddPhoneNumbers", ("Usage", "Inbound"), ("NumberGroupId", "none"))).Code.Should().Be("Parameter.Invalid");
    }
}
