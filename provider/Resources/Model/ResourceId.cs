namespace NumberProvider.Resources.Model;

/// <summary>IDs made of names with slashes between them.</summary>
public static class ResourceId
{
    /// <summary>Compares two IDs name by name, in ordinal order: the order in which listings come.</summary>
    public static int Compare(string left, string right)
    {
        var (leftNames, rightNames) = (left.Split('/'), right.Split('/'));
        var first = leftNames.Zip(rightNames, string.CompareOrdinal).FirstOrDefault(order => order != 0);
        return first != 0 ? first : leftNames.Length.CompareTo(rightNames.Length);
    }
}
