using System.Net.Http.Json;
using NumberProvider.Emulator.Switches;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>Each switch changes what the vendors do.</summary>
public sealed class SwitchEffectTests
{
    private static readonly HttpClient Http = new();

    /// <summary>Switches whose effect needs more than calls one after the other.</summary>
    private static readonly string[] TestedElsewhere =
    [
        .. SwitchCatalog.All.Select(definition => definition.Name).Where(name => name.StartsWith("gateway.", StringComparison.Ordinal)),
        "emulator.clockOffsetSeconds", "dypls.rateLimit", "dypls.expiredRead", "dypls.listExpired", "dypls.unbindExpired", "ccc.getMethod2020", "ccc.rateBurst",
        "isales.timeWindowMinutes", "isales.unauthorizedBody",
    ];

    public static TheoryData<string> Settings => [.. SwitchEffects.All.Keys];

    [Theory(Timeout = EmulatorTest.TimeLimit)]
    [MemberData(nameof(Settings))]
    public async Task A_value_changes_what_is_answered(string setting)
    {
        var usual = await AnswersAsync(setting, isSet: false);
        var changed = await AnswersAsync(setting, isSet: true);

        changed.Should().NotBe(usual);
    }

    [Fact]
    public void Each_value_of_each_switch_is_tested() => SwitchCatalog.All
        .Where(definition => !TestedElsewhere.Contains(definition.Name))
        .SelectMany(definition => definition.Values.Skip(1).Concat(definition.Obstructive).Append(definition.Range == SwitchRange.None ? null : "").OfType<string>(), (definition, value) => (definition, value))
        .Where(pair => !SwitchEffects.All.Keys.Any(setting => pair.value.Length > 0
            ? setting == $"{pair.definition.Name}={pair.value}" || IsSample(pair.definition, pair.value, setting)
            : setting.StartsWith($"{pair.definition.Name}=", StringComparison.Ordinal)))
        .Select(pair => $"{pair.definition.Name}={pair.value}")
        .Should().BeEmpty();

    /// <summary>Of a switch that takes any number, one number stands for the others.</summary>
    private static bool IsSample(SwitchDefinition definition, string value, string setting) =>
        definition.Range != SwitchRange.None && double.TryParse(value, out _) && setting.StartsWith($"{definition.Name}=", StringComparison.Ordinal);

    private static async Task<string> AnswersAsync(string setting, bool isSet)
    {
        var time = new FrozenTime();
        await using var emulator = await VendorEmulator.StartAsync(new EmulatorOptions { SeedFile = EmulatorTest.SeedFile, Time = time });
        if (isSet)
        {
            var (name, value) = (setting.Split('=')[0], setting.Split('=', 2)[1]);
            (await Http.PutAsJsonAsync(new Uri(emulator.AdministrationUrl, "switches"), new Dictionary<string, string> { [name] = value })).EnsureSuccessStatusCode();
        }

        return await Script.RunAsync(emulator, time, SwitchEffects.All[setting]);
    }
}
