namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>A skill group of an instance.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.8 and 4.10.</remarks>
/// <param name="SkillGroupId">The identifier; opaque, since its form differs between versions and years.</param>
/// <param name="Name">The name.</param>
/// <param name="DisplayName">The name that people see; null in API version 2017-07-05.</param>
/// <param name="Description">The description; null for none.</param>
/// <param name="MediaType"><c>AUDIO</c>, <c>CHAT</c> or <c>VIDEO</c>; null when the vendor does not say.</param>
public sealed record CccSkillGroup(string SkillGroupId, string Name, string? DisplayName, string? Description, string? MediaType);
