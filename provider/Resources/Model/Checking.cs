using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Holds inputs against their declaration: all mistakes at once, defaults filled in, nulls dropped, unknowns and secret marks kept.</summary>
public static class Checking
{
    /// <summary>Checks the inputs of a resource.</summary>
    public static PropertyMap Inputs(ResourceSpec spec, PropertyMap news, CheckReport report) => Properties(spec.Inputs, news, PropertyPath.To, report);

    /// <summary>Checks the arguments of a function.</summary>
    public static PropertyMap Arguments(FunctionSpec spec, PropertyMap arguments, CheckReport report) => Properties(spec.Arguments, arguments, PropertyPath.To, report);

    /// <summary>Checks what narrows a listing down.</summary>
    public static PropertyMap Query(ResourceSpec spec, PropertyMap query, CheckReport report) => Properties(spec.ListInputs, query, PropertyPath.To, report);

    internal static PropertyMap Properties(IReadOnlyList<PropertySpec> specs, PropertyMap values, Func<string, PropertyPath> pathOf, CheckReport report)
    {
        var result = PropertyMap.Empty;
        foreach (var name in values.Keys.Where(name => specs.All(spec => spec.Name != name)))
        {
            report.Add(pathOf(name), $"is not a property here; {(specs.Count == 0 ? "there is none" : $"there are {string.Join(", ", specs.Select(spec => spec.Name))}")}.");
        }

        foreach (var spec in specs)
        {
            var given = values.GetValueOrDefault(spec.Name);
            if (given is null || given.Revealed is PropertyNull)
            {
                result = spec.Default is { } value ? result.With(spec.Name, value) : result;
                if (spec.Required)
                {
                    report.Add(pathOf(spec.Name), "is required and missing.");
                }

                continue;
            }

            var check = () => Value(spec.Value, pathOf(spec.Name), given, report);
            var kept = spec.Secret ? report.InSecret(check).AsSecret() : check();
            result = result.With(spec.Name, kept);
        }

        return result;
    }

    internal static PropertyValue Value(ValueSpec spec, PropertyPath path, PropertyValue value, CheckReport report) => value switch
    {
        PropertyUnknown => value,
        PropertySecret secret => new PropertySecret(report.InSecret(() => Value(spec, path, secret.Value, report))),
        PropertyOutput output => Value(spec, path, output.Revealed, report),
        _ => spec.Check(path, value, report),
    };
}
