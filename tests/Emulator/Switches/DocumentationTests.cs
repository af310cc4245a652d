using System.Reflection;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>The page of the emulator lists what there is. <c>EMULATOR_PAGE=write</c> writes the table of switches anew.</summary>
public sealed class DocumentationTests
{
    private const string Head = "|---|---|---|\n";

    private static readonly string Page = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "EmulatorPage").Value!;

    [Fact]
    public void It_lists_every_switch_with_its_values()
    {
        var text = File.ReadAllText(Page);
        var expected = text[..(text.LastIndexOf(Head, StringComparison.Ordinal) + Head.Length)] + SwitchCatalog.Table + "\n";
        if (Environment.GetEnvironmentVariable("EMULATOR_PAGE") == "write")
        {
            File.WriteAllText(Page, expected);
        }

        File.ReadAllText(Page).Should().Be(expected);
    }

    [Fact]
    public void It_lists_every_kind_of_fault() => File.ReadAllText(Page).Should().ContainAll(Enum.GetNames<FaultKind>().Select(kind => $"`{kind}`"));

    [Fact]
    public void Names_of_switches_differ_and_their_values_too()
    {
        SwitchCatalog.All.Select(definition => definition.Name).Should().OnlyHaveUniqueItems();
        SwitchCatalog.All.Should().OnlyContain(definition => definition.Values.Concat(definition.Obstructive).Distinct().Count() == definition.Values.Count + definition.Obstructive.Count);
        SwitchCatalog.All.Should().OnlyContain(definition => definition.Values.Count + definition.Obstructive.Count > 1 || definition.Range != SwitchRange.None);
    }
}
