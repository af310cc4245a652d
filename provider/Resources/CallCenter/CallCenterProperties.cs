using System.Text.RegularExpressions;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Declarations that the resources of the call center share.</summary>
internal static partial class CallCenterProperties
{
    public static TextSpec PhoneNumber { get; } = new()
    {
        Pattern = Digits(),
        Form = "a telephone number of 3 to 20 digits, in quotes",
        Doubt = text => WithoutZero().IsMatch(text) ? "looks like a landline number without the zero of its area code (02160664656); check that no digit was lost." : null,
    };

    /// <summary>Numbers; two that differ in leading zeros only are hardly two lines.</summary>
    public static SetSpec PhoneNumbers { get; } = new(PhoneNumber) { Likeness = text => text.TrimStart('0') };

    public static TextSpec Identifier { get; } = new() { Pattern = WithoutSlash(), Form = "an identifier without '/' and blanks" };

    public static TextSpec Usage { get; } = new()
    {
        EnumName = "Usage",
        Values =
        [
            new("Inbound", "Incoming calls only; the only usage of 400 numbers."),
            new("Outbound", "Outgoing calls only."),
            new("Bidirection", "Incoming and outgoing calls."),
        ],
    };

    // 9 to 11 digits that are no mobile number, no 400 or 800 number and no service number.
    [GeneratedRegex("^(?!0|1[3-9][0-9]{9}$|[48]00[0-9]{7}$|9[56])[0-9]{9,11}$")]
    private static partial Regex WithoutZero();

    [GeneratedRegex("^[0-9]{3,20}$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[^/\s]+$")]
    private static partial Regex WithoutSlash();
}
