namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>A binding as QuerySubscriptionDetail shows it.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 4. What a bind was given beside this is not returned by any operation.</remarks>
/// <param name="SubsId">The binding's identifier, up to 19 digits.</param>
/// <param name="PhoneNoA">The real number.</param>
/// <param name="PhoneNoB">The number called when A dials X; may be made up by the vendor.</param>
/// <param name="PhoneNoX">The private number.</param>
/// <param name="Extension">The extension.</param>
/// <param name="ExpireDate">When it ends.</param>
/// <param name="NeedRecord">Whether calls are recorded.</param>
/// <param name="CallRestrict">The restriction; null for none.</param>
/// <param name="AsrStatus">Whether speech is recognised; null when the vendor does not say.</param>
/// <param name="AsrModelId">The model for speech recognition; null for none.</param>
public sealed record AxnExtension(
    string SubsId,
    string PhoneNoA,
    string? PhoneNoB,
    string PhoneNoX,
    string Extension,
    DateTimeOffset? ExpireDate,
    bool NeedRecord,
    string? CallRestrict,
    bool? AsrStatus,
    string? AsrModelId);
