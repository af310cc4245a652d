namespace NumberProvider.Emulator.State;

/// <summary>A number that an instance does not call.</summary>
internal sealed class DoNotCallNumber
{
    public required string Number { get; set; }

    public string Remark { get; set; } = "";

    public DateTimeOffset CreateTime { get; set; }
}
