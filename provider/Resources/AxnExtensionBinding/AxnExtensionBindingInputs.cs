using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>The inputs in the vendor's terms, and back.</summary>
internal static class AxnExtensionBindingInputs
{
    /// <summary>Inputs that no operation of the vendor returns.</summary>
    private static readonly string[] WriteOnly = ["outId", "outOrderId", "ringConfig", "callDisplayType", "expectCity"];

    /// <exception cref="ResourceException">The expiration is no moment, or not far enough ahead.</exception>
    public static AxnExtensionRequest ToRequest(PropertyMap inputs, DateTimeOffset now) => new()
    {
        PoolKey = inputs.RequiredText("poolKey"),
        PhoneNoA = inputs.RequiredText("phoneNoA"),
        Expiration = FutureExpiration(inputs, now),
        PhoneNoX = inputs.Text("phoneNoX"),
        Extension = inputs.Text("extension"),
        PhoneNoB = inputs.Text("phoneNoB"),
        ExpectCity = inputs.Text("expectCity"),
        IsRecordingEnabled = inputs.Flag("isRecordingEnabled"),
        OutId = inputs.Text("outId"),
        OutOrderId = inputs.Text("outOrderId"),
        CallDisplayType = inputs.Whole("callDisplayType"),
        RingConfig = inputs.GetValueOrDefault("ringConfig")?.As<PropertyMap>() is { } ring ? PropertyJson.ToJson(ring) : null,
        AsrStatus = inputs.Flag("asrStatus"),
        AsrModelId = inputs.Text("asrModelId"),
        CallRestrict = inputs.Text("callRestrict"),
    };

    public static DateTimeOffset FutureExpiration(PropertyMap inputs, DateTimeOffset now)
    {
        var text = inputs.RequiredText("expiration");
        var expiration = DyplsTime.Parse(text) ?? throw new ResourceException($"The property expiration is not a moment: '{text}'.");
        return expiration > now.AddMinutes(2)
            ? expiration
            : throw new ResourceException($"The property expiration must be at least two minutes ahead; {text} (UTC+08:00) is not. An expired binding cannot be extended: set a later time.");
    }

    /// <summary>The inputs that describe a live binding.</summary>
    /// <param name="poolKey">The pool, which the vendor does not return.</param>
    /// <param name="live">The binding.</param>
    /// <param name="known">The inputs so far: they tell what is managed and what the vendor does not show; null for an import.</param>
    public static PropertyMap Describe(string poolKey, AxnExtension live, PropertyMap? known)
    {
        bool IsManaged(string name) => known is null || known.ContainsKey(name);
        var inputs = PropertyMap.Of(("poolKey", poolKey), ("phoneNoA", live.PhoneNoA), ("isRecordingEnabled", live.NeedRecord))
            .WithOptional("phoneNoB", IsManaged("phoneNoB") ? live.PhoneNoB : null)
            .WithOptional("phoneNoX", IsManaged("phoneNoX") ? live.PhoneNoX : null)
            .WithOptional("extension", IsManaged("extension") ? live.Extension : null)
            .WithOptional("expiration", live.ExpireDate is { } end ? DyplsTime.ToText(end) : known?.Text("expiration"))
            .WithOptional("callRestrict", live.CallRestrict)
            .WithOptional("asrModelId", IsManaged("asrModelId") ? live.AsrModelId : null)
            .WithOptional("orphanProtection", known is null ? AxnExtensionBindingSpec.Lease : known.Text("orphanProtection"));
        if (live.AsrStatus is { } asr && (asr || known?.ContainsKey("asrStatus") == true))
        {
            inputs = inputs.With("asrStatus", asr);
        }

        return WriteOnly.Where(name => known?.ContainsKey(name) == true).Aggregate(inputs, (map, name) => map.With(name, known![name]));
    }

    /// <summary>The outputs of a live binding.</summary>
    public static PropertyMap DescribeState(string poolKey, AxnExtension live, PropertyMap? known) =>
        Describe(poolKey, live, known).With("phoneNoX", live.PhoneNoX).With("extension", live.Extension).With("subsId", live.SubsId);

    /// <summary>The changes that bring a live binding to what is wanted: the end first, so that it does not pass meanwhile.</summary>
    /// <param name="live">The binding.</param>
    /// <param name="state">What was last set, for what the vendor does not show.</param>
    /// <param name="inputs">What is wanted.</param>
    /// <param name="now">The present.</param>
    public static IEnumerable<SubscriptionChange> Changes(AxnExtension live, PropertyMap state, PropertyMap inputs, DateTimeOffset now)
    {
        if (live.ExpireDate != DyplsTime.Parse(inputs.Text("expiration")))
        {
            yield return SubscriptionChange.Expiration(FutureExpiration(inputs, now));
        }

        if (inputs.Text("phoneNoA") is { } a && a != live.PhoneNoA)
        {
            yield return SubscriptionChange.PhoneNoA(a);
        }

        if (inputs.Text("phoneNoB") is { } b && b != live.PhoneNoB)
        {
            yield return SubscriptionChange.PhoneNoB(b);
        }

        if (inputs.Flag("isRecordingEnabled") is { } recorded && recorded != live.NeedRecord)
        {
            yield return SubscriptionChange.IsRecordingEnabled(recorded);
        }

        if (inputs.Text("callRestrict") != live.CallRestrict)
        {
            yield return SubscriptionChange.CallRestrict(inputs.Text("callRestrict"));
        }

        if (inputs.Text("outId") is { } tag && tag != state.Text("outId"))
        {
            yield return SubscriptionChange.OutId(tag);
        }

        if (inputs.Whole("callDisplayType") is { } type && type != state.Whole("callDisplayType"))
        {
            yield return SubscriptionChange.CallDisplayType(type);
        }
    }
}
