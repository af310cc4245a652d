using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Making bindings of private numbers.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3, 13 and 14.</remarks>
internal sealed class DyplsBindings(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2017-05-25";

    private const string Payload = "SecretBindDTO";
    private const int FirstExtension = 100;
    private const int Extensions = 900;

    public IEnumerable<Operation> Operations =>
    [
        .. new[] { BindKind.AxnExtension, BindKind.Axn, BindKind.Axb, BindKind.Axg }
            .Select(kind => new Operation(ApiVersion, kind.Action, Changes: true, call => new JsonObject { [Payload] = Describe(Bind(call, kind)) }) { Payload = Payload }),
        new(ApiVersion, "BindBatchAxg", Changes: true, BindBatch) { Payload = "SecretBindList" },
    ];

    private DateTimeOffset Now => time.GetUtcNow();

    private IEnumerable<NumberBinding> Taking => privacy.Taking(Now, TimeSpan.FromSeconds(switches.Number(DyplsSwitches.FreedAfter)));

    private NumberBinding Bind(ApiCall call, BindKind kind)
    {
        _ = call.Mandatory("PoolKey", "partner code");
        var phoneNoA = call.Mandatory("PhoneNoA", "phoneNoA");
        var phoneNoB = kind.NeedsB ? call.Mandatory("PhoneNoB", "phoneNoB") : call.Text("PhoneNoB") is { Length: > 0 } b ? b : null;
        var group = kind.HasGroup ? call.Mandatory("GroupId", "groupId") : null;
        var expiration = call.Mandatory("Expiration", "expireDate");
        var pool = privacy.Pool(call);
        BindArguments.Check(call, kind, pool);
        var groupId = group is null ? null : (pool.Groups.Find(known => known.Id.ToString(CultureInfo.InvariantCulture) == group) ?? throw DyplsRules.Illegal("the group does not exist")).Id as long?;
        CheckReported(phoneNoA);
        var (isRecorded, asrStatus) = (DyplsRules.Flag(call, "IsRecordingEnabled", otherwise: false), DyplsRules.Flag(call, "ASRStatus", otherwise: false));
        var expires = DyplsRules.ReadExpiration(expiration, Now, switches);
        var wanted = new NumberBinding
        {
            SubsId = privacy.NextSubsId.ToString(CultureInfo.InvariantCulture),
            PoolKey = pool.Key,
            PhoneNoA = phoneNoA,
            PhoneNoB = phoneNoB,
            PhoneNoX = call.Text("PhoneNoX"),
            Extension = call.Optional("Extension"),
            GroupId = groupId,
            Expires = expires,
            Created = Now,
            Recorded = isRecorded,
            CallRestrict = call.Text("CallRestrict") is { Length: > 0 } restriction ? restriction.Trim() : null,
            AsrStatus = asrStatus,
            AsrModelId = call.Optional("ASRModelId"),
            WriteOnly = BindArguments.Unread(call),
            UnseenReads = (int)switches.Number(DyplsSwitches.VisibleAfterReads),
        };
        var x = wanted.PhoneNoX.Length == 0 ? Choose(pool, wanted, kind, call.Optional("ExpectCity")) : Pinned(pool, wanted, kind);
        wanted.PhoneNoX = x.Number;
        if (kind.HasExtension)
        {
            wanted.Extension ??= FreeExtensions(x).FirstOrDefault() ?? throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "no extension is free");
        }

        privacy.NextSubsId++;
        privacy.Bindings.Add(wanted);
        return wanted;
    }

    /// <summary>Each item is a bind of its own, with a code of its own.</summary>
    private JsonObject BindBatch(ApiCall call)
    {
        var text = call.Mandatory("AxgBindList", "axgBindList");
        privacy.Pool(call);
        var items = Items(text) ?? throw DyplsRules.Invalid("axgBindList is not a JSON array of objects");
        var most = switches.Limit(DyplsSwitches.MaxBatch);
        if (items.Count == 0 || items.Count > most)
        {
            throw DyplsRules.Illegal($"axgBindList has 1 to {most} items");
        }

        return new JsonObject
        {
            ["SecretBindList"] = new JsonObject
            {
                ["SecretBind"] = AnswerJson.List(items.Select((item, index) => BindItem(call, item, fails: index >= items.Count - call.FailingItems)).ToList()),
            },
        };
    }

    private JsonObject BindItem(ApiCall call, Dictionary<string, string> item, bool fails)
    {
        var answer = new JsonObject { ["PhoneNoA"] = item.GetValueOrDefault("PhoneNoA", ""), ["GroupId"] = item.GetValueOrDefault("GroupId", "") };
        item["PoolKey"] = call.Required("PoolKey");
        try
        {
            var binding = fails
                ? throw DyplsRules.Business("isp.SYSTEM_ERROR", "isp.SYSTEM_ERROR")
                : Bind(new ApiCall(BindKind.Axg.Action, ApiVersion, item, switches) { Key = call.Key, FailingItems = 0, Chance = call.Chance }, BindKind.Axg);
            (answer["SecretNo"], answer["SubsId"], answer["Extension"]) = (binding.PhoneNoX, binding.SubsId, binding.Extension ?? "");
            (answer["Code"], answer["Message"]) = ("OK", "OK");
        }
        catch (ApiError error)
        {
            (answer["SecretNo"], answer["SubsId"], answer["Extension"]) = ("", "", "");
            (answer["Code"], answer["Message"]) = (error.Code, error.Message);
        }

        return answer;
    }

    /// <summary>The items of a batch; packages send unset members as blank texts or not at all, and some as booleans and numbers.</summary>
    private static List<Dictionary<string, string>>? Items(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(text) is { } items && items.TrueForAll(item => item is not null)
                ? [.. items.Select(item => item
                    .Select(member => KeyValuePair.Create(member.Key, member.Value.ValueKind == JsonValueKind.Null ? "" : member.Value.ToString()))
                    .Where(member => member.Value.Length > 0)
                    .ToDictionary(StringComparer.Ordinal))]
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonObject Describe(NumberBinding binding) => new()
    {
        ["SubsId"] = binding.SubsId,
        ["SecretNo"] = binding.PhoneNoX,
        ["Extension"] = binding.Extension ?? "",
    };

    private void CheckReported(string phoneNoA)
    {
        if (switches[DyplsSwitches.ReportedA] is var reported and not "any" && !reported.Split(',').Contains(phoneNoA))
        {
            throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "createSubs: the user of the number is not reported");
        }
    }

    private PrivateNumber Choose(PrivatePool pool, NumberBinding wanted, BindKind kind, string? city)
    {
        var avoids = switches.Is(DyplsSwitches.ChosenX, "avoids-bound");
        var free = pool.Numbers
            .Where(number => number is { Locked: false, Frozen: false, UsedByOthers: false } && (!avoids || !Conflicts(wanted, number.Number, kind).Any()))
            .Where(number => !kind.HasExtension || FreeExtensions(number).Any())
            .ToList();
        var chosen = free.Find(number => number.City == city)
            ?? (pool.StrictCity && city is not null ? null : free.FirstOrDefault())
            ?? throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "no number is available");
        return avoids || !Conflicts(wanted, chosen.Number, kind).Any() ? chosen : throw DyplsRules.Business("isv.BIND_CONFLICT", "isv.BIND_CONFLICT");
    }

    private PrivateNumber Pinned(PrivatePool pool, NumberBinding wanted, BindKind kind)
    {
        var x = pool.Find(wanted.PhoneNoX) ?? throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "createSubs: the number is not in the pool");
        if (x.UsedByOthers)
        {
            throw DyplsRules.Business("isv.NO_USED_BY_OTHERS", "the number is used by another business");
        }

        if (x.Locked && switches.Is(DyplsSwitches.LockedX, "NO_AVAILABLE_NUMBER"))
        {
            throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "the number is locked");
        }

        if (Conflicts(wanted, x.Number, kind).Any())
        {
            throw DyplsRules.Business("isv.BIND_CONFLICT", "isv.BIND_CONFLICT");
        }

        var code = $"isv.{switches[DyplsSwitches.ExtensionTaken]}";
        return wanted.Extension is not null && Taking.Any(binding => binding.PhoneNoX == x.Number && binding.Extension == wanted.Extension)
            ? throw DyplsRules.Business(code, code)
            : x;
    }

    /// <summary>The bindings of X that leave no room for another: those of the same A; of either number for AXB; any for AXN.</summary>
    private IEnumerable<NumberBinding> Conflicts(NumberBinding wanted, string x, BindKind kind) => Taking.Where(binding => binding.PhoneNoX == x && (
        binding.PhoneNoA == wanted.PhoneNoA
        || kind == BindKind.Axn
        || (kind.NeedsB && (binding.PhoneNoB == wanted.PhoneNoB || binding.PhoneNoA == wanted.PhoneNoB || binding.PhoneNoB == wanted.PhoneNoA))));

    private IEnumerable<string> FreeExtensions(PrivateNumber x)
    {
        var taken = Taking.Where(binding => binding.PhoneNoX == x.Number).Select(binding => binding.Extension).ToHashSet(StringComparer.Ordinal);
        return taken.Count >= switches.Limit(DyplsSwitches.MaxPerX)
            ? []
            : Enumerable.Range(FirstExtension, Extensions).Select(number => number.ToString(CultureInfo.InvariantCulture)).Where(number => !taken.Contains(number));
    }
}
