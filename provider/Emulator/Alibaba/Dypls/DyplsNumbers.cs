using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>The private numbers of the pools.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 8.</remarks>
internal sealed class DyplsNumbers(NumberPrivacy privacy, TimeProvider time)
{
    public IEnumerable<Operation> Operations =>
    [
        new(DyplsBindings.ApiVersion, "QuerySecretNoDetail", Changes: false, Query, "SecretNoInfoDTO"),
        new(DyplsBindings.ApiVersion, "LockSecretNo", Changes: true, call => SetLock(call, locked: true)),
        new(DyplsBindings.ApiVersion, "UnlockSecretNo", Changes: true, call => SetLock(call, locked: false)),
        new(DyplsBindings.ApiVersion, "ReleaseSecretNo", Changes: true, Release),
    ];

    private JsonObject Query(ApiCall call)
    {
        var number = Find(call).Number;
        return new JsonObject
        {
            ["SecretNoInfoDTO"] = new JsonObject
            {
                ["PurchaseTime"] = DyplsRules.Write(number.PurchaseTime),
                ["Vendor"] = number.Vendor,
                ["Province"] = number.Province,
                ["City"] = number.City,
                ["SecretStatus"] = number.Locked ? 2 : IsBound(number) ? 1 : 0,
                ["CertifyStatus"] = 1,
            },
        };
    }

    private JsonObject SetLock(ApiCall call, bool locked)
    {
        Find(call).Number.Locked = locked;
        return [];
    }

    private JsonObject Release(ApiCall call)
    {
        var (pool, number) = Find(call);
        if (IsBound(number))
        {
            throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "the number has bindings");
        }

        pool.Numbers.Remove(number);
        return [];
    }

    private bool IsBound(PrivateNumber number) => privacy.InEffect(time.GetUtcNow()).Any(binding => binding.PhoneNoX == number.Number);

    private (PrivatePool Pool, PrivateNumber Number) Find(ApiCall call)
    {
        var (key, secretNo) = (call.PoolKey(), call.Mandatory("SecretNo", "secretNo"));
        var pool = privacy.Pool(key) ?? throw DyplsRules.Business("isv.POOLKEY_NOT_EXISTS", "pool key does not exist");
        return (pool, pool.Find(secretNo) ?? throw DyplsRules.Business("isv.NO_NOT_EXIST", "number does not exist"));
    }
}
