using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>The private numbers of the pools.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 8.</remarks>
internal sealed class DyplsNumbers(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time)
{
    private const int Free = 0;
    private const int Bound = 1;
    private const int Locked = 2;
    private const int Frozen = 3;

    public IEnumerable<Operation> Operations =>
    [
        new(DyplsBindings.ApiVersion, "QuerySecretNoDetail", Changes: false, Query) { Payload = "SecretNoInfoDTO" },
        new(DyplsBindings.ApiVersion, "LockSecretNo", Changes: true, call => SetLock(call, locked: true)),
        new(DyplsBindings.ApiVersion, "UnlockSecretNo", Changes: true, call => SetLock(call, locked: false)),
        new(DyplsBindings.ApiVersion, "ReleaseSecretNo", Changes: true, Release),
    ];

    private JsonObject Query(ApiCall call)
    {
        var number = privacy.Pool(call).Find(call, "SecretNo", "secretNo");
        return new JsonObject
        {
            ["SecretNoInfoDTO"] = new JsonObject
            {
                ["PurchaseTime"] = DyplsRules.Write(number.PurchaseTime, switches),
                ["Vendor"] = number.Vendor,
                ["Province"] = number.Province,
                ["City"] = number.City,
                ["SecretStatus"] = number.Frozen ? Frozen : number.Locked ? Locked : IsBound(number) ? Bound : Free,
                ["CertifyStatus"] = number.Certified ? 1 : 0,
            },
        };
    }

    private JsonObject SetLock(ApiCall call, bool locked)
    {
        privacy.Pool(call).Find(call, "SecretNo", "secretNo").Locked = locked;
        return [];
    }

    private JsonObject Release(ApiCall call)
    {
        var pool = privacy.Pool(call);
        var prefixed = switches.Is(DyplsSwitches.ReleaseMatch, "prefix")
            ? pool.Numbers.Find(number => number.Number.StartsWith(call.Mandatory("SecretNo", "secretNo"), StringComparison.Ordinal))
            : null;
        var number = prefixed ?? pool.Find(call, "SecretNo", "secretNo");
        if (IsBound(number))
        {
            throw DyplsRules.Business($"isv.{switches[DyplsSwitches.ReleaseBound]}", "the number has bindings");
        }

        pool.Numbers.Remove(number);
        return [];
    }

    private bool IsBound(PrivateNumber number) => privacy.InEffect(time.GetUtcNow()).Any(binding => binding.PhoneNoX == number.Number);
}
