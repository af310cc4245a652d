namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>An instance of the call center.</summary>
/// <remarks>
/// Source: alibaba-ccc sheet, 3.10 and 4.12. Whether an answer names all numbers of a large instance is not documented,
/// so compare their count with a list before relying on it.
/// </remarks>
/// <param name="InstanceId">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The description; null for none.</param>
/// <param name="DomainName">The domain name; null when the vendor does not say.</param>
/// <param name="Status"><c>CREATING</c>, <c>RUNNING</c>, <c>STOPPED</c> or <c>RELEASED</c>; <c>Creating</c> and others in API version 2017-07-05.</param>
/// <param name="Numbers">The numbers that the answer names.</param>
public sealed record CccInstance(string InstanceId, string Name, string? Description, string? DomainName, string? Status, IReadOnlyList<string> Numbers);
