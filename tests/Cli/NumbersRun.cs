namespace NumberProvider.Cli.Tests;

/// <summary>What a run of the command line gave.</summary>
internal sealed record NumbersRun(int ExitCode, string Output, string Error)
{
    public string Summary => Output.TrimEnd().Split('\n')[^1];
}
