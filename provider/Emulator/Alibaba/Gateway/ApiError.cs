namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>An operation is refused.</summary>
/// <param name="status">The HTTP status that the documentation names; 200 for errors that come only in the body.</param>
/// <param name="code">The code.</param>
/// <param name="message">The filled-in message.</param>
internal sealed class ApiError(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
