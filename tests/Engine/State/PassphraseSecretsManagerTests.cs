using NumberProvider.Engine.Secrets;

namespace NumberProvider.Engine.Tests.State;

/// <summary>The vector of the pulumi-state-and-yaml sheet, part 5.</summary>
public sealed class PassphraseSecretsManagerTests
{
    private const string Salt = "v1:AQIDBAUGBwg=:v1:EBESExQVFhcYGRob:pSYqi0xIO5RHJSbdgssQR9HsnLTlew==";

    [Fact]
    public void The_key_is_derived_as_Pulumi_derives_it() =>
        Convert.ToHexStringLower(PassphraseSecretsManager.Derive("correct horse", [1, 2, 3, 4, 5, 6, 7, 8])).Should().Be("d9cbd9b1321cffbae3a5dbc3e3cc9df0a3e6afd70d928ca676c52bcc36d4accb");

    [Theory]
    [InlineData("v1:ICEiIyQlJicoKSor:GQ1BWzXP1kKmmyjKGThntnPQTuRb40I=", "hunter2")]
    [InlineData("v1:MDEyMzQ1Njc4OTo7:niU4eko1KXoyrXNrcRWO3soCR0dtnRAt7g==", "\"hunter2\"")]
    public void A_recorded_secret_opens_and_is_made_again_with_its_nonce(string ciphertext, string plaintext)
    {
        var secrets = PassphraseSecretsManager.Open("correct horse", Salt);
        secrets.Decrypt(ciphertext).Should().Be(plaintext);
        secrets.Encrypt(plaintext, Convert.FromBase64String(ciphertext.Split(':')[1])).Should().Be(ciphertext);
    }

    [Fact]
    public void A_wrong_passphrase_is_refused()
    {
        var opening = () => PassphraseSecretsManager.Open("wrong horse", Salt);
        opening.Should().Throw<EngineException>().WithMessage("*passphrase*");
    }

    [Fact]
    public void A_new_salt_opens_with_its_passphrase_alone()
    {
        var made = PassphraseSecretsManager.Create("");
        PassphraseSecretsManager.Open("", made.Salt).Decrypt(made.Encrypt("02160664656")).Should().Be("02160664656");
    }
}
