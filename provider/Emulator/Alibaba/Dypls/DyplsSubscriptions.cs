using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Reading, changing and ending bindings.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 4 to 7.</remarks>
internal sealed class DyplsSubscriptions(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time)
{
    private const string MadeUpNumber = "19900000000";

    public IEnumerable<Operation> Operations =>
    [
        new(DyplsBindings.ApiVersion, "QuerySubscriptionDetail", Changes: false, Query) { Payload = "SecretBindDetailDTO" },
        new(DyplsBindings.ApiVersion, "QuerySubsId", Changes: false, QueryIds),
        new(DyplsBindings.ApiVersion, "UpdateSubscription", Changes: true, new DyplsUpdate(privacy, switches, time, Find).Run),
        new(DyplsBindings.ApiVersion, "UnbindSubscription", Changes: true, Unbind),
    ];

    private DateTimeOffset Now => time.GetUtcNow();

    private JsonObject Query(ApiCall call)
    {
        var binding = Find(call, "PhoneNoX");
        var isInEffect = binding.InEffect(Now);
        if (IsUnseen(binding)
            || (!isInEffect && (binding.Unbound ? switches.Is(DyplsSwitches.UnboundRead, "missing") : switches.Is(DyplsSwitches.ExpiredRead, "missing"))))
        {
            throw Missing(switches);
        }

        var detail = new JsonObject
        {
            ["SubsId"] = binding.SubsId,
            ["Status"] = isInEffect ? 1 : 0,
            ["PhoneNoA"] = binding.PhoneNoA,
            ["PhoneNoX"] = binding.PhoneNoX,
            ["Extension"] = binding.Extension ?? "",
            ["ExpireDate"] = DyplsRules.Write(binding.Expires, switches),
            ["GmtCreate"] = DyplsRules.Write(binding.Created, switches),
            ["NeedRecord"] = binding.Recorded,
            ["ASRStatus"] = binding.AsrStatus,
        };
        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                detail[name] = value;
            }
        }

        Add("PhoneNoB", binding.PhoneNoB ?? (switches.Is(DyplsSwitches.FillB, "made-up") ? MadeUpNumber : null));
        Add("CallRestrict", binding.CallRestrict);
        Add("ASRModelId", binding.AsrModelId);
        Add("GroupId", binding.GroupId);
        return new JsonObject { ["SecretBindDetailDTO"] = detail };
    }

    private JsonObject QueryIds(ApiCall call)
    {
        var pool = privacy.PoolOrNull(call);
        var phoneNoX = call.Mandatory("PhoneNoX", "phoneNoX");
        _ = pool ?? throw new ApiError(400, "POOLKEY_NOT_EXIST", $"poolKey not exsit.");
        var x = pool.Find(phoneNoX) ?? throw DyplsRules.Business($"isv.{switches[DyplsSwitches.UnknownX]}", "number does not exist");
        var showsExpired = switches.Is(DyplsSwitches.ListExpired, "shown");
        var found = privacy.Bindings.Where(binding => binding.PhoneNoX == x.Number && !binding.Foreign && !binding.Unbound && (showsExpired || binding.InEffect(Now)))
            .ToList().Where(binding => !IsUnseen(binding)).Take(switches.Limit(DyplsSwitches.MaxSubsIds));
        return new JsonObject { ["SubsId"] = string.Join(',', found.Select(binding => binding.SubsId)) };
    }

    private JsonObject Unbind(ApiCall call)
    {
        var binding = Find(call, "SecretNo");
        if (binding.Unbound || (!binding.InEffect(Now) && switches.Is(DyplsSwitches.UnbindExpired, "missing")))
        {
            throw Missing(switches);
        }

        (binding.Unbound, binding.UnboundAt) = (true, Now);
        return new JsonObject { ["ChargeId"] = switches.Is(DyplsSwitches.ChargeId, "boolean") ? true : "true" };
    }

    private NumberBinding Find(ApiCall call, string nameOfX)
    {
        var said = $"{char.ToLowerInvariant(nameOfX[0])}{nameOfX[1..]}";
        var (subsId, x) = (call.Given("SubsId"), call.Given(nameOfX));
        privacy.CheckAccount();
        if (string.IsNullOrWhiteSpace(call.Optional("PoolKey") ?? call.Optional("ProductType")))
        {
            throw DyplsRules.Business($"isv.{switches[DyplsSwitches.PoolKeyAbsent]}", "partner code can not be blank");
        }

        if (!long.TryParse(subsId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw DyplsRules.Invalid("subsId must be numeric");
        }

        if (x.Length == 0 || !x.All(char.IsAsciiDigit))
        {
            throw DyplsRules.Invalid($"{said} must be numeric");
        }

        var found = privacy.Bindings.Find(binding => binding.SubsId == subsId && binding.PhoneNoX == x && binding.PoolKey == (call.Optional("PoolKey") ?? binding.PoolKey));
        return found is { Foreign: true } ? throw DyplsRules.Business("isv.SUBS_NOT_BELONG", "the binding belongs to another account") : found ?? throw Missing(switches);
    }

    /// <summary>Whether this read does not see a binding yet.</summary>
    private static bool IsUnseen(NumberBinding binding) => binding.UnseenReads > 0 && binding.UnseenReads-- > 0;

    public static ApiError Missing(SwitchBoard switches) => switches.Is(DyplsSwitches.MissingBinding, "ILLEGAL_ARGUMENT")
        ? DyplsRules.Illegal("subs not exist")
        : DyplsRules.Business("isv.SUBS_NOT_EXIST", "the binding does not exist");
}
