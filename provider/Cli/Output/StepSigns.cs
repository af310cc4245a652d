using NumberProvider.Engine;

namespace NumberProvider.Cli.Output;

/// <summary>Steps as signs and words.</summary>
internal static class StepSigns
{
    public static string Sign(StepOperation operation) => operation switch
    {
        StepOperation.Create => "+ ",
        StepOperation.Update => "~ ",
        StepOperation.Delete => "- ",
        StepOperation.Replace or StepOperation.CreateReplacement => "+-",
        StepOperation.DeleteReplaced or StepOperation.RemovePendingReplace => "--",
        StepOperation.Import or StepOperation.ImportReplacement => "= ",
        StepOperation.Read or StepOperation.ReadReplacement or StepOperation.Refresh => "> ",
        _ => "  ",
    };

    public static string Color(StepOperation operation) => operation switch
    {
        StepOperation.Create or StepOperation.Import => "green",
        StepOperation.Update or StepOperation.Refresh => "yellow",
        StepOperation.Delete or StepOperation.DeleteReplaced => "red",
        StepOperation.Replace or StepOperation.CreateReplacement => "magenta",
        _ => "grey",
    };

    public static string Doing(StepOperation operation, bool isPreview) => (operation, isPreview) switch
    {
        (StepOperation.Create, true) => "create",
        (StepOperation.Create, false) => "created",
        (StepOperation.Update, true) => "update",
        (StepOperation.Update, false) => "updated",
        (StepOperation.Delete, true) => "delete",
        (StepOperation.Delete, false) => "deleted",
        (StepOperation.Replace or StepOperation.CreateReplacement, true) => "replace",
        (StepOperation.Replace or StepOperation.CreateReplacement, false) => "replaced",
        (StepOperation.DeleteReplaced, true) => "release the old one",
        (StepOperation.DeleteReplaced, false) => "released the old one",
        (StepOperation.Import, true) => "import",
        (StepOperation.Import, false) => "imported",
        (StepOperation.Same, _) => "unchanged",
        (StepOperation.Read, _) => "read",
        var (other, _) => StepNames.Of(other),
    };

    /// <summary>What a refresh found is what happened at the vendor.</summary>
    public static string Found(StepOperation operation) => operation switch
    {
        StepOperation.Update => "changed at the vendor",
        StepOperation.Delete => "gone at the vendor",
        _ => Doing(operation, isPreview: false),
    };

    public static string Title(OperationKind kind, bool isPreview) => (kind, isPreview) switch
    {
        (OperationKind.Update, true) => "Plan",
        (OperationKind.Update, false) => "Update",
        (OperationKind.Refresh, true) => "Comparison with the vendors",
        (OperationKind.Refresh, false) => "Refresh",
        (OperationKind.Destroy, true) => "Plan of the destruction",
        (OperationKind.Destroy, false) => "Destruction",
        _ => "Import",
    };
}
