using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>UpdateSubscription: one OperateType a call, which names the parameter that counts.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 6.</remarks>
internal sealed class DyplsUpdate(NumberPrivacy privacy, SwitchBoard switches, TimeProvider time, Func<ApiCall, string, NumberBinding> find)
{
    private static readonly string[] Restrictions = ["CONTROL_AX_DISABLE", "CONTROL_BX_DISABLE", "CONTROL_CLEAR_DISABLE"];

    private DateTimeOffset Now => time.GetUtcNow();

    public JsonObject Run(ApiCall call)
    {
        var operation = call.Mandatory("OperateType", "operateType");
        var binding = find(call, "PhoneNoX");
        if (binding.Unbound)
        {
            throw DyplsSubscriptions.Missing(switches);
        }

        if (!binding.InEffect(Now))
        {
            throw DyplsRules.Business("isv.FORBIDDEN_ACTION", $"{(operation == "updateExpire" ? "updateEndDate" : operation)}: the binding has expired");
        }

        Apply(call, binding, operation);
        if (switches[DyplsSwitches.UpdateAsr] is var asr and not "ignored" && (asr == "reset" || call.Optional("ASRStatus") is not null))
        {
            binding.AsrStatus = DyplsRules.Flag(call, "ASRStatus", otherwise: false);
        }

        return [];
    }

    private void Apply(ApiCall call, NumberBinding binding, string operation)
    {
        string Value(string name, string said, string what) =>
            call.Text(name) is { Length: > 0 } value ? value : throw DyplsRules.Invalid($"{said} can not be blank for {what}");
        switch (operation)
        {
            case "updateNoA":
                binding.PhoneNoA = Changed(binding, binding.PhoneNoA, DyplsRules.CheckNumber(Value("PhoneNoA", "phoneNoA", operation)), isA: true);
                break;
            case "updateNoB":
                binding.PhoneNoB = Changed(binding, binding.PhoneNoB, DyplsRules.CheckNumber(Value("PhoneNoB", "phoneNoB", operation)), isA: false);
                break;
            case "updateExpire":
                binding.Expires = DyplsRules.ReadExpiration(Value("Expiration", "expireDate", "expireDate"), Now, switches);
                break;
            case "updateCallRestrict":
                var restriction = Value("CallRestrict", "callRestrict", operation).Trim();
                binding.CallRestrict = !Restrictions.Contains(restriction) ? throw DyplsRules.Illegal($"callRestrict is one of {string.Join(", ", Restrictions)}")
                    : restriction == "CONTROL_CLEAR_DISABLE" ? null
                    : restriction;
                break;
            case "updateCallDisplayType":
                binding.WriteOnly["CallDisplayType"] = Value("CallDisplayType", "callDisplayType", operation);
                break;
            case "updateOutId":
                binding.WriteOnly["OutId"] = call.Text("OutId").Length == 0 && switches.Is(DyplsSwitches.BlankOutId, "cleared")
                    ? ""
                    : DyplsRules.CheckOutId(Value("OutId", "outId", operation));
                break;
            case "updateIsRecordingEnabled":
                binding.Recorded = DyplsRules.Flag(call, "IsRecordingEnabled", binding.Recorded);
                break;
            case "updateAxgGroup":
                UpdateGroup(call, binding);
                break;
            default:
                throw DyplsRules.Business($"isv.{switches[DyplsSwitches.UnknownOperateType]}", "unknown operateType");
        }
    }

    private string Changed(NumberBinding binding, string? old, string value, bool isA)
    {
        var clashes = privacy.InEffect(Now).Any(other => other != binding && other.PhoneNoX == binding.PhoneNoX
            && (isA ? other.PhoneNoA == value : binding.Extension is null && other.PhoneNoB == value));
        return clashes || (value == old && switches.Is(DyplsSwitches.UpdateSame, "UPDATE_CONFLICT"))
            ? throw DyplsRules.Business("isv.UPDATE_CONFLICT", "isv.UPDATE_CONFLICT")
            : value;
    }

    private void UpdateGroup(ApiCall call, NumberBinding binding)
    {
        if (binding.GroupId is null)
        {
            throw DyplsRules.Illegal("the binding has no group");
        }

        var id = call.Text("GroupId") is { Length: > 0 } text ? text : throw DyplsRules.Invalid("groupId can not be null");
        var group = privacy.Pool(binding.PoolKey)?.Groups.Find(group => group.Id.ToString(CultureInfo.InvariantCulture) == id);
        binding.GroupId = (group ?? throw DyplsRules.Illegal("the group does not exist")).Id;
    }
}
