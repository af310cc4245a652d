namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Reads environment variables; an empty one counts as not set.</summary>
internal static class EnvironmentTexts
{
    /// <summary>A variable without the spaces around it; null when it is not set or blank.</summary>
    public static string? Text(this Func<string, string?> environment, string name) => environment(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a variable says <c>true</c>.</summary>
    public static bool IsTrue(this Func<string, string?> environment, string name) => bool.TryParse(environment(name), out var flag) && flag;
}
