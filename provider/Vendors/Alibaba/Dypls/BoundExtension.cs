namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>The answer of BindAxnExtension.</summary>
/// <param name="SubsId">The binding's identifier.</param>
/// <param name="PhoneNoX">The private number.</param>
/// <param name="Extension">The extension.</param>
public sealed record BoundExtension(string SubsId, string PhoneNoX, string Extension);
