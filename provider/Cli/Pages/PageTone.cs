namespace NumberProvider.Cli.Pages;

/// <summary>How a state looks. It never says anything that the state's words do not.</summary>
internal enum PageTone
{
    Neutral,
    Good,
    Bad,
    Warning,
    Unknown,
}
