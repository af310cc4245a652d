namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>A product of Alibaba Cloud in one API version.</summary>
/// <param name="Name">The name for people, <c>Alibaba Cloud CCC</c>.</param>
/// <param name="Version">The API version, <c>2020-07-01</c>.</param>
/// <param name="SaysOk">Whether good answers say so in a code; otherwise the absence of a code is good.</param>
internal sealed record OpenApiProduct(string Name, string Version, bool SaysOk = true);
