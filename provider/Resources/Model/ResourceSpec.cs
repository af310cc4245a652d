using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A resource as users see it.</summary>
/// <param name="Name">The name, <c>PhoneNumberBinding</c>.</param>
/// <param name="Inputs">What the user writes.</param>
/// <param name="Outputs">What is known beside the inputs once it stands.</param>
public sealed record ResourceSpec(string Name, IReadOnlyList<PropertySpec> Inputs, IReadOnlyList<PropertySpec> Outputs)
{
    /// <summary>The type token.</summary>
    public string Token => $"number:index:{Name}";

    /// <summary>Outputs that are there whenever the resource stands, beside the required inputs.</summary>
    public IReadOnlyList<string> AlwaysThere { get; init; } = [];

    /// <summary>The documentation page, in Markdown.</summary>
    public string Documentation => DocumentationPage.Read(Name);

    /// <summary>The vendor's system that holds the resource.</summary>
    public VendorSystem System { get; init; } = VendorSystem.CallCenter;

    /// <summary>What narrows a listing down; the properties are inputs of the resource.</summary>
    public IReadOnlyList<PropertySpec> ListInputs { get; init; } = [];

    /// <summary>Marks as secret what is secret by declaration.</summary>
    public PropertyMap WithSecrets(PropertyMap values) => values.Select((name, value) => IsSecret(name) ? value.AsSecret() : value);

    /// <summary>Whether a property is secret by declaration.</summary>
    public bool IsSecret(string name) => Inputs.Concat(Outputs).Any(property => property.Name == name && property.Secret);
}
