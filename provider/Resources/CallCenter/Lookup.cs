namespace NumberProvider.Resources.CallCenter;

/// <summary>A number to find.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsRefresh">Whether a listing from a little earlier will do.</param>
internal sealed record Lookup(string Number, bool IsRefresh);
