using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Bindings of private numbers with extensions.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3 to 8 and 14. Business errors come with HTTP status 200.</remarks>
internal sealed class DyplsBindings(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-05-25";

    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly string[] WriteOnlyParameters = ["OutId", "OutOrderId", "RingConfig", "CallDisplayType", "ExpectCity", "Extend"];

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "BindAxnExtension", Changes: true, Bind),
        new(ApiVersion, "QuerySubscriptionDetail", Changes: false, Query),
        new(ApiVersion, "QuerySubsId", Changes: false, QueryIds),
        new(ApiVersion, "UpdateSubscription", Changes: true, Update),
        new(ApiVersion, "UnbindSubscription", Changes: true, Unbind),
        new(ApiVersion, "QuerySecretNoDetail", Changes: false, QueryNumber),
        new(ApiVersion, "LockSecretNo", Changes: true, call => SetLock(call, locked: true)),
        new(ApiVersion, "UnlockSecretNo", Changes: true, call => SetLock(call, locked: false)),
    ];

    private DateTimeOffset Now => time.GetUtcNow();

    private IEnumerable<AxnBinding> InEffect => privacy.Bindings.Where(binding => binding.InEffect(Now));

    private JsonObject Bind(ApiCall call)
    {
        var poolKey = call.Required("PoolKey");
        var phoneNoA = call.Required("PhoneNoA");
        var expiration = call.Required("Expiration");
        var pool = Pool(poolKey);
        var extension = call.Optional("Extension");
        var phoneNoX = call.Optional("PhoneNoX");
        CheckNumber(phoneNoA);
        if (call.Optional("PhoneNoB") is { } b)
        {
            CheckNumber(b);
        }

        if (extension is not null && (phoneNoX is null || extension.Length is < 1 or > 3 || !extension.All(char.IsAsciiDigit)))
        {
            throw Business("isv.ILLEGAL_ARGUMENT", "extension needs PhoneNoX and has 1 to 3 digits");
        }

        CheckOutId(call.Optional("OutId"));
        var expires = ReadExpiration(expiration);
        var x = phoneNoX is null ? Choose(pool, phoneNoA, call.Optional("ExpectCity")) : Pinned(pool, phoneNoX, phoneNoA, extension);
        var binding = new AxnBinding
        {
            SubsId = (privacy.NextSubsId++).ToString(CultureInfo.InvariantCulture),
            PoolKey = poolKey,
            PhoneNoA = phoneNoA,
            PhoneNoB = call.Optional("PhoneNoB"),
            PhoneNoX = x.Number,
            Extension = extension ?? FreeExtension(x),
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
            ["ExpireDate"] = Write(binding.Expires),
            ["GmtCreate"] = Write(binding.Created),
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
        var key = call.Required("PoolKey");
        if (privacy.Pools.Find(pool => pool.Key == key) is not { } pool)
        {
            throw new ApiError(400, "POOLKEY_NOT_EXIST", $"poolKey not exsit.");
        }

        var x = pool.Numbers.Find(number => number.Number == call.Required("PhoneNoX")) ?? throw Business("isv.NO_NOT_EXIST", "number does not exist");
        return new JsonObject { ["SubsId"] = string.Join(',', InEffect.Where(binding => binding.PhoneNoX == x.Number).Select(binding => binding.SubsId)) };
    }

    private JsonObject Update(ApiCall call)
    {
        var operation = call.Required("OperateType");
        var binding = Find(call, "PhoneNoX");
        string Value(string name, string said) =>
            call.Optional(name) is { Length: > 0 } value ? value : throw Business("isv.INVALID_PARAMETERS", $"{said} can not be blank for {operation}");
        if (binding.Unbound)
        {
            throw Missing();
        }

        if (!binding.InEffect(Now))
        {
            throw Business("isv.FORBIDDEN_ACTION", "the binding has expired");
        }

        switch (operation)
        {
            case "updateNoA":
                var a = Value("PhoneNoA", "phoneNoA");
                CheckNumber(a);
                binding.PhoneNoA = InEffect.Any(other => other != binding && other.PhoneNoX == binding.PhoneNoX && other.PhoneNoA == a)
                    ? throw Business("isv.UPDATE_CONFLICT", "isv.UPDATE_CONFLICT")
                    : a;
                break;
            case "updateNoB":
                var b = Value("PhoneNoB", "phoneNoB");
                CheckNumber(b);
                binding.PhoneNoB = b;
                break;
            case "updateExpire":
                binding.Expires = ReadExpiration(Value("Expiration", "expireDate"));
                break;
            case "updateCallRestrict":
                var restriction = Value("CallRestrict", "callRestrict");
                binding.CallRestrict = restriction == "CONTROL_CLEAR_DISABLE" ? null : restriction;
                break;
            case "updateCallDisplayType":
                binding.WriteOnly["CallDisplayType"] = Value("CallDisplayType", "callDisplayType");
                break;
            case "updateOutId":
                CheckOutId(call.Optional("OutId"));
                binding.WriteOnly["OutId"] = Value("OutId", "outId");
                break;
            case "updateIsRecordingEnabled":
                binding.Recorded = call.Flag("IsRecordingEnabled", binding.Recorded);
                break;
            case "":
                throw Business("isv.INVALID_PARAMETERS", "operateType can not be blank");
            default:
                throw Business("isv.ILLEGAL_ARGUMENT", "unknown operateType");
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
        return new JsonObject { ["ChargeId"] = "true" };
    }

    private JsonObject QueryNumber(ApiCall call)
    {
        var number = Number(call);
        var isBound = InEffect.Any(binding => binding.PhoneNoX == number.Number);
        return new JsonObject
        {
            ["SecretNoInfoDTO"] = new JsonObject
            {
                ["PurchaseTime"] = Write(number.PurchaseTime),
                ["Vendor"] = number.Vendor,
                ["Province"] = number.Province,
                ["City"] = number.City,
                ["SecretStatus"] = number.Locked ? 2 : isBound ? 1 : 0,
                ["CertifyStatus"] = 1,
            },
        };
    }

    private JsonObject SetLock(ApiCall call, bool locked)
    {
        Number(call).Locked = locked;
        return [];
    }

    private PrivateNumber Number(ApiCall call)
    {
        var secretNo = call.Required("SecretNo");
        return Pool(call.Required("PoolKey")).Numbers.Find(number => number.Number == secretNo) ?? throw Business("isv.NO_NOT_EXIST", "number does not exist");
    }

    private PrivatePool Pool(string key) => string.IsNullOrWhiteSpace(key)
        ? throw Business("isv.INVALID_PARAMETERS", "partner code can not be blank")
        : privacy.Pools.Find(pool => pool.Key == key) ?? throw Business("isv.POOLKEY_NOT_EXISTS", "pool key does not exist");

    private AxnBinding Find(ApiCall call, string nameOfX)
    {
        var (subsId, x) = (call.Required("SubsId"), call.Required(nameOfX));
        if (call.Optional("PoolKey") is null && call.Optional("ProductType") is null)
        {
            throw Business("isv.INVALID_PARAMETERS", "partner code can not be blank");
        }

        if (!long.TryParse(subsId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw Business("isv.INVALID_PARAMETERS", "subsId must be numeric");
        }

        if (!x.All(char.IsAsciiDigit))
        {
            throw Business("isv.INVALID_PARAMETERS", $"{char.ToLowerInvariant(nameOfX[0])}{nameOfX[1..]} must be numeric");
        }

        return privacy.Bindings.Find(binding => binding.SubsId == subsId && binding.PhoneNoX == x && binding.PoolKey == (call.Optional("PoolKey") ?? binding.PoolKey))
            ?? throw Missing();
    }

    private PrivateNumber Choose(PrivatePool pool, string phoneNoA, string? city)
    {
        var free = pool.Numbers.Where(number => !number.Locked && !InEffect.Any(binding => binding.PhoneNoX == number.Number && binding.PhoneNoA == phoneNoA)).ToList();
        return free.Find(number => number.City == city)
            ?? (pool.StrictCity && city is not null ? null : free.FirstOrDefault())
            ?? throw Business("isv.NO_AVAILABLE_NUMBER", "no number is available");
    }

    private PrivateNumber Pinned(PrivatePool pool, string phoneNoX, string phoneNoA, string? extension)
    {
        var x = pool.Numbers.Find(number => number.Number == phoneNoX) ?? throw Business("isv.FORBIDDEN_ACTION", "createSubs: the number is not in the pool");
        if (x.Locked)
        {
            throw Business("isv.NO_AVAILABLE_NUMBER", "the number is locked");
        }

        return InEffect.Any(binding => binding.PhoneNoX == phoneNoX && (binding.PhoneNoA == phoneNoA || binding.Extension == extension))
            ? throw Business("isv.BIND_CONFLICT", "isv.BIND_CONFLICT")
            : x;
    }

    private string FreeExtension(PrivateNumber x)
    {
        var taken = InEffect.Where(binding => binding.PhoneNoX == x.Number).Select(binding => binding.Extension).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(100, 900).Select(number => number.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(number => !taken.Contains(number))
            ?? throw Business("isv.NO_AVAILABLE_NUMBER", "no extension is free");
    }

    private DateTimeOffset ReadExpiration(string text) =>
        DateTime.TryParseExact(text, [TimeFormat, "yyyy-M-d H:m:s"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && new DateTimeOffset(local, Beijing) > Now.AddMinutes(1)
            ? new DateTimeOffset(local, Beijing)
            : throw Business("isv.EXPIRE_DATE_ILLEGAL", "expireDate less than 1 minutes from now");

    private static string Write(DateTimeOffset moment) => moment.ToOffset(Beijing).ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static void CheckNumber(string number)
    {
        if (number.Length is < 5 or > 20 || !number.All(char.IsAsciiDigit))
        {
            throw Business("isv.MOBILE_NUMBER_ILLEGAL", "the number is not well formed");
        }
    }

    private static void CheckOutId(string? outId)
    {
        if (outId is not null && System.Text.Encoding.UTF8.GetByteCount(outId) > 255)
        {
            throw Business("isv.INVALID_PARAMETERS", "outId over length than 255 bytes");
        }
    }

    private ApiError Missing() => switches.Is(SwitchCatalog.MissingBinding, "ILLEGAL_ARGUMENT")
        ? Business("isv.ILLEGAL_ARGUMENT", "subs not exist")
        : Business("isv.SUBS_NOT_EXIST", "the binding does not exist");

    private static ApiError Business(string code, string message) => new(200, code, $"{message}");
}
