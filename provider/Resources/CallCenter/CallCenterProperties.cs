using System.Text.RegularExpressions;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Declarations that the resources of the call center share.</summary>
internal static partial class CallCenterProperties
{
    public static TextSpec PhoneNumber { get; } = new() { Pattern = Digits(), Form = "a telephone number of 3 to 20 digits, in quotes" };

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

    [GeneratedRegex("^[0-9]{3,20}$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[^/\s]+$")]
    private static partial Regex WithoutSlash();
}
