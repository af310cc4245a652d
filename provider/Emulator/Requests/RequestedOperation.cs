namespace NumberProvider.Emulator.Requests;

/// <summary>The operation that a request asks for.</summary>
/// <param name="Name">The name that faults and the log use; <c>?</c> for one that does not exist, whatever the request calls it.</param>
/// <param name="Changes">Whether it changes the state.</param>
/// <param name="Version">The API version.</param>
internal sealed record RequestedOperation(string Name, bool Changes, string Version)
{
    public static RequestedOperation Unknown { get; } = new("?", Changes: false, "");

    public bool Reads => !Changes && this != Unknown;

    /// <summary>Whether a fault for something is meant for it.</summary>
    public bool Is(string wanted) => wanted is "*" || wanted == Name || wanted == $"{Version}/{Name}";
}
