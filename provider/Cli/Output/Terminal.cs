using Spectre.Console;

namespace NumberProvider.Cli.Output;

/// <summary>The only way out to people: results on standard output, progress and errors on standard error.</summary>
internal sealed class Terminal
{
#pragma warning disable RS0030 // This class owns the console.
    private Terminal(TextWriter output, TextWriter error, bool isInteractive)
    {
        (Output, Error, IsInteractive) = (output, error, isInteractive);
        Live = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No });
    }

    public static Terminal Standard { get; } = new(Console.Out, Console.Error, !Console.IsErrorRedirected && !Console.IsInputRedirected && !Console.IsOutputRedirected);

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether somebody is there who can be asked.</summary>
    public bool IsInteractive { get; set; }

    /// <summary>The console for what moves; it writes to standard error.</summary>
    public IAnsiConsole Live { get; }

    public string ReadSecret(string prompt) => Live.Prompt(new TextPrompt<string>(prompt).Secret().AllowEmpty());

    public bool Confirm(string question) => Live.Confirm(question, defaultValue: false);

    public static string? ReadLine() => Console.In.ReadLine();
#pragma warning restore RS0030
}
