namespace NumberProvider.Emulator.State;

/// <summary>Names of things in the state that a script can start from.</summary>
/// <param name="InstanceId">The first instance of the call center, API version 2020-07-01.</param>
/// <param name="PoolKey">The first pool of private numbers.</param>
/// <param name="VdnId">The virtual call centre of the first campaign.</param>
/// <param name="CampaignId">The first campaign.</param>
public sealed record SeedNames(string? InstanceId, string? PoolKey, string? VdnId, string? CampaignId)
{
    internal static SeedNames Of(EmulatorState state) => new(
        state.Ccc2020.Instances.FirstOrDefault()?.Id,
        state.Dypls.Pools.FirstOrDefault()?.Key,
        state.ISales.Campaigns.FirstOrDefault()?.VdnId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        state.ISales.Campaigns.FirstOrDefault()?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
