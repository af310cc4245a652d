using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>What a refused call says about the numbers in it (alibaba-ccc sheet, 1.5 and the tables of part 4).</summary>
internal static class CallCenterRefusals
{
    /// <summary>A call that binds or unbinds numbers.</summary>
    public static Refusal OfNumbers(VendorException exception) => exception switch
    {
        { Failure.MayHaveHappened: true } => Refusal.Uncertain,
        _ when CccErrors.IsTooMany(exception) => Refusal.TooMany,
        _ when CccErrors.IsConflict(exception) => Refusal.One,
        { Code: "NotExists.Number" or "NotExist.PhoneNumber" or "Parameter.Invalid" or "Parameter.Format" } => Refusal.One,
        _ => Refusal.All,
    };

    /// <summary>A call that changes the numbers of one group.</summary>
    public static Refusal OfGroups(VendorException exception) =>
        CccErrors.IsMissingSkillGroup(exception) ? Refusal.All : OfNumbers(exception);
}
