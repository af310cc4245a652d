using NumberProvider.Engine;

namespace NumberProvider.Cli.Drift;

/// <summary>Where the report goes, and in which forms: each into a file of its own, one at most to standard output.</summary>
/// <param name="Targets">The forms, each with its file; null for standard output.</param>
internal sealed record DriftOutputs(IReadOnlyList<(string Format, string? File)> Targets)
{
    /// <summary>Reads what the options say: <c>FORMAT</c> or <c>FORMAT=FILE</c>.</summary>
    /// <exception cref="EngineException">A form is unknown, or several would go to the same place.</exception>
    public static DriftOutputs Parse(IReadOnlyList<string> formats, string? output)
    {
        var targets = (formats.Count == 0 ? ["text"] : formats).Select(text => text.Split('=', 2)).Select(parts => (Format: parts[0], File: parts.ElementAtOrDefault(1) ?? output)).ToList();
        if (targets.Find(target => !DriftFormats.All.ContainsKey(target.Format)) is { Format: { } unknown })
        {
            throw new EngineException($"--format is one of {string.Join(", ", DriftFormats.All.Keys)}, alone or with a file (json=drift.json); got '{unknown}'.");
        }

        if (targets.Find(target => target.File is "") is { Format: { } nameless })
        {
            throw new EngineException($"--format {nameless}= lacks the file.");
        }

        return targets.GroupBy(target => target.File is null ? null : Path.GetFullPath(target.File)).FirstOrDefault(group => group.Count() > 1) is { } clash
            ? throw new EngineException($"{string.Join(" and ", clash.Select(target => target.Format))} would both go to {clash.Key ?? "standard output"}: give each a file of its own, as in --format json=drift.json.")
            : new DriftOutputs(targets);
    }

    /// <summary>Writes the report.</summary>
    /// <exception cref="EngineException">A file cannot be written; the others are.</exception>
    public void Write(DriftReport report, TextWriter standardOutput)
    {
        var failures = new List<string>();
        foreach (var (format, file) in Targets)
        {
            var text = DriftFormats.All[format](report);
            if (file is null)
            {
                standardOutput.Write(text);
                continue;
            }

            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                File.WriteAllText(file, text);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures.Add($"The report {file} cannot be written: {exception.Message}");
            }
        }

        if (failures.Count > 0)
        {
            throw new EngineException(string.Join("\n", failures));
        }
    }
}
