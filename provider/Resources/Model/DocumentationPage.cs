using System.Reflection;

namespace NumberProvider.Resources.Model;

/// <summary>The pages of documentation, which lie beside the code and are embedded.</summary>
internal static class DocumentationPage
{
    /// <summary>Reads the page of a resource or a function, in Markdown.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.md")
            ?? throw new InvalidOperationException($"{name} has no documentation page.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
