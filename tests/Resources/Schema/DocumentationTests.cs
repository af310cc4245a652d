using System.Text.RegularExpressions;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Functions;
using NumberProvider.Resources.Model;
using YamlDotNet.Serialization;

namespace NumberProvider.Resources.Tests.Schema;

/// <summary>The pages that people read: each has its examples in each language, and those in YAML are right.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Languages = ["typescript", "python", "go", "csharp", "yaml"];

    public static TheoryData<string> Pages => [.. ResourceRegistry.All.Select(resource => resource.Spec.Token).Concat(FunctionRegistry.All.Select(function => function.Spec.Token))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_an_example_in_each_language(string token)
    {
        var page = Page(token);
        page.Should().Contain("{{% examples %}}").And.Contain("{{% /examples %}}");
        Blocks().Matches(page).Select(block => block.Groups["language"].Value).Should().Contain(Languages);
        Regex.Count(page, "{{% example %}}").Should().Be(Regex.Count(page, "{{% /example %}}")).And.BePositive();
        page.Should().Contain("## Calls and permissions");
    }

    [Fact]
    public void A_page_of_a_resource_says_how_it_is_imported()
    {
        foreach (var resource in ResourceRegistry.All)
        {
            resource.Spec.Documentation.Should().Contain("## Import").And.Contain($"pulumi import {resource.Spec.Token} ");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_in_YAML_passes_the_check(string token)
    {
        foreach (var block in Blocks().Matches(Page(token)).Where(block => block.Groups["language"].Value == "yaml"))
        {
            var program = Value(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(block.Groups["code"].Value)).As<PropertyMap>()!;
            var (resources, variables) = (Members(program, "resources"), Members(program, "variables"));
            (resources.Count + variables.Count).Should().BePositive();
            foreach (var resource in resources.Values.OfType<PropertyMap>())
            {
                Checked.Problems(resource.Text("type")!.Split(':')[^1], resource["properties"].As<PropertyMap>()!).Should().BeEmpty();
            }

            foreach (var call in variables.Values.OfType<PropertyMap>().Select(variable => variable["fn::invoke"].As<PropertyMap>()!))
            {
                var (function, report) = (FunctionRegistry.Find(call.Text("function")!.Replace(":", ":index:", StringComparison.Ordinal))!, new CheckReport());
                function.CheckTogether(Checking.Arguments(function.Spec, call["arguments"].As<PropertyMap>()!, report), report);
                report.Problems.Should().BeEmpty();
            }
        }
    }

    private static string Page(string token) => ResourceRegistry.Find(token)?.Spec.Documentation ?? FunctionRegistry.Find(token)!.Spec.Documentation;

    private static PropertyMap Members(PropertyMap program, string section) => program.GetValueOrDefault(section)?.As<PropertyMap>() ?? PropertyMap.Empty;

    /// <summary>A value of YAML; what refers to something else is not known here.</summary>
    private static PropertyValue Value(object? node) => node switch
    {
        IDictionary<object, object> map => PropertyMap.Of(map.Select(entry => ((string)entry.Key, Value(entry.Value)))),
        IList<object> list => new PropertyList(list.Select(Value)),
        string text when text.StartsWith("${", StringComparison.Ordinal) => PropertyUnknown.Instance,
        string text => text,
        bool flag => flag,
        _ => Convert.ToDouble(node, null),
    };

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();
}
