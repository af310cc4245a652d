using System.Globalization;
using NumberProvider.Emulator.Alibaba.Dypls;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba;

/// <summary>How many calls a key may make, operation by operation.</summary>
/// <remarks>Source: alibaba-ccc sheet, 1.6; alibaba-dypls sheet, parts 11 and 12.</remarks>
internal static class FlowControl
{
    public static ApiError UserLimit(SwitchBoard switches) =>
        new(int.Parse(switches[GatewaySwitches.ThrottlingStatus], CultureInfo.InvariantCulture), "Throttling.User", $"Request was denied due to user flow control.") { IsGateway = true };

    /// <exception cref="ApiError">There were too many calls.</exception>
    public static void Check(ApiCall call, SwitchBoard switches, CallMemory memory)
    {
        var isDypls = call.Version == DyplsBindings.ApiVersion;
        var perSecond = isDypls && switches.Is(DyplsSwitches.RateLimit, "documented")
            ? DyplsRules.Quotas.GetValueOrDefault(call.Action)
            : switches.Number(isDypls ? DyplsSwitches.RateLimit : CccSwitches.RateLimit);
        var burst = isDypls ? Math.Max(perSecond, 1) : Math.Max(switches.Number(CccSwitches.RateBurst), 1);
        if (perSecond > 0 && !memory.TryTake($"{call.Key.AccessKeyId}\n{call.Version}\n{call.Action}", perSecond, burst))
        {
            throw !isDypls ? UserLimit(switches)
                : call.Action == "QuerySecretNoDetail" ? new ApiError(400, "FlowLimited", $"The operation is denied due to flow control.")
                : DyplsRules.Business("isv.FLOW_LIMIT", "isv.FLOW_LIMIT");
        }
    }
}
