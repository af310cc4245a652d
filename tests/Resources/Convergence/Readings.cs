using NumberProvider.Emulator.Switches;

namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>How the switches stand, written <c>name=value</c>, and several joined with <c> &amp; </c>.</summary>
internal static class Readings
{
    /// <summary>Values of the switches that take any number.</summary>
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["emulator.clockOffsetSeconds"] = ["600", "-600", "7200", "-7200"],
        ["gateway.timeWindowMinutes"] = ["1"],
        ["gateway.nonceMemoryMinutes"] = ["1", "60"],
        ["ccc.listCap2017"] = ["100"],
        ["ccc.commodityStatus2017"] = ["1"],
        ["ccc.maxGroupListSize"] = ["1"],
        ["ccc.maxListSize"] = ["1", "3"],
        ["ccc.maxNumbers"] = ["6"],
        ["ccc.pageNumberCap"] = ["1"],
        ["ccc.listDelay"] = ["0.02"],
        ["ccc.getInstanceNumberCap"] = ["0", "1"],
        ["ccc.instanceCreationSeconds"] = ["0.1"],
        ["ccc.rateLimit"] = ["100"],
        ["ccc.rateBurst"] = ["1"],
        ["dypls.reportedA"] = ["13800001111,13900002222"],
        ["dypls.maxOutOrderIdBytes"] = ["1"],
        ["dypls.maxBindingsPerX"] = ["1"],
        ["dypls.visibleAfterReads"] = ["3"],
        ["dypls.maxSubsIds"] = ["1"],
        ["dypls.freedAfterUnbindSeconds"] = ["0.02"],
        ["dypls.utcOffsetHours"] = ["9"],
        ["dypls.maxBatch"] = ["1"],
        ["dypls.rateLimit"] = ["20"],
        ["isales.maxCallingNumbers"] = ["0", "4"],
        ["isales.registeredNumbers"] = ["02160664600,02160664601,02160664602,02160664603"],
        ["isales.staleDetailsMilliseconds"] = ["20"],
        ["isales.timeWindowMinutes"] = ["1"],
        ["isales.rateLimit"] = ["20"],
    };

    /// <summary>Every switch that can matter at every value but its default, after the defaults.</summary>
    public static IEnumerable<string> Single(Lifecycle lifecycle) => ["", .. Settings(lifecycle)];

    /// <summary>Some of the pairs of settings.</summary>
    public static IEnumerable<string> Pairs(Lifecycle lifecycle, int seed, int count)
    {
        var settings = Settings(lifecycle).ToArray();
        var random = new Random(seed);
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        while (pairs.Count < count)
        {
            var (one, other) = (settings[random.Next(settings.Length)], settings[random.Next(settings.Length)]);
            if (string.CompareOrdinal(NameOf(one), NameOf(other)) < 0)
            {
                pairs.Add($"{one} & {other}");
            }
        }

        return pairs;
    }

    public static (string Switch, string Value)[] Parse(string reading) =>
        [.. reading.Split(" & ", StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=')).Select(parts => (parts[0], parts[1]))];

    private static IEnumerable<string> Settings(Lifecycle lifecycle) => SwitchCatalog.All
        .Where(definition => lifecycle.Meets(definition.Name))
        .SelectMany(definition => definition.Values.Skip(1).Concat(definition.Obstructive).Concat(Samples.GetValueOrDefault(definition.Name, [])).Distinct().Select(value => $"{definition.Name}={value}"));

    private static string NameOf(string setting) => setting.Split('=')[0];
}
