namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>A flow that takes incoming calls.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.9 and 4.11.</remarks>
/// <param name="ContactFlowId">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The description; null for none.</param>
/// <param name="Type"><c>MAIN_FLOW</c>, <c>SUB_FLOW</c> or <c>SURVEY_FLOW</c>; digits in API version 2017-07-05.</param>
/// <param name="IsPublished">Whether it is published; null in API version 2017-07-05.</param>
/// <param name="Numbers">The numbers whose calls it takes.</param>
public sealed record CccContactFlow(string ContactFlowId, string Name, string? Description, string? Type, bool? IsPublished, IReadOnlyList<string> Numbers);
