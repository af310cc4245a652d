using NumberProvider.Engine;

namespace NumberProvider.Cli.Output;

/// <summary>Where a report goes, and in which forms: each into a file of its own, one at most to standard output.</summary>
/// <param name="Forms">The forms that there are, by name; <see cref="Text"/> is one of them.</param>
/// <param name="Targets">The forms that are wanted, each with its file; null for standard output.</param>
internal sealed record ReportOutputs<TReport>(IReadOnlyDictionary<string, Func<TReport, string>> Forms, IReadOnlyList<(string Form, string? File)> Targets)
{
    /// <summary>The form for a terminal, which is taken when none is named.</summary>
    public const string Text = "text";

    /// <summary>Reads what the options say: <c>FORMAT</c> or <c>FORMAT=FILE</c>.</summary>
    /// <param name="forms">The forms that there are.</param>
    /// <param name="formats">What <c>--format</c> says.</param>
    /// <param name="output">The file for a form that names none; null for standard output.</param>
    /// <exception cref="EngineException">A form is unknown, or several would go to the same place.</exception>
    public static ReportOutputs<TReport> Parse(IReadOnlyDictionary<string, Func<TReport, string>> forms, IReadOnlyList<string> formats, string? output = null)
    {
        var targets = (formats.Count == 0 ? [Text] : formats).Select(text => text.Split('=', 2)).Select(parts => (Form: parts[0], File: parts.ElementAtOrDefault(1) ?? output)).ToList();
        if (targets.Find(target => !forms.ContainsKey(target.Form)) is { Form: { } unknown })
        {
            throw new EngineException($"--format is one of {string.Join(", ", forms.Keys)}, alone or with a file (html=report.html); got '{unknown}'.");
        }

        if (targets.Find(target => target.File is "") is { Form: { } nameless })
        {
            throw new EngineException($"--format {nameless}= lacks the file.");
        }

        return targets.GroupBy(target => target.File is null ? null : Path.GetFullPath(target.File)).FirstOrDefault(group => group.Count() > 1) is { } clash
            ? throw new EngineException($"{string.Join(" and ", clash.Select(target => target.Form))} would both go to {clash.Key ?? "standard output"}: give each a file of its own, as in --format html=report.html.")
            : new ReportOutputs<TReport>(forms, targets);
    }

    /// <summary>Writes the report.</summary>
    /// <exception cref="EngineException">A file cannot be written; the others are.</exception>
    public void Write(TReport report, TextWriter standardOutput)
    {
        var failures = new List<string>();
        foreach (var (form, file) in Targets)
        {
            var text = Forms[form](report);
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
