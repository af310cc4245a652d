using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace NumberProvider.Engine.Secrets;

/// <summary>Encrypts with a key made from a passphrase, in the form of Pulumi's own passphrase manager.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 5.</remarks>
public sealed class PassphraseSecretsManager
{
    private const int Iterations = 1_000_000;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const string CheckText = "pulumi";

    // The key derivation is slow on purpose; one process opens the same salt many times.
    private static readonly ConcurrentDictionary<(string Passphrase, string Salt), byte[]> Keys = new();

    private readonly byte[] _key;

    private PassphraseSecretsManager(byte[] key, string salt) => (_key, Salt) = (key, salt);

    /// <summary>The salt with its check value, as the stack's file and the state keep it.</summary>
    public string Salt { get; }

    /// <summary>Opens what was encrypted with a passphrase.</summary>
    /// <param name="passphrase">The passphrase; may be empty.</param>
    /// <param name="salt">The salt with its check value, <c>v1:SALT:v1:NONCE:DATA</c>.</param>
    /// <exception cref="EngineException">The passphrase is wrong, or the salt is not one.</exception>
    public static PassphraseSecretsManager Open(string passphrase, string salt)
    {
        if (salt.Split(':', 3) is not ["v1", var bytes, var check])
        {
            throw new EngineException("The encryption salt is not of the form v1:SALT:v1:NONCE:DATA.");
        }

        var manager = new PassphraseSecretsManager(Keys.GetOrAdd((passphrase, bytes), static key => Derive(key.Passphrase, Convert.FromBase64String(key.Salt))), salt);
        try
        {
            return manager.Decrypt(check) == CheckText ? manager : throw new EngineException("The passphrase is wrong.");
        }
        catch (CryptographicException)
        {
            throw new EngineException("The passphrase is wrong. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to the one with which the stack was made.");
        }
    }

    /// <summary>Starts with a new salt.</summary>
    public static PassphraseSecretsManager Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(8);
        var key = Derive(passphrase, salt);
        var text = Convert.ToBase64String(salt);
        Keys[(passphrase, text)] = key;
        return new PassphraseSecretsManager(key, $"v1:{text}:{new PassphraseSecretsManager(key, "").Encrypt(CheckText)}");
    }

    /// <summary>Encrypts a text with a fresh nonce.</summary>
    public string Encrypt(string plaintext) => Encrypt(plaintext, RandomNumberGenerator.GetBytes(NonceLength));

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="CryptographicException">The text was encrypted with another key, or is damaged.</exception>
    public string Decrypt(string ciphertext)
    {
        if (ciphertext.Split(':') is not ["v1", var nonceText, var dataText])
        {
            throw new CryptographicException("An encrypted value is not of the form v1:NONCE:DATA.");
        }

        byte[] data;
        byte[] nonce;
        try
        {
            (data, nonce) = (Convert.FromBase64String(dataText), Convert.FromBase64String(nonceText));
        }
        catch (FormatException exception)
        {
            throw new CryptographicException("An encrypted value is not base64.", exception);
        }

        if (data.Length < TagLength || nonce.Length != NonceLength)
        {
            throw new CryptographicException("An encrypted value is too short.");
        }

        var plain = new byte[data.Length - TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Decrypt(nonce, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }

    internal string Encrypt(string plaintext, byte[] nonce)
    {
        var plain = Encoding.UTF8.GetBytes(plaintext);
        var data = new byte[plain.Length + TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(nonce, plain, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(data)}";
    }

    internal static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Iterations, HashAlgorithmName.SHA256, 32);
}
