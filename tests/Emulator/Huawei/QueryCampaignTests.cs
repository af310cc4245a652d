using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Huawei;

/// <summary>Details and lists of campaigns (huawei-isales sheet, parts 5 and 9).</summary>
public sealed class QueryCampaignTests : ISalesTest
{
    private async Task<Answer> ListAsync(string query) => await CampaignAsync(HttpMethod.Get, $"170?{query}");

    private static IEnumerable<long> Ids(Answer list) => list.Body.At("data").EnumerateArray().Select(item => item.At("id").GetInt64());

    [Fact(Timeout = TimeLimit)]
    public async Task Details_tell_name_status_kind_and_numbers_sorted_by_priority()
    {
        var answer = await DetailsAsync("170/147");

        ShouldSay(answer, Success);
        var details = answer.Body.At("returnObject");
        details.Text("name").Should().Be("Survey");
        details.At("status").GetInt32().Should().Be(3);
        details.At("deviceType").GetInt32().Should().Be(2);
        (await NumbersAsync("170/147")).Should().Equal("02160669001:1", "02160669002:2");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("170/999")]
    [InlineData("171/146")]
    public async Task A_campaign_that_does_not_exist_there_is_refused(string path) => ShouldSay(await DetailsAsync(path), "0200007");

    [Theory(Timeout = TimeLimit)]
    [InlineData("single", "\"02160669001\"")]
    [InlineData("comma", "\"02160669001,02160669002\"")]
    [InlineData("strings", """["02160669001","02160669002"]""")]
    [InlineData("objects", """[{"accessCode":"02160669001","priority":1},{"accessCode":"02160669002","priority":2}]""")]
    public async Task The_numbers_have_the_shape_that_the_switch_names(string value, string shape)
    {
        await SwitchAsync("isales.callerNoShape", value);

        (await DetailsAsync("170/147")).Body.At("returnObject", "callerNo").GetRawText().Should().Be(shape);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_numbers_are_JSON_inside_a_text_where_the_switch_says_so()
    {
        await SwitchAsync("isales.callerNoShape", "json-string");

        var text = (await DetailsAsync("170/147")).Body.Text("returnObject", "callerNo")!;

        JsonDocument.Parse(text).RootElement.EnumerateArray().Select(number => number.Text("accessCode")).Should().Equal("02160669001", "02160669002");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_numbers_are_missing_where_the_switch_says_so()
    {
        await SwitchAsync("isales.callerNoShape", "absent");

        (await DetailsAsync("170/147")).Body.At("returnObject").Names().Should().NotContain("callerNo");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_has_the_campaigns_of_the_call_centre()
    {
        var answer = await ListAsync("status=0&deviceType=0&curPage=1&rowsPerPage=100");

        ShouldSay(answer, Success);
        Ids(answer).Should().Equal(146, 147);
        answer.Body.At("totalSize").GetInt32().Should().Be(2);
        answer.Body.At("curSkillQueueCount").GetInt32().Should().Be(2);
        answer.Body.At("curIvrCount").GetInt32().Should().Be(0);
        answer.Body.At("data")[0].Text("callerNo").Should().Be("02160669000");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("status=2&deviceType=0", 146)]
    [InlineData("status=3&deviceType=0", 147)]
    [InlineData("name=urv&status=0&deviceType=0", 147)]
    [InlineData("status=0&deviceType=2&name=Ren", 146)]
    public async Task The_list_is_filtered(string filter, long id) => Ids(await ListAsync($"{filter}&curPage=1&rowsPerPage=100")).Should().Equal(id);

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_is_filtered_by_kind() => Ids(await ListAsync("status=0&deviceType=3&curPage=1&rowsPerPage=100")).Should().BeEmpty();

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_is_paged()
    {
        var second = await ListAsync("status=0&deviceType=0&curPage=2&rowsPerPage=1");

        Ids(second).Should().Equal(147);
        second.Body.At("curPage").GetInt32().Should().Be(2);
        second.Body.At("rowsPerPage").GetInt32().Should().Be(1);
        second.Body.At("totalSize").GetInt32().Should().Be(2);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("curPage=0&rowsPerPage=500", 1, 100)]
    [InlineData("curPage=-4", 1, 10)]
    public async Task Pages_count_from_1_with_10_rows_and_at_most_100(string paging, int page, int rows)
    {
        var answer = await ListAsync($"status=0&deviceType=0&{paging}");

        answer.Body.At("curPage").GetInt32().Should().Be(page);
        answer.Body.At("rowsPerPage").GetInt32().Should().Be(rows);
        Ids(answer).Should().Equal(146, 147);
    }
}
