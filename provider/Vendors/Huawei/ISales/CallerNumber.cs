namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>A calling number of an outbound campaign.</summary>
/// <param name="AccessCode">The number: 1 to 24 digits.</param>
/// <param name="Priority">1 to 5, 1 is preferred; null when the vendor does not reveal it.</param>
public sealed record CallerNumber(string AccessCode, int? Priority);
