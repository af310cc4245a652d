namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>The same resource with the other defence against orphans.</summary>
public sealed class LookedUpAxnExtensionBindingContract(PluginFixture plugin) : AxnExtensionBindingContract(plugin)
{
    public override string First => base.First.Replace("}", """, "orphanProtection": "lookup"}""", StringComparison.Ordinal);

    public override string Second => base.Second.Replace("}", """, "orphanProtection": "lookup"}""", StringComparison.Ordinal);

    public override string[] ForTheMaking => ["orphanProtection"];

    public override string[] Optional => ["phoneNoB", "callRestrict"];
}
