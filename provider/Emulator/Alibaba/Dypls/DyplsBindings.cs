using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Bindings of private numbers with extensions.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3 to 7 and 14.</remarks>
internal sealed class DyplsBindings(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-05-25";

    private static readonly string[] WriteOnlyParameters = ["OutId", "OutOrderId", "RingConfig", "CallDisplayType", "ExpectCity", "Extend"];

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "BindAxnExtension", Changes: true, Bind, "SecretBindDTO"),
        new(ApiVersion, "QuerySubscriptionDetail", Changes: false, Query, "SecretBindDetailDTO"),
        new(ApiVersion, "QuerySubsId", Changes: false, QueryIds),
        new(ApiVersion, "UpdateSubscription", Changes: true, Update),
        new(ApiVersion, "UnbindSubscription", Changes: true, Unbind),
    ];

    private DateTimeOffset Now => time.GetUtcNow();

    private IEnumerable<AxnBinding> InEffect => privacy.InEffect(Now);

    private JsonObject Bind(ApiCall call)
    {
        var poolKey = call.PoolKey();
        var phoneNoA = call.Mandatory("PhoneNoA", "phoneNoA");
        var expiration = call.Mandatory("Expiration", "expireDate");
        var pool = privacy.Pool(poolKey) ?? throw DyplsRules.Business("isv.POOLKEY_NOT_EXISTS", "pool key does not exist");
        var extension = call.Optional("Extension");
        var phoneNoX = call.Optional("PhoneNoX");
        DyplsRules.CheckNumber(phoneNoA);
        DyplsRules.CheckNumber(call.Optional("PhoneNoB") ?? phoneNoA);
        if (extension is not null && (phoneNoX is null || extension.Length is < 1 or > 3 || !extension.All(char.IsAsciiDigit)))
        {
            throw DyplsRules.Business("isv.ILLEGAL_ARGUMENT", "extension needs PhoneNoX and has 1 to 3 digits");
        }

        DyplsRules.CheckOutId(call.Optional("OutId") ?? "");
        var expires = DyplsRules.ReadExpiration(expiration, Now);
        var x = phoneNoX is null ? Choose(pool, phoneNoA, call.Optional("ExpectCity")) : Pinned(pool, phoneNoX, phoneNoA, extension);
        var binding = new AxnBinding
        {
            SubsId = (privacy.NextSubsId++).ToString(CultureInfo.InvariantCulture),
            PoolKey = poolKey,
            PhoneNoA = phoneNoA,
            PhoneNoB = call.Optional("PhoneNoB"),
            PhoneNoX = x.Number,
            Extension = extension ?? FreeExtensions(x).FirstOrDefault() ?? throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "no extension is free"),
            Expires = expires,
            Created = Now,
            Recorded = call.Flag("IsRecordingEnabled", otherwise: false),
            CallRestrict = call.Optional("CallRestrict"),
            AsrStatus = call.Flag("ASRStatus", otherwise: false),
            AsrModelId = call.Optional("ASRModelId"),
        };
        foreach (var name in WriteOnlyParameters.Where(name => call.Optional(name) is not null))
        {
            binding.WriteOnly[name] = call.Optional(name)!;
        }

        privacy.Bindings.Add(binding);
        return new JsonObject { ["SecretBindDTO"] = new JsonObject { ["SubsId"] = binding.SubsId, ["SecretNo"] = binding.PhoneNoX, ["Extension"] = binding.Extension } };
    }

    private JsonObject Query(ApiCall call)
    {
        var binding = Find(call, "PhoneNoX");
        var isInEffect = binding.InEffect(Now);
        if (!isInEffect && (binding.Unbound ? switches.Is(SwitchCatalog.UnboundRead, "missing") : switches.Is(SwitchCatalog.ExpiredRead, "missing")))
        {
            throw Missing();
        }

        var detail = new JsonObject
        {
            ["SubsId"] = binding.SubsId,
            ["Status"] = isInEffect ? 1 : 0,
            ["PhoneNoA"] = binding.PhoneNoA,
            ["PhoneNoX"] = binding.PhoneNoX,
            ["Extension"] = binding.Extension,
            ["ExpireDate"] = DyplsRules.Write(binding.Expires),
            ["GmtCreate"] = DyplsRules.Write(binding.Created),
            ["NeedRecord"] = binding.Recorded,
            ["ASRStatus"] = binding.AsrStatus,
        };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                detail[name] = value;
            }
        }

        Add("PhoneNoB", binding.PhoneNoB ?? (switches.Is(SwitchCatalog.FillB, "made-up") ? "19900000000" : null));
        Add("CallRestrict", binding.CallRestrict);
        Add("ASRModelId", binding.AsrModelId);
        return new JsonObject { ["SecretBindDetailDTO"] = detail };
    }

    private JsonObject QueryIds(ApiCall call)
    {
        var (key, phoneNoX) = (call.PoolKey(), call.Mandatory("PhoneNoX", "phoneNoX"));
        var pool = privacy.Pool(key) ?? throw new ApiError(400, "POOLKEY_NOT_EXIST", $"poolKey not exsit.");
        var x = pool.Find(phoneNoX) ?? throw DyplsRules.Business("isv.NO_NOT_EXIST", "number does not exist");
        return new JsonObject { ["SubsId"] = string.Join(',', InEffect.Where(binding => binding.PhoneNoX == x.Number).Select(binding => binding.SubsId)) };
    }

    private JsonObject Update(ApiCall call)
    {
        var operation = call.Required("OperateType");
        var binding = Find(call, "PhoneNoX");
        string Value(string name, string said, string what) =>
            call.Optional(name) is { Length: > 0 } value ? value : throw DyplsRules.Business("isv.INVALID_PARAMETERS", $"{said} can not be blank for {what}");
        if (binding.Unbound)
        {
            throw Missing();
        }

        if (!binding.InEffect(Now))
        {
            throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "the binding has expired");
        }

        switch (operation)
        {
            case "updateNoA":
                var a = DyplsRules.CheckNumber(Value("PhoneNoA", "phoneNoA", operation));
                binding.PhoneNoA = InEffect.Any(other => other != binding && other.PhoneNoX == binding.PhoneNoX && other.PhoneNoA == a)
                    ? throw DyplsRules.Business("isv.UPDATE_CONFLICT", "isv.UPDATE_CONFLICT")
                    : a;
                break;
            case "updateNoB":
                binding.PhoneNoB = DyplsRules.CheckNumber(Value("PhoneNoB", "phoneNoB", operation));
                break;
            case "updateExpire":
                binding.Expires = DyplsRules.ReadExpiration(Value("Expiration", "expireDate", "expireDate"), Now);
                break;
            case "updateCallRestrict":
                var restriction = Value("CallRestrict", "callRestrict", operation);
                binding.CallRestrict = restriction == "CONTROL_CLEAR_DISABLE" ? null : restriction;
                break;
            case "updateCallDisplayType":
                binding.WriteOnly["CallDisplayType"] = Value("CallDisplayType", "callDisplayType", operation);
                break;
            case "updateOutId":
                binding.WriteOnly["OutId"] = DyplsRules.CheckOutId(Value("OutId", "outId", operation));
                break;
            case "updateIsRecordingEnabled":
                binding.Recorded = call.Flag("IsRecordingEnabled", binding.Recorded);
                break;
            case "":
                throw DyplsRules.Blank("operateType");
            default:
                throw DyplsRules.Business("isv.ILLEGAL_ARGUMENT", "unknown operateType");
        }

        return [];
    }

    private JsonObject Unbind(ApiCall call)
    {
        var binding = Find(call, "SecretNo");
        if (!binding.InEffect(Now))
        {
            throw Missing();
        }

        binding.Unbound = true;
        return new JsonObject { ["ChargeId"] = switches.Is(SwitchCatalog.ChargeId, "boolean") ? true : "true" };
    }

    private AxnBinding Find(ApiCall call, string nameOfX)
    {
        var (subsId, x) = (call.Required("SubsId"), call.Required(nameOfX));
        if (string.IsNullOrWhiteSpace(call.Optional("PoolKey") ?? call.Optional("ProductType")))
        {
            throw DyplsRules.Blank("partner code");
        }

        if (!long.TryParse(subsId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw DyplsRules.Business("isv.INVALID_PARAMETERS", "subsId must be numeric");
        }

        if (x.Length == 0 || !x.All(char.IsAsciiDigit))
        {
            throw DyplsRules.Business("isv.INVALID_PARAMETERS", $"{char.ToLowerInvariant(nameOfX[0])}{nameOfX[1..]} must be numeric");
        }

        return privacy.Bindings.Find(binding => binding.SubsId == subsId && binding.PhoneNoX == x && binding.PoolKey == (call.Optional("PoolKey") ?? binding.PoolKey))
            ?? throw Missing();
    }

    private PrivateNumber Choose(PrivatePool pool, string phoneNoA, string? city)
    {
        var free = pool.Numbers
            .Where(number => !number.Locked && !InEffect.Any(binding => binding.PhoneNoX == number.Number && binding.PhoneNoA == phoneNoA))
            .Where(number => FreeExtensions(number).Any())
            .ToList();
        return free.Find(number => number.City == city)
            ?? (pool.StrictCity && city is not null ? null : free.FirstOrDefault())
            ?? throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "no number is available");
    }

    private PrivateNumber Pinned(PrivatePool pool, string phoneNoX, string phoneNoA, string? extension)
    {
        var x = pool.Find(phoneNoX) ?? throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "createSubs: the number is not in the pool");
        if (x.Locked)
        {
            throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "the number is locked");
        }

        return InEffect.Any(binding => binding.PhoneNoX == phoneNoX && (binding.PhoneNoA == phoneNoA || binding.Extension == extension))
            ? throw DyplsRules.Business("isv.BIND_CONFLICT", "isv.BIND_CONFLICT")
            : x;
    }

    private IEnumerable<string> FreeExtensions(PrivateNumber x)
    {
        var taken = InEffect.Where(binding => binding.PhoneNoX == x.Number).Select(binding => binding.Extension).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(100, 900).Select(number => number.ToString(CultureInfo.InvariantCulture)).Where(number => !taken.Contains(number));
    }

    private ApiError Missing() => switches.Is(SwitchCatalog.MissingBinding, "ILLEGAL_ARGUMENT")
        ? DyplsRules.Business("isv.ILLEGAL_ARGUMENT", "subs not exist")
        : DyplsRules.Business("isv.SUBS_NOT_EXIST", "the binding does not exist");
}
