namespace NumberProvider.Emulator.Administration;

/// <summary>An operation that the emulator has.</summary>
/// <param name="Vendor">Whose it is: <c>alibaba</c> or <c>isales</c>.</param>
/// <param name="Version">The API version.</param>
/// <param name="Operation">Its name.</param>
/// <param name="Changes">Whether it changes the state.</param>
/// <param name="Required">The parameters without which Alibaba's gateway refuses it; none for CC-iSales, whose parameters are in paths and bodies.</param>
public sealed record OfferedOperation(string Vendor, string Version, string Operation, bool Changes, IReadOnlyList<string> Required);
