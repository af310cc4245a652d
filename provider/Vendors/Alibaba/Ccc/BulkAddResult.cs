namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>The numbers that AddBulkPhoneNumbers did not add, by reason. The vendor gives no more than that.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.2.</remarks>
/// <param name="AlreadyUsed">Numbers in use, in this instance or another one.</param>
/// <param name="InArrears">Numbers whose fee is not paid.</param>
/// <param name="Failed">Numbers that failed for another reason.</param>
public sealed record BulkAddResult(IReadOnlyList<string> AlreadyUsed, IReadOnlyList<string> InArrears, IReadOnlyList<string> Failed);
