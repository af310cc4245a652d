namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>A private number as QuerySecretNoDetail shows it. Null stands for what the vendor does not say.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 8.</remarks>
/// <param name="PhoneNoX">The number.</param>
/// <param name="Status">Whether it is bound, or may not be used.</param>
/// <param name="Province">Its province.</param>
/// <param name="City">Its city.</param>
/// <param name="Carrier">1 China Mobile, 2 China Unicom, 3 China Telecom.</param>
/// <param name="IsCertified">Whether its use is certified.</param>
/// <param name="PurchaseTime">When it was bought.</param>
public sealed record PrivateNumber(
    string PhoneNoX, PrivateNumberStatus? Status, string? Province, string? City, int? Carrier, bool? IsCertified, DateTimeOffset? PurchaseTime);
