namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>What single codes of the call center mean.</summary>
public static class CccErrors
{
    /// <summary>Whether the instance does not exist: 2020 says <c>NotExists.InstanceId</c>, 2017 <c>NotExist.Instance</c> (alibaba-ccc sheet, 1.5).</summary>
    public static bool IsMissingInstance(VendorException exception) => exception.Code is "NotExists.InstanceId" or "NotExist.Instance";

    /// <summary>Whether the skill group does not exist.</summary>
    public static bool IsMissingSkillGroup(VendorException exception) => exception.Code is "NotExists.SkillGroupId" or "NotExist.SkillGroup";

    /// <summary>Whether anything named in the call does not exist.</summary>
    public static bool IsMissing(VendorException exception) => exception.Code.StartsWith("NotExist", StringComparison.Ordinal);

    /// <summary>Whether a list in the call was too long.</summary>
    public static bool IsTooMany(VendorException exception) => exception.Code is "Parameter.Maximum";

    /// <summary>Whether something in the call exists already.</summary>
    public static bool IsConflict(VendorException exception) => exception.Code.StartsWith("AlreadyExist", StringComparison.Ordinal);
}
