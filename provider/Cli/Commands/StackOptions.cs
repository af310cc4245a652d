using System.CommandLine;

namespace NumberProvider.Cli.Commands;

/// <summary>Options that many commands share.</summary>
internal static class StackOptions
{
    public static Option<string?> Stack { get; } = new("--stack", "-s") { Description = "The stack; else the selected one.", Recursive = true };

    public static Option<string> Directory { get; } = new("--cwd", "-C") { Description = "The folder of the project.", DefaultValueFactory = _ => ".", Recursive = true };

    public static Option<bool> Emulator { get; } = new("--emulator") { Description = "Work against an emulator of the vendors whose data lie beside the stack's state." };

    public static Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do not ask before changing anything." };

    public static Option<bool> Json { get; } = new("--json", "-j") { Description = "Print JSON." };

    public static Option<int?> Parallel { get; } = new("--parallel", "-p") { Description = "How many steps run at once; 1 for one after the other." };

    public static Option<string[]> Target { get; } = new("--target", "-t") { Description = "Touch only resources with this URN; * and ** stand for anything." };

    public static Option<bool> TargetDependents { get; } = new("--target-dependents") { Description = "Touch what depends on the targets too." };

    public static Option<string[]> Exclude { get; } = new("--exclude") { Description = "Do not touch resources with this URN; * and ** stand for anything." };

    public static Option<string[]> Replace { get; } = new("--replace") { Description = "Replace the resource with this URN; * and ** stand for anything." };

    public static Option<bool> ContinueOnError { get; } = new("--continue-on-error") { Description = "After a failure go on with what does not depend on it." };

    public static Option<bool> PreviewOnly { get; } = new("--preview-only") { Description = "Show what would be done and stop." };

    public static Option<bool> NonInteractive { get; } = new("--non-interactive") { Description = "Never ask.", Recursive = true };

    public static Option<bool> ClearPendingCreates { get; } = new("--clear-pending-creates") { Description = "Forget creates that were cut off." };

    public static Option<string[]> ImportPendingCreates { get; } = new("--import-pending-creates") { Description = "URN, then in a second option the ID: what a create made before it was cut off." };

    public static Option<bool> RemoveStack { get; } = new("--remove") { Description = "Remove the stack too when nothing is left in it." };

    public static Option<bool> Refresh { get; } = new("--refresh", "-r") { Description = "Take the live state over first." };

    public static Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "End with 7 when anything changes." };

    public static Option<bool> SkipPreview { get; } = new("--skip-preview", "-f") { Description = "Go ahead without a plan." };

    public static Option<bool> ShowSecrets { get; } = new("--show-secrets") { Description = "Show secrets in clear." };

    /// <summary>The forms of a report and where each goes.</summary>
    /// <param name="forms">The forms that there are.</param>
    public static Option<string[]> Format(IEnumerable<string> forms) => new("--format")
    {
        Description = $"The form of the report: {string.Join(", ", forms)}. With =FILE it goes into a file (html=report.html). Several may be given; one may go to standard output. Without it: text.",
    };
}
