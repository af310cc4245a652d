namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>A number of the account that no instance uses.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.13.</remarks>
/// <param name="Number">The number: digits in the national form.</param>
/// <param name="Province">The province the number belongs to; null when the vendor does not say.</param>
/// <param name="City">The city the number belongs to; null when the vendor does not say.</param>
public sealed record CccUnassignedNumber(string Number, string? Province, string? City);
