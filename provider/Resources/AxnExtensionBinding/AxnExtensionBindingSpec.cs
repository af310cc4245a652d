using System.Text.RegularExpressions;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>What users write for a private number with an extension, and what they learn of it.</summary>
/// <remarks>Limits: alibaba-dypls sheet, part 3.</remarks>
internal static partial class AxnExtensionBindingSpec
{
    public const string Lease = "lease";
    public const string Lookup = "lookup";

    public static TextSpec Number { get; } = new() { Pattern = Digits(), Form = "a telephone number of 5 to 20 digits, in quotes" };

    public static TextSpec ExtensionValue { get; } = new() { Pattern = Extension(), Form = "1 to 3 digits in quotes" };

    public static TextSpec Restriction { get; } = new()
    {
        EnumName = "CallRestrict",
        Values = [new("CONTROL_AX_DISABLE", "A may not call X."), new("CONTROL_BX_DISABLE", "B may not call X.")],
    };

    public static ResourceSpec Spec { get; } = new(
        "AxnExtensionBinding",
        [
            new("poolKey", CallCenterProperties.Identifier, "The pool of private numbers (`FC...`).") { Required = true, Replaces = true },
            new("phoneNoA", Number, "The real number that is protected: digits, a landline with its area code.") { Required = true, Secret = true },
            new("phoneNoB", Number, "The number that is called when A dials X. Taking it away replaces the binding.") { Secret = true },
            new("phoneNoX", Number, "The private number, one of the pool. Without it the vendor chooses.") { Replaces = true },
            new("extension", ExtensionValue, "The extension; only together with `phoneNoX`. Without it the vendor chooses.") { Replaces = true },
            new("expiration", new TextSpec { Pattern = Expiration(), Form = "a time like \"2030-01-31 23:59:59\" in UTC+08:00" }, "When the binding ends, `yyyy-MM-dd HH:mm:ss` in UTC+08:00.") { Required = true },
            new("expectCity", new TextSpec(), "The city wanted for X, in Chinese without suffix (`北京`). It counts only when the binding is made."),
            new("isRecordingEnabled", new BoolSpec(), "Whether calls are recorded.") { Default = false },
            new("outId", new TextSpec { MaxBytes = 255 }, "A tag that comes back in call receipts. The vendor does not show it."),
            new("outOrderId", new TextSpec { MaxBytes = 255 }, "A business number of yours. The vendor does not show it.") { Replaces = true },
            new("callDisplayType", new IntegerSpec(1, 1), "What the phones show; only 1 (X to both sides) has an effect."),
            new("ringConfig", new TextMapSpec(["AXNRing_AB", "AXNRing_A", "AXNRing_N"]), "Codes of ring tones by situation.") { Replaces = true },
            new("asrStatus", new BoolSpec(), "Whether speech is recognised.") { Replaces = true },
            new("asrModelId", new TextSpec { Pattern = ModelId(), Form = "32 hexadecimal digits" }, "The model for speech recognition.") { Replaces = true },
            new("callRestrict", Restriction, "A restriction of calls; none by default."),
            new("orphanProtection", new TextSpec
            {
                EnumName = "OrphanProtection",
                Values =
                [
                    new(Lease, "The binding is made for ten minutes and extended once its identifier is known; one that nobody knows of ends by itself. With `phoneNoX` the provider looks there too."),
                    new(Lookup, "Only looks on `phoneNoX`, before and after. It saves a call, but a binding that shows up late stays until it is looked for again."),
                ],
            }, "What keeps a binding whose answer was lost from staying behind. It counts only when the binding is made.") { Default = Lease },
        ],
        [new("subsId", new TextSpec(), "The vendor's identifier of the binding.")])
    {
        AlwaysThere = ["phoneNoX", "extension", "subsId"],
        System = VendorSystem.NumberPrivacy,
        ListInputs =
        [
            new("poolKey", CallCenterProperties.Identifier, "The pool of private numbers (`FC...`).") { Required = true },
            new("phoneNoX", Number, "The private number: the vendor lists bindings of one number only.") { Required = true },
        ],
    };

    [GeneratedRegex("^[0-9]{5,20}$")]
    private static partial Regex Digits();

    [GeneratedRegex("^[0-9]{1,3}$")]
    private static partial Regex Extension();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$")]
    private static partial Regex Expiration();

    [GeneratedRegex("^[0-9a-fA-F]{32}$")]
    private static partial Regex ModelId();
}
