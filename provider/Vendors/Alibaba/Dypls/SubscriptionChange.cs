namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>One change of a binding: the vendor takes one a call.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 6.</remarks>
/// <param name="OperateType">The vendor's name of the change.</param>
/// <param name="Parameter">The parameter that carries the value.</param>
/// <param name="Value">The value in wire form.</param>
public sealed record SubscriptionChange(string OperateType, string Parameter, string Value)
{
    /// <summary>Another real number.</summary>
    public static SubscriptionChange PhoneNoA(string number) => new("updateNoA", "PhoneNoA", number);

    /// <summary>Another number to be called when A dials X; it cannot be taken away.</summary>
    public static SubscriptionChange PhoneNoB(string number) => new("updateNoB", "PhoneNoB", number);

    /// <summary>Another end, while the binding is in effect.</summary>
    public static SubscriptionChange Expiration(DateTimeOffset end) => new("updateExpire", "Expiration", DyplsTime.ToText(end));

    /// <summary>Another restriction; null takes it away.</summary>
    public static SubscriptionChange CallRestrict(string? restriction) => new("updateCallRestrict", "CallRestrict", restriction ?? "CONTROL_CLEAR_DISABLE");

    /// <summary>What the phones show.</summary>
    public static SubscriptionChange CallDisplayType(int type) => new("updateCallDisplayType", "CallDisplayType", $"{type}");

    /// <summary>Another tag.</summary>
    public static SubscriptionChange OutId(string tag) => new("updateOutId", "OutId", tag);

    /// <summary>Recording on or off.</summary>
    public static SubscriptionChange IsRecordingEnabled(bool enabled) => new("updateIsRecordingEnabled", "IsRecordingEnabled", enabled ? "true" : "false");
}
