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

    public static Option<bool> Refresh { get; } = new("--refresh", "-r") { Description = "Take the live state over first." };

    public static Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "End with 7 when anything changes." };

    public static Option<bool> SkipPreview { get; } = new("--skip-preview", "-f") { Description = "Go ahead without a plan." };

    public static Option<bool> ShowSecrets { get; } = new("--show-secrets") { Description = "Show secrets in clear." };
}
