namespace NumberProvider.Cli.Output;

/// <summary>A report whose form as JSON is versioned.</summary>
internal interface IVersionedReport
{
    /// <summary>The version of the form. It grows when a reader of the one before would misread it.</summary>
    int Version { get; }
}
