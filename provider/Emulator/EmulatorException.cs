namespace NumberProvider.Emulator;

/// <summary>The emulator was given something it cannot use: a file, a switch, a fault.</summary>
/// <param name="message">What, and what would be right.</param>
public sealed class EmulatorException(string message) : Exception(message);
