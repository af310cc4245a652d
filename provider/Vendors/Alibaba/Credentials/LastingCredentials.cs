using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>A key that stays as it is.</summary>
internal sealed class LastingCredentials(AlibabaKey key) : IAlibabaCredentials
{
    /// <summary>A key as users write it, with spaces and line ends around it.</summary>
    /// <param name="id">The identifier; null or blank for none.</param>
    /// <param name="secret">The secret; null or blank for none.</param>
    /// <param name="token">The token; null or blank for none.</param>
    /// <param name="place">Where it was written, for the failure.</param>
    /// <returns>Null when identifier or secret is missing.</returns>
    /// <exception cref="MissingCredentialsException">It cannot be sent.</exception>
    public static LastingCredentials? From(string? id, string? secret, string? token, string place)
    {
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(secret))
        {
            return null;
        }

        var key = new AlibabaKey(id.Trim(), secret.Trim(), string.IsNullOrWhiteSpace(token) ? null : token.Trim());
        return $"{key.AccessKeyId}{key.AccessKeySecret}{key.SecurityToken}".All(letter => letter is > ' ' and <= '~')
            ? new LastingCredentials(key)
            : throw new MissingCredentialsException($"The access key in {place} holds characters that no key has, such as a space or a line end in the middle.");
    }

    public ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken) => new(key);

    public bool Discard(AlibabaKey key) => false;
}
