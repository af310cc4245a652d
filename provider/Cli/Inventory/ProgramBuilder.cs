namespace NumberProvider.Cli.Inventory;

/// <summary>Turns an inventory into a program: the same inventory always into the same one.</summary>
internal static class ProgramBuilder
{
    /// <summary>The program for an inventory.</summary>
    public static ExportedProgram Build(LiveInventory inventory, ExportOptions options)
    {
        var draft = new ProgramDraft();
        var callCenter = new CallCenterExport(draft, options);
        foreach (var instance in inventory.Instances)
        {
            callCenter.Add(instance, isOnly: inventory.Instances.Count == 1);
        }

        new CampaignExport(draft).Add(inventory.Campaigns);
        new BindingExport(draft).Add(inventory.Bindings);
        return draft.Finish();
    }
}
