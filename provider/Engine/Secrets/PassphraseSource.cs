namespace NumberProvider.Engine.Secrets;

/// <summary>Where the passphrase comes from.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 5.</remarks>
/// <param name="environment">Reads environment variables; a variable that is defined and empty is an empty passphrase.</param>
/// <param name="ask">Asks the user; null where nobody can be asked.</param>
public sealed class PassphraseSource(Func<string, string?> environment, Func<string>? ask)
{
    /// <summary>The passphrase.</summary>
    /// <exception cref="EngineException">There is none, and nobody to ask.</exception>
    public string Get() =>
        environment("PULUMI_CONFIG_PASSPHRASE")
        ?? FromFile()
        ?? ask?.Invoke()
        ?? throw new EngineException("A passphrase is needed for the stack's secrets. Set PULUMI_CONFIG_PASSPHRASE (it may be empty) or PULUMI_CONFIG_PASSPHRASE_FILE.");

    private string? FromFile()
    {
        if (environment("PULUMI_CONFIG_PASSPHRASE_FILE") is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The file named by PULUMI_CONFIG_PASSPHRASE_FILE cannot be read: {exception.Message}", inner: exception);
        }
    }
}
