namespace NumberProvider.Interop.Tests;

/// <summary>A call of CC-iSales and the code that answers it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the campaigns.</param>
/// <param name="Query">The query as a JSON object; null for none.</param>
/// <param name="Body">The body as JSON; null for none.</param>
/// <param name="Code">The code of the answer.</param>
public sealed record HuaweiOperation(string Method, string Path, string? Query, string? Body, string Code)
{
    public override string ToString() => $"{Method} {Path} {Code}";
}
