namespace NumberProvider.Interop.Tests;

/// <summary>A call of CC-iSales and the code that answers it.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Name">The operation as the emulator calls it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the campaigns; <c>{id}</c> stands for the campaign that was made last.</param>
/// <param name="Code">The code of the answer.</param>
/// <param name="Body">The body as JSON; null for none.</param>
/// <param name="Query">The query as a JSON object; null for none.</param>
public sealed record HuaweiOperation(string Version, string Name, string Method, string Path, string Code, string? Body = null, string? Query = null)
{
    public bool Succeeds => Code == "0200000";

    public override string ToString() => $"{Version} {Name}";
}
