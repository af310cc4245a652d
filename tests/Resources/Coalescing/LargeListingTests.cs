using NumberProvider.Resources.CallCenter;

namespace NumberProvider.Resources.Tests.Coalescing;

/// <summary>Inventories beyond what the vendor shows of one list: 100 pages of 100.</summary>
public sealed class LargeListingTests
{
    [Fact(Timeout = 120_000)]
    public async Task More_than_ten_thousand_numbers_are_listed_whole()
    {
        await using var world = await World.StartLargeAsync(unassigned: 0, bound: 12_000);
        var numbers = await CallCenterSession.Of(world.Context()).Numbers("2020-07-01").ListAsync("ccc-large", prefix: "", CancellationToken.None);
        numbers!.Select(number => number.Number).Order(StringComparer.Ordinal).Should().Equal(Testing.LargeSeed.Numbers(12_000));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_few_numbers_among_many_are_found_without_listing_all()
    {
        await using var world = await World.StartLargeAsync(unassigned: 0, bound: 12_000);
        var directory = CallCenterSession.Of(world.Context()).Numbers("2020-07-01");
        var found = await Task.WhenAll(new[] { "02170000000", "02170000001", "02170011999", "02170012000" }.Select(number => directory.FindAsync("ccc-large", number, CancellationToken.None)));
        found.Select(number => number?.Number).Should().Equal("02170000000", "02170000001", "02170011999", null);
        (await world.CallsAsync()).Should().HaveCountLessThan(10);
    }
}
