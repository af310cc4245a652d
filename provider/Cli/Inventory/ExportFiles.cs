using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;

namespace NumberProvider.Cli.Inventory;

/// <summary>The files that an export writes: the program, the stack's configuration, the import file.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
internal sealed record ExportFiles(string Folder, string Project, string Stack)
{
    /// <summary>The name of the import file.</summary>
    public const string ImportName = "import.json";

    /// <summary>The API version of the call center for resources that name none, as far as the stack's file is there and says so.</summary>
    public string ApiVersion => StackVendors.Of(ConfigFile.Read(_ => "", within: "number"), _ => null).CccApiVersion;

    private StackConfigFile ConfigFile => StackConfigFile.Open(Path.Combine(Folder, $"Pulumi.{Stack}.yaml"), Project);

    private string ProgramFile => Path.Combine(Folder, "Pulumi.yaml");

    /// <summary>Whether there is a program already.</summary>
    public bool Exist => File.Exists(ProgramFile);

    /// <summary>The files in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="project">The project's name; null takes the folder's.</param>
    /// <param name="stack">The stack's name.</param>
    public static ExportFiles In(string folder, string? project, string stack)
    {
        var name = project ?? Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
        var clean = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')).Trim('-', '.');
        return new ExportFiles(folder, clean.Length > 0 ? clean : "numbers", stack);
    }

    /// <summary>Writes all files. What the stack's file holds already and is right stays as it is, encrypted texts too.</summary>
    /// <param name="program">The program.</param>
    /// <param name="passphrase">Asked only when there are secrets.</param>
    public void Write(ExportedProgram program, PassphraseSource passphrase)
    {
        Directory.CreateDirectory(Folder);
        var file = ConfigFile;
        var secrets = program.Settings.Any(setting => setting.IsSecret) ? Workspace.Secrets(file, passphrase) : null;
        var present = file.Read(ciphertext => secrets?.Decrypt(ciphertext) ?? "");
        foreach (var setting in program.Settings)
        {
            var value = ConfigWord.Of(setting.Value);
            var known = present.GetValueOrDefault(file.FullKey(setting.Name));
            if (known?.Text == value && known.IsSecret == setting.IsSecret)
            {
                continue;
            }

            if (setting.IsSecret)
            {
                file.SetSecret(setting.Name, secrets!.Encrypt(value));
            }
            else
            {
                file.Set(setting.Name, value);
            }
        }

        file.Save();
        File.WriteAllText(ProgramFile, ProgramWriter.Write(Project, program));
        File.WriteAllText(Path.Combine(Folder, ImportName), ImportFile.Write(program));
    }
}
