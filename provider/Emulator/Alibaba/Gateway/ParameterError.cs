namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>What is wrong with a parameter, in the words of the call center (alibaba-ccc sheet, 1.5).</summary>
internal static class ParameterError
{
    public static ApiError Null(string name) => new(400, "Parameter.Null", $"The parameter {name} may not be null.");

    public static ApiError Empty(string name) => new(400, "Parameter.Empty", $"The parameter {name} may not be null or empty.");

    public static ApiError Blank(string name) => new(400, "Parameter.Blank", $"The parameter {name} may not be null or blank.");

    public static ApiError Minimum(string name, int least) => new(400, "Parameter.Minimum", $"The parameter {name} must be greater than or equal to {least}.");

    public static ApiError Maximum(string name, int most) => new(400, "Parameter.Maximum", $"The parameter {name} must be less than or equal to {most}.");

    public static ApiError Format(string name, string reason) => new(400, "Parameter.Format", $"The format of parameter {name} is invalid. {reason}");

    public static ApiError Invalid(string name, string reason) => new(400, "Parameter.Invalid", $"The parameter {name} is invalid. {reason}.");

    public static ApiError Enumeration(string name, IEnumerable<string> values) =>
        new(400, "Parameter.Enumeration", $"The parameter {name} must be one of the value of enumeration {string.Join(", ", values)}.");
}
