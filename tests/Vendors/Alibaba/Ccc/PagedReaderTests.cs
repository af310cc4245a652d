using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Ccc;

public sealed class PagedReaderTests
{
    [Fact(Timeout = 30_000)]
    public async Task All_pages_are_read_and_no_number_twice()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Page(250, 0, 100), Page(250, 99, 100), Page(251, 199, 51));
        (await ListAsync(vendor)).Should().Equal(Enumerable.Range(0, 250).Select(Number));
        vendor.Requests.Select(request => (request.Parameters["PageNumber"], request.Parameters["PageSize"]))
            .Should().Equal(("1", "100"), ("2", "100"), ("3", "100"));
    }

    [Fact(Timeout = 30_000)]
    public async Task An_empty_list_is_one_call()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Page(0, 0, 0));
        (await ListAsync(vendor)).Should().BeEmpty();
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_that_shrinks_while_it_is_read_is_read_again()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Page(150, 0, 100), Page(149, 101, 48), Page(149, 0, 100), Page(149, 100, 49));
        (await ListAsync(vendor)).Should().HaveCount(149).And.Contain(Number(100));
        vendor.Requests.Should().HaveCount(4);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_that_never_holds_still_is_a_failure_and_not_a_short_list()
    {
        var script = Enumerable.Repeat(new[] { Page(150, 0, 100), Page(149, 101, 48) }, 5).SelectMany(pages => pages).ToArray();
        await using var vendor = await ScriptedVendor.StartAsync(script);
        var failure = (await vendor.Awaiting(ListWithoutPartsAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.Operation, failure.IsTransient).Should().Be((VendorFailure.IncompleteList, "ListUnassignedNumbers", true));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_whose_pages_overlap_each_time_is_read_in_parts_of_one_page()
    {
        var overlapping = Enumerable.Repeat(new[] { Page(150, 0, 100), Page(150, 0, 50) }, 5).SelectMany(pages => pages);
        await using var vendor = await ScriptedVendor.StartAsync([.. overlapping, Page(60, 0, 60), Page(0, 0, 0), Page(90, 60, 90)]);
        (await ListAsync(vendor)).Should().Equal(Enumerable.Range(0, 150).Select(Number));
        vendor.Requests.Should().HaveCount(13);
    }

    [Fact(Timeout = 30_000)]
    public async Task Parts_that_are_fewer_than_the_list_says_are_a_failure_and_not_a_short_list()
    {
        var overlapping = Enumerable.Repeat(new[] { Page(150, 0, 100), Page(150, 0, 50) }, 5).SelectMany(pages => pages);
        await using var vendor = await ScriptedVendor.StartAsync([.. overlapping, .. Enumerable.Repeat(Page(20, 0, 20), 6)]);
        (await vendor.Awaiting(ListAsync).Should().ThrowAsync<VendorException>()).Which.Failure.Code.Should().Be(VendorFailure.IncompleteList);
    }

    [Fact(Timeout = 30_000)]
    public async Task More_than_ten_thousand_numbers_are_read_by_usage_and_activity()
    {
        await using var vendor = await ScriptedVendor.StartAsync(
            [Page(10_001, 0, 100), .. Enumerable.Range(0, 6).SelectMany(part => Part(part * 2000, part == 5 ? 1 : 2000))]);
        (await ListAsync(vendor)).Should().HaveCount(10_001).And.OnlyHaveUniqueItems();
        vendor.Requests.Where(request => request.Parameters["PageNumber"] == "1").Skip(1)
            .Select(request => $"{request.Parameters["Usage"]} {request.Parameters["Active"]}")
            .Should().Equal("Inbound true", "Inbound false", "Outbound true", "Outbound false", "Bidirection true", "Bidirection false");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_beyond_the_ceiling_that_has_no_parts_is_a_failure()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Page(10_001, 0, 100));
        var failure = (await vendor.Awaiting(ListWithoutPartsAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient).Should().Be((VendorFailure.IncompleteList, false));
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_list_that_never_ends_and_never_says_how_long_it_is_is_a_failure()
    {
        await using var vendor = await ScriptedVendor.StartAsync([.. Enumerable.Repeat(Page(null, 0, 100), 120)]);
        var failure = (await vendor.Awaiting(ListWithoutPartsAsync).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.IsTransient).Should().Be((VendorFailure.IncompleteList, false));
        vendor.Requests.Should().HaveCount(100);
    }

    private static async Task<IEnumerable<string>> ListAsync(ScriptedVendor vendor) =>
        (await vendor.Alibaba().Ccc2020.ListPhoneNumbersAsync("ccc-test", searchPattern: null, CancellationToken.None)).Select(number => number.Number);

    private static Task ListWithoutPartsAsync(ScriptedVendor vendor) => vendor.Alibaba().Ccc2020.ListUnassignedNumbersAsync(null, CancellationToken.None);

    private static string Number(int index) => $"021{index:D8}";

    private static IEnumerable<Func<HttpContext, Task>> Part(int first, int total) =>
        Enumerable.Range(0, (total + 99) / 100).Select(page => Page(total, first + (page * 100), Math.Min(100, total - (page * 100))));

    private static Func<HttpContext, Task> Page(int? total, int first, int count)
    {
        var list = Enumerable.Range(first, count).Select(index => new JsonObject { ["Number"] = Number(index), ["Usage"] = "Inbound" });
        return Answer.Json(new JsonObject { ["Code"] = "OK", ["Data"] = new JsonObject { ["TotalCount"] = total, ["List"] = new JsonArray([.. list]) } }.ToJsonString());
    }
}
