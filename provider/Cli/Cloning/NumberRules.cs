using NumberProvider.Engine;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Cloning;

/// <summary>Which free number may stand for which one.</summary>
/// <param name="City">Both belong to the same city.</param>
/// <param name="Prefix">Both are of the same class: 400 numbers, short service numbers, mobile numbers, landlines.</param>
/// <param name="Usage">The free number can do what the other is used for: a 400 number takes incoming calls only.</param>
internal sealed record NumberRules(bool City, bool Prefix, bool Usage)
{
    /// <summary>Reads a list of rules, as in <c>city,prefix,usage</c>; <c>none</c> leaves numbers open.</summary>
    /// <returns>The rules; null for none.</returns>
    /// <exception cref="EngineException">There is no such rule.</exception>
    public static NumberRules? Parse(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is ["none"])
        {
            return null;
        }

        return names.FirstOrDefault(name => name is not ("city" or "prefix" or "usage")) is { } wrong
            ? throw new EngineException($"--numbers takes city, prefix and usage with commas between them, or none; got '{wrong}'.")
            : new NumberRules(names.Contains("city"), names.Contains("prefix"), names.Contains("usage"));
    }

    /// <summary>Whether a free number fits.</summary>
    /// <param name="number">The number that it is to stand for.</param>
    /// <param name="free">The free number.</param>
    public bool Fit(CccNumber number, CccUnassignedNumber free) =>
        (!Prefix || Class(number.Number) == Class(free.Number))
        && (!City || IsSamePlace(number, free))
        && (!Usage || number.Usage == "Inbound" || Class(number.Number) == "400" || Class(free.Number) != "400");

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[] { City ? "same city" : "", Prefix ? "same prefix class" : "", Usage ? "same usage" : "" }.Where(rule => rule.Length > 0));

    private static string Class(string number) => number switch
    {
        ['4' or '8', '0', '0', ..] => "400",
        ['0', ..] => "landline",
        ['1', _, _, _, _, _, _, _, _, _, _] => "mobile",
        _ => "service",
    };

    // Where the vendor names no city, the area code tells it.
    private static bool IsSamePlace(CccNumber number, CccUnassignedNumber free) =>
        number is { City: { Length: > 0 } city } && free is { City: { Length: > 0 } other } ? city == other : AreaCode(number.Number) == AreaCode(free.Number);

    private static string AreaCode(string number) => number switch
    {
        ['0', '1' or '2', _, ..] => number[..3],
        ['0', _, _, _, ..] => number[..4],
        _ => "",
    };
}
