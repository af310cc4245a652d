using System.Globalization;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>An operation is refused.</summary>
/// <param name="status">The HTTP status that the documentation names; 200 for errors that come only in the body.</param>
/// <param name="code">The code.</param>
/// <param name="message">The message; what fills its places is told in Params as well (alibaba-ccc sheet, 1.4).</param>
internal sealed class ApiError(int status, string code, FormattableString message) : Exception(message.ToString(CultureInfo.InvariantCulture))
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public IEnumerable<string> Params { get; } = message.GetArguments().Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");

    /// <summary>A parameter that the gateway demands is absent.</summary>
    public static ApiError Missing(string parameter) => new(400, $"Missing{parameter}", $"{parameter} is mandatory for this action.");
}
