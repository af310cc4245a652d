using System.Globalization;

namespace NumberProvider.Emulator.Switches;

/// <summary>A question on which the vendors' documentation is silent, with its plausible answers.</summary>
/// <param name="Name">The name in files and commands.</param>
/// <param name="Values">The answers, the default first.</param>
/// <param name="Question">What is asked, and where the sheet speaks of it.</param>
public sealed record SwitchDefinition(string Name, IReadOnlyList<string> Values, string Question)
{
    /// <summary>More answers, under which a vendor refuses what a client may need: no client can then get what it wants.</summary>
    public IReadOnlyList<string> Obstructive { get; init; } = [];

    /// <summary>What else it takes.</summary>
    public SwitchRange Range { get; init; }

    /// <summary>The answer unless another one is set.</summary>
    public string Default => Values[0];

    /// <summary>All that it takes, for people: the default first.</summary>
    public string Choices => string.Join(" | ", [.. Values, .. Obstructive, .. RangeInWords]);

    private IEnumerable<string> RangeInWords => Range switch
    {
        SwitchRange.WholeNumber => ["any whole number"],
        SwitchRange.Number => ["any number"],
        SwitchRange.Offset => ["any whole number, also below 0"],
        SwitchRange.Fraction => ["any number from 0 to 1"],
        SwitchRange.Numbers => ["numbers joined with commas"],
        _ => [],
    };

    /// <summary>Whether it can stand at a value.</summary>
    public bool Accepts(string? value) => value is not null && (Values.Contains(value) || Obstructive.Contains(value) || Range switch
    {
        SwitchRange.WholeNumber => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        SwitchRange.Number => IsNumber(value, 1_000_000),
        SwitchRange.Offset => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        SwitchRange.Fraction => IsNumber(value, 1),
        SwitchRange.Numbers => value.Split(',').All(number => number.Length > 0 && number.All(char.IsAsciiDigit)),
        _ => false,
    });

    private static bool IsNumber(string value, double most) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most;
}
