namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>Codes of CC-iSales. They are texts: <c>0200001</c> and <c>02000001</c> are two codes.</summary>
/// <remarks>Source: huawei-isales sheet, part 7.</remarks>
public static class ISalesCodes
{
    /// <summary>Success.</summary>
    public const string Success = "0200000";

    /// <summary>A wrong parameter; the reason is only in the text.</summary>
    public const string ParameterError = "0200001";

    /// <summary>The database failed; passing.</summary>
    public const string DatabaseError = "0200006";

    /// <summary>The campaign does not exist.</summary>
    public const string NoSuchCampaign = "0200007";

    /// <summary>Called too fast; wait at least a second.</summary>
    public const string TooFast = "0200022";

    /// <summary>More entries than allowed.</summary>
    public const string TooMany = "02000011";
}
