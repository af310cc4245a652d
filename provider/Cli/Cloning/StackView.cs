using System.Collections.Immutable;
using NumberProvider.Cli.Inventory;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;

namespace NumberProvider.Cli.Cloning;

/// <summary>A stack's configuration and the vendors that it reaches.</summary>
/// <param name="Name">The stack's name.</param>
/// <param name="File">Its file.</param>
/// <param name="Values">What stands in the file, decrypted.</param>
/// <param name="Reader">Reads what the vendors hold.</param>
/// <param name="Secrets">Opens the stack's secrets, when they are needed.</param>
internal sealed record StackView(
    string Name, StackConfigFile File, ImmutableSortedDictionary<string, ConfigValue> Values, InventoryReader Reader, Func<PassphraseSecretsManager> Secrets)
{
    /// <summary>Opens a stack of a project; it need not be made yet.</summary>
    public static StackView Open(Workspace workspace, string name, CancellationToken cancellationToken)
    {
        var file = workspace.ConfigFile(name);
        var values = file.Read(ciphertext => workspace.Secrets(name).Decrypt(ciphertext));
        return new StackView(name, file, values, new InventoryReader(StackVendors.Of(values, Environment.GetEnvironmentVariable), cancellationToken), () => workspace.Secrets(name));
    }
}
