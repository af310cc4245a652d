namespace NumberProvider.Emulator.Huawei;

/// <summary>A call is refused in the body of an answer.</summary>
/// <param name="code">The code, a text of 7 or 8 digits.</param>
/// <param name="description">The text; its language is not to be relied on.</param>
internal sealed class ISalesError(string code, string description) : Exception(description)
{
    public string Code { get; } = code;
}
