using System.Globalization;
using System.Text.RegularExpressions;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>An operation is refused.</summary>
/// <param name="status">The HTTP status that the documentation names; 200 for errors that come only in the body.</param>
/// <param name="code">The code.</param>
/// <param name="message">The message; what fills its places is told in Params as well (alibaba-ccc sheet, 1.4).</param>
internal sealed partial class ApiError(int status, string code, FormattableString message) : Exception(message.ToString(CultureInfo.InvariantCulture))
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Whether the gateway refuses, before the product sees the call.</summary>
    public bool IsGateway { get; init; }

    /// <summary>The milliseconds of flow control's hint; 0 for none.</summary>
    public int RetryAfter { get; init; }

    /// <summary>The action that a key may not do; null for other refusals.</summary>
    public string? DeniedAction { get; init; }

    /// <summary>The message with its places open.</summary>
    public string Template => Places().Replace(message.Format, "%s");

    public IEnumerable<string> Params { get; } = message.GetArguments().Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Places();
}
