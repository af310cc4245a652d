namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Which refusals of blank values an operation's page lists.</summary>
[Flags]
internal enum Blanks
{
    /// <summary>None: a blank value is a value like others.</summary>
    None = 0,

    /// <summary><c>Parameter.Empty</c>.</summary>
    Empty = 1,

    /// <summary><c>Parameter.Blank</c>.</summary>
    Blank = 2,

    /// <summary>Both.</summary>
    Both = Empty | Blank,
}
