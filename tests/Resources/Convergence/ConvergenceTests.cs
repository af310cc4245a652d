namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Where the vendors' documentation is silent the emulator has a switch; each resource must come to rest under every reading.</summary>
public abstract class ConvergenceTests<TLifecycle>
    where TLifecycle : Lifecycle, new()
{
    private const int Seed = 20170705;
    private const int Pairs = 30;
    private static readonly TLifecycle Lifecycle = new();

    public static TheoryData<string> Readings => [.. Convergence.Readings.Single(Lifecycle)];

    public static TheoryData<int, string> PairsOfReadings
    {
        get
        {
            var pairs = new TheoryData<int, string>();
            foreach (var reading in Convergence.Readings.Pairs(Lifecycle, Seed, Pairs))
            {
                pairs.Add(Seed, reading);
            }

            return pairs;
        }
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Readings))]
    public Task It_comes_changes_and_goes_under(string reading) => LiveAsync(reading);

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(PairsOfReadings))]
    public Task It_comes_changes_and_goes_under_two_readings_of_the(int seed, string reading)
    {
        _ = seed;
        return LiveAsync(reading);
    }

    private static async Task LiveAsync(string reading)
    {
        await using var world = await World.StartAsync(Convergence.Readings.Parse(reading));
        world.Time = reading.Contains("rateLimit", StringComparison.Ordinal) ? TimeProvider.System : new BriskClock();
        await Lifecycle.PrepareAsync(world);
        var declared = Lifecycle.Declare(world);
        if (Words(world, Lifecycle.Refusals) is { } words)
        {
            await FluentActions.Awaiting(() => declared.CreateAsync(Lifecycle.First)).Should().ThrowAsync<Exception>().WithMessage(words);
            (await Lifecycle.AtVendorAsync(world)).Should().Equal(Lifecycle.AsBefore);
            return;
        }

        await declared.CreateAsync(Lifecycle.First);
        await Lifecycle.RestsAsync(world, declared, Lifecycle.First, Lifecycle.AsFirst);

        if (Words(world, Lifecycle.Halts) is { } halt)
        {
            await FluentActions.Awaiting(() => declared.UpdateAsync(Lifecycle.Second)).Should().ThrowAsync<Exception>().WithMessage(halt);
            (await Lifecycle.AtVendorAsync(world)).Should().Contain(Lifecycle.AsFirst, "nothing is lost");
            return;
        }

        await declared.UpdateAsync(Lifecycle.Second);
        await Lifecycle.RestsAsync(world, declared, Lifecycle.Second, Lifecycle.AsSecond);

        await Lifecycle.DriftAsync(world, declared);
        (await Lifecycle.AtVendorAsync(world)).Should().NotEqual(Lifecycle.AsSecond);
        (await declared.RefreshAsync()).Should().BeTrue();
        if (Lifecycle.Hiding.Any(world.Reads))
        {
            world.Warnings.Should().Contain(warning => warning.Contains("drift cannot be detected", StringComparison.Ordinal));
            await declared.DeleteAsync();
            (await Lifecycle.AtVendorAsync(world)).Should().Contain(Lifecycle.AsAfter).And.HaveCount(Lifecycle.AsAfter.Count + 1, "who cannot see that others are there must leave one");
            return;
        }

        declared.Diff(Lifecycle.Second).Should().NotBeEmpty("somebody else has changed it");
        await declared.UpdateAsync(Lifecycle.Second);
        await Lifecycle.RestsAsync(world, declared, Lifecycle.Second, Lifecycle.AsSecond);

        await declared.DeleteAsync();
        (await Lifecycle.AtVendorAsync(world)).Should().Equal(Lifecycle.AsAfter);
        await declared.DeleteAsync();
        (await declared.RefreshAsync()).Should().Be(Lifecycle.OutlivesDestroy);
    }

    private static string? Words(World world, IReadOnlyDictionary<string, string> settings) => settings.FirstOrDefault(setting => world.Reads(setting.Key)).Value;
}
