using System.Globalization;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A private number for a real one.</summary>
/// <param name="x">The private number; null for one that the vendor chooses.</param>
/// <param name="protection">What keeps a lost answer from leaving a binding behind.</param>
public abstract class BindingLifecycle(string? x, string protection) : Lifecycle
{
    private static readonly TimeSpan Lease = TimeSpan.FromHours(9);

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "dypls."];

    internal override string First => Programs.Binding(x: x, more: $", \"orphanProtection\": \"{protection}\"");

    internal override string Second => Programs.Binding(a: "13900002222", x: x, more: $", \"orphanProtection\": \"{protection}\", \"isRecordingEnabled\": true");

    internal override IReadOnlyList<string> AsFirst => ["13800001111 until 2035, recorded: false"];

    internal override IReadOnlyList<string> AsSecond => ["13900002222 until 2035, recorded: true"];

    internal override IReadOnlyDictionary<string, string> Refusals { get; } = protection == "lookup" ? new Dictionary<string, string>() : new()
    {
        ["emulator.clockOffsetSeconds=600"] = TooShort,
        ["emulator.clockOffsetSeconds=7200"] = TooShort,
        ["dypls.utcOffsetHours=9"] = TooShort,
    };

    protected override string Type => "AxnExtensionBinding";

    private const string TooShort = "*clock is ahead*";

    /// <summary>The bindings, but for those that end by themselves because nobody heard of them.</summary>
    internal override async Task<IReadOnlyList<string>> AtVendorAsync(World world) => [.. (await world.BindingsAsync())
        .Where(binding => binding["expires"]!.GetValue<DateTimeOffset>() > DateTimeOffset.UtcNow + Lease)
        .Select(binding => $"{binding["phoneNoA"]} until {binding["expires"]!.GetValue<DateTimeOffset>().Year.ToString(CultureInfo.InvariantCulture)}, recorded: {(binding["recorded"]!.GetValue<bool>() ? "true" : "false")}")];

    internal override string NumberOf(string line) => "the binding";

    internal override Task DriftAsync(World world, Declared declared)
    {
        var parts = declared.Id.Split('/');
        return world.Context().Vendors.Alibaba.Dypls.UpdateSubscriptionAsync(parts[0], parts[1], parts[2], SubscriptionChange.IsRecordingEnabled(false), CancellationToken.None);
    }
}
