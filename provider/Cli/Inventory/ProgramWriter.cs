using System.Globalization;
using System.Text.RegularExpressions;
using NumberProvider.Protocol.Properties;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NumberProvider.Cli.Inventory;

/// <summary>Writes a program in Pulumi's YAML. Texts that YAML could take for something else stand in quotes.</summary>
internal sealed partial class ProgramWriter
{
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly Emitter _emitter;

    private ProgramWriter() => _emitter = new Emitter(_text, new EmitterSettings().WithBestWidth(int.MaxValue).WithIndentedSequences());

    /// <summary>The text of <c>Pulumi.yaml</c>.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="program">The program.</param>
    public static string Write(string project, ExportedProgram program)
    {
        var writer = new ProgramWriter();
        writer.WriteDocument(project, program);
        return writer._text.ToString();
    }

    private void WriteDocument(string project, ExportedProgram program)
    {
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Map(() =>
        {
            Entry("name", project);
            Entry("runtime", "yaml");
            Entry("description", "Numbers as they were found at the vendors.");
            if (program.Settings.Count > 0)
            {
                Entry("config", () => program.Settings.ToList().ForEach(Write));
            }

            Entry("resources", () => program.Resources.ToList().ForEach(Write));
        });
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
    }

    private void Write(ProgramSetting setting) => Entry(setting.Name, () =>
    {
        Entry("type", "string");
        if (setting.IsSecret)
        {
            Entry("secret", true);
        }

        Entry("description", setting.Description);
    });

    private void Write(ProgramResource resource)
    {
        if (resource.Remark is { } remark)
        {
            _emitter.Emit(new Comment(remark, isInline: false));
        }

        Entry(resource.Name, () =>
        {
            Entry("type", $"number:{resource.Type}");
            Entry("properties", () => resource.Properties.ToList().ForEach(property => Entry(property.Name, property.Value)));
            if (resource.DependsOn.Count > 0)
            {
                Entry("options", () => Entry("dependsOn", new PropertyList(resource.DependsOn.Select(name => (PropertyValue)$"${{{name}}}"))));
            }
        });
    }

    private void Entry(string key, PropertyValue value)
    {
        Text(key, PlainKey());
        Value(value);
    }

    private void Entry(string key, Action entries)
    {
        Text(key, PlainKey());
        Map(entries);
    }

    private void Map(Action entries)
    {
        _emitter.Emit(new MappingStart());
        entries();
        _emitter.Emit(new MappingEnd());
    }

    private void Value(PropertyValue value)
    {
        switch (value)
        {
            case PropertyText text:
                Text(text.Value, PlainValue());
                break;
            case PropertyMap map:
                Map(() => map.ToList().ForEach(entry => Entry(entry.Key, entry.Value)));
                break;
            case PropertyList list:
                _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                list.ToList().ForEach(Value);
                _emitter.Emit(new SequenceEnd());
                break;
            default:
                _emitter.Emit(new Scalar(PropertyJson.ToJson(value)));
                break;
        }
    }

    private void Text(string text, Regex plain)
    {
        var style = plain.IsMatch(text) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_-]*$")]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^(\$\{[\p{L}_][\p{L}\p{Nd}_.-]*\}|[\p{L}_][\p{L}\p{Nd}_.@-]*( [\p{L}\p{Nd}_.-]+)*|number:[A-Za-z]+)$")]
    private static partial Regex PlainValue();
}
