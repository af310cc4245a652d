using System.Globalization;
using System.Text.Json;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>The checks of a bind's parameters, in the order of the sheet: formats before the expiry.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3, 13 and 14.</remarks>
internal static class BindArguments
{
    private const int MostExtensionDigits = 3;
    private const int ModelIdDigits = 32;
    private static readonly string[] WriteOnly = ["OutId", "OutOrderId", "RingConfig", "CallDisplayType", "ExpectCity", "Extend", "NoType", "CallTimeout", "DtmfConfig"];
    private static readonly string[] Restrictions = ["CONTROL_AX_DISABLE", "CONTROL_BX_DISABLE"];

    /// <exception cref="ApiError">A parameter is not as it must be.</exception>
    public static void Check(ApiCall call, BindKind kind, PrivatePool pool)
    {
        if (pool.Kind != kind.Pool)
        {
            throw DyplsRules.Business($"isv.{call.Switches[DyplsSwitches.PoolKind]}", "the pool is for another product");
        }

        DyplsRules.CheckNumber(call.Required("PhoneNoA"));
        if (call.Text("PhoneNoB") is { Length: > 0 } b)
        {
            DyplsRules.CheckNumber(b);
        }

        CheckExtension(call, kind);
        DyplsRules.CheckOutId(call.Text("OutId"));
        DyplsRules.CheckBytes(call.Text("OutOrderId"), "outOrderId", call.Switches.Limit(DyplsSwitches.MaxOutOrderId));
        CheckChoice(call, "CallRestrict", Restrictions);
        CheckChoice(call, "CallDisplayType", ["1", "2", "3"]);
        CheckObject(call, "RingConfig", kind.Rings);
        CheckObject(call, "DtmfConfig", null);
        if (call.Text("ASRModelId") is { Length: > 0 } model && (model.Length != ModelIdDigits || !model.All(char.IsAsciiHexDigit)))
        {
            throw DyplsRules.Illegal("asrModelId is not 32 hex characters");
        }

        if (kind.HasCallTimeout && call.Text("CallTimeout") is { Length: > 0 } timeout
            && (!int.TryParse(timeout, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || (kind.NeedsB && seconds is < 5 or > 20)))
        {
            throw DyplsRules.Illegal("callTimeout is from 5 to 20");
        }
    }

    /// <summary>What no operation returns.</summary>
    public static Dictionary<string, string> Unread(ApiCall call) =>
        WriteOnly.Where(name => call.Optional(name) is not null).ToDictionary(name => name, name => call.Optional(name)!, StringComparer.Ordinal);

    private static void CheckExtension(ApiCall call, BindKind kind)
    {
        if (call.Optional("Extension") is not { } extension)
        {
            return;
        }

        if (!kind.HasExtension)
        {
            throw DyplsRules.Illegal("extension can must be null");
        }

        if (string.IsNullOrEmpty(call.Optional("PhoneNoX")) || extension.Length is < 1 or > MostExtensionDigits || !extension.All(char.IsAsciiDigit))
        {
            throw DyplsRules.Business($"isv.{call.Switches[DyplsSwitches.ExtensionAlone]}", "extension needs PhoneNoX and has 1 to 3 digits");
        }
    }

    private static void CheckChoice(ApiCall call, string name, IReadOnlyList<string> values)
    {
        if (call.Text(name) is { Length: > 0 } value && !values.Contains(value.Trim()))
        {
            throw DyplsRules.Illegal($"{name} is one of {string.Join(", ", values)}");
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="name">The parameter that holds a JSON object.</param>
    /// <param name="keys">Its keys; null for any.</param>
    private static void CheckObject(ApiCall call, string name, IReadOnlyList<string>? keys)
    {
        if (call.Text(name) is not { Length: > 0 } text)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().All(member => keys?.Contains(member.Name) != false))
            {
                return;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw DyplsRules.Illegal($"{name} is not a JSON object");
        }

        throw DyplsRules.Illegal($"{name} is a JSON object{(keys is null ? "" : $" with {string.Join(", ", keys)}")}");
    }
}
