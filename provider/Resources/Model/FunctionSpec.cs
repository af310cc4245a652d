using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A function as users see it.</summary>
/// <param name="Name">The name, <c>getInstance</c>.</param>
/// <param name="Arguments">What the user gives.</param>
/// <param name="Results">What comes back; those that are required always do.</param>
public sealed record FunctionSpec(string Name, IReadOnlyList<PropertySpec> Arguments, IReadOnlyList<PropertySpec> Results)
{
    /// <summary>The function token.</summary>
    public string Token => $"number:index:{Name}";

    /// <summary>The documentation page, in Markdown.</summary>
    public string Documentation => DocumentationPage.Read(Name);

    /// <summary>Marks as secret what is secret by declaration, and everything where an argument was secret.</summary>
    public PropertyMap WithSecrets(PropertyMap arguments, PropertyMap results) => results.Select((name, value) =>
        arguments.ContainsSecrets || Results.Any(result => result.Name == name && result.Secret) ? value.AsSecret() : value);
}
