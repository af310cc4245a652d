namespace NumberProvider.Emulator.Huawei;

/// <summary>A call is refused in the body of an answer.</summary>
/// <param name="code">The code, a text of 7 or 8 digits.</param>
/// <param name="description">The text; its language is not to be relied on.</param>
/// <remarks>Source: huawei-isales sheet, part 7.</remarks>
internal sealed class ISalesError(string code, string description) : Exception(description)
{
    /// <summary>The codes that a fault can ask for.</summary>
    public static IReadOnlyList<string> TemporaryCodes { get; } = [Database, TooFast];

    public const string Database = "0200006";
    public const string TooFast = "0200022";

    public string Code { get; } = code;

    /// <summary>Whether something was stored all the same.</summary>
    public bool Changed { get; init; }

    public static ISalesError Parameter(string description) => new("0200001", description);

    public static ISalesError Empty(string name) => new("02000001", $"{name} is empty");

    public static ISalesError Characters(string name) => new("02000002", $"{name} has characters that are not allowed");

    public static ISalesError TooLong(string name, int most) => new("02000003", $"{name} has more than {most} characters");

    public static ISalesError Type(string name) => new("02000006", $"{name} is not of its type");

    public static ISalesError Value(string name) => new("02000007", $"{name} has a value that is not allowed");

    public static ISalesError Conversion(string name) => new("02000008", $"{name} cannot be converted");

    public static ISalesError Combination(string name) => new("02000009", $"{name} does not fit the rest");
}
