namespace NumberProvider.Emulator.Requests;

/// <summary>The operation that a request asks for.</summary>
/// <param name="Name">The name that faults and the log use; <c>?</c> for one that does not exist, whatever the request calls it.</param>
/// <param name="Changes">Whether it changes the state.</param>
internal sealed record RequestedOperation(string Name, bool Changes)
{
    public static RequestedOperation Unknown { get; } = new("?", Changes: false);
}
