namespace NumberProvider.Plugin;

/// <summary>Standard input, on which nothing is ever sent: its end says that the engine is gone (pulumi-provider-protocol sheet, 1.2).</summary>
internal static class StandardInput
{
    public static async Task WaitForEndAsync()
    {
#pragma warning disable RS0030 // Only the end is of interest.
        await using var input = Console.OpenStandardInput();
#pragma warning restore RS0030
        var buffer = new byte[256];
        while (await input.ReadAsync(buffer) > 0)
        {
        }
    }
}
