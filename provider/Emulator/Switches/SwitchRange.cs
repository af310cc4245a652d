namespace NumberProvider.Emulator.Switches;

/// <summary>What a switch takes beside the values that it names.</summary>
public enum SwitchRange
{
    /// <summary>Nothing else.</summary>
    None,

    /// <summary>Any whole number from 0 up.</summary>
    WholeNumber,

    /// <summary>Any number from 0 up; fractions are written with a point.</summary>
    Number,

    /// <summary>Any whole number, also below 0.</summary>
    Offset,

    /// <summary>Any number from 0 to 1.</summary>
    Fraction,

    /// <summary>Any list of telephone numbers, joined with commas.</summary>
    Numbers,
}
