namespace NumberProvider.Emulator.Administration;

/// <summary>An operation of Alibaba's products that the emulator has.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Operation">Its name.</param>
/// <param name="Changes">Whether it changes the state.</param>
/// <param name="Required">The parameters without which the gateway refuses it.</param>
public sealed record OfferedOperation(string Version, string Operation, bool Changes, IReadOnlyList<string> Required);
