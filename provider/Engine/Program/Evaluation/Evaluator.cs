using System.Collections.Immutable;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>Evaluates expressions: values with their resources, secret marks and unknowns.</summary>
/// <param name="lookup">Gives the value of a name.</param>
/// <param name="invoke">Calls a function of a provider.</param>
/// <param name="programDirectory">The folder from which files are read.</param>
internal sealed class Evaluator(Func<string, SourceLocation, Task<Evaluated>> lookup, Func<InvokeExpression, Evaluator, Task<Evaluated>> invoke, string programDirectory)
{
    /// <exception cref="EngineException">The expression has no value.</exception>
    /// <exception cref="PoisonedException">Something it needs failed.</exception>
    public async Task<Evaluated> EvaluateAsync(Expression expression) => expression switch
    {
        LiteralExpression literal => Evaluated.Of(literal.Value),
        AccessExpression access => await AccessAsync(access.Access, access.Location),
        InterpolationExpression interpolation => await InterpolateAsync(interpolation),
        ListExpression list => await ListAsync(list),
        ObjectExpression given => await ObjectAsync(given),
        CallExpression call => await CallAsync(call),
        InvokeExpression call => await invoke(call, this),
        _ => throw new EngineException("This expression cannot be evaluated.", expression.Location),
    };

    /// <summary>The resource that an option names; null when it is not given.</summary>
    /// <exception cref="EngineException">It is something else.</exception>
    public async Task<EvaluatedResource?> ResourceAsync(Expression? expression, string what) => expression is null ? null
        : (await EvaluateAsync(expression)).Resource ?? throw new EngineException($"{what} must be a resource, as in ${{name}}.", expression.Location);

    /// <summary>The resources that an option lists; none when it is not given.</summary>
    /// <exception cref="EngineException">It is something else.</exception>
    public async Task<ImmutableArray<EvaluatedResource>> ResourcesAsync(Expression? expression, string what)
    {
        if (expression is null)
        {
            return [];
        }

        var value = await EvaluateAsync(expression);
        return value.Value.Revealed is PropertyList list && value.Resources.Length == list.Count
            ? value.Resources
            : throw new EngineException($"{what} must be a list of resources, as in [${{name}}].", expression.Location);
    }

    private async Task<Evaluated> ListAsync(ListExpression list)
    {
        var items = new List<Evaluated>();
        foreach (var item in list.Items)
        {
            items.Add(await EvaluateAsync(item));
        }

        return new Evaluated(new PropertyList(items.Select(item => item.Value)), Dependencies(items)) { Resources = [.. items.Select(item => item.Resource).OfType<EvaluatedResource>()] };
    }

    // A null that is written as such is left out; one that comes from somewhere else stays.
    private async Task<Evaluated> ObjectAsync(ObjectExpression given)
    {
        var map = PropertyMap.Empty;
        var parts = new List<Evaluated>();
        foreach (var entry in given.Entries.Where(entry => entry.Value is not LiteralExpression { Value: PropertyNull }))
        {
            var key = await EvaluateAsync(entry.Key);
            var value = await EvaluateAsync(entry.Value);
            map = key.Value.Revealed is PropertyText { Value: var name } ? map.With(name, value.Value) : throw new EngineException("A key must be a text.", entry.Key.Location);
            parts.AddRange([key, value]);
        }

        return new Evaluated(map, Dependencies(parts));
    }

    private async Task<Evaluated> InterpolateAsync(InterpolationExpression interpolation)
    {
        var text = new System.Text.StringBuilder();
        var parts = new List<Evaluated>();
        foreach (var part in interpolation.Pieces)
        {
            text.Append(part.Text);
            if (part.Access is { } access)
            {
                var value = await AccessAsync(access, interpolation.Location);
                parts.Add(value);
                text.Append(value.Value.ContainsUnknowns ? "" : GoText.Of(value.Value));
            }
        }

        PropertyValue result = parts.Any(part => part.Value.ContainsUnknowns) ? PropertyUnknown.Instance : text.ToString();
        return new Evaluated(parts.Any(part => part.Value.ContainsSecrets) ? new PropertySecret(result) : result, Dependencies(parts));
    }

    private async Task<Evaluated> AccessAsync(PropertyAccess access, SourceLocation location)
    {
        var root = await lookup(access.Root, location);
        if (access.Accessors.Length == 0)
        {
            return root;
        }

        var value = root.Value;
        var first = 0;
        if (root.Resource is { } resource)
        {
            value = ReadOutput(resource, access.Accessors[0], location);
            first = 1;
        }

        for (var step = first; step < access.Accessors.Length; step++)
        {
            value = Step(value, access, step, location);
        }

        return new Evaluated(value, root.Dependencies);
    }

    private static PropertyValue ReadOutput(EvaluatedResource resource, Accessor accessor, SourceLocation location) => accessor.Property switch
    {
        "id" => resource.Registered.Id is { } id ? id : PropertyUnknown.Instance,
        "urn" => resource.Registered.Urn.ToString(),
        null => throw new EngineException($"The resource '{resource.Name}' is not a list.", location),
        var name when resource.Registered.Outputs.TryGetValue(name, out var output) => output,
        var name => !resource.Registered.OutputsComplete && resource.Outputs.Contains(name) ? PropertyUnknown.Instance : PropertyNull.Instance,
    };

    private static PropertyValue Step(PropertyValue value, PropertyAccess access, int step, SourceLocation location) => (value, access.Accessors[step]) switch
    {
        (PropertyUnknown, _) => value,
        (PropertySecret secret, _) => Step(secret.Value, access, step, location) is var inner && inner is PropertySecret ? inner : new PropertySecret(inner),
        (PropertyMap map, { Property: { } name }) => map.GetValueOrDefault(name) ?? PropertyNull.Instance,
        (PropertyList list, { Property: null, Index: var index }) => index < list.Count
            ? list[index]
            : throw new EngineException($"'{access.UpTo(step)}' has {list.Count} element{(list.Count == 1 ? "" : "s")}, so there is none at {index}.", location),
        (PropertyList, { Property: { } name }) => throw new EngineException($"'{access.UpTo(step)}' is a list and has no '{name}'.", location),
        (PropertyNull, _) => throw new EngineException($"'{access.UpTo(step)}' is null; nothing can be read from it.", location),
        _ => throw new EngineException($"'{access.UpTo(step)}' is neither a list nor an object; '{access.Accessors[step]}' cannot be read from it.", location),
    };

    private async Task<Evaluated> CallAsync(CallExpression call)
    {
        var argument = await EvaluateAsync(call.Argument);
        switch (call.Function)
        {
            case "secret":
                return argument with { Value = new PropertySecret(argument.Value.WithoutSecrets()), Resource = null };
            case "unsecret":
                return argument with { Value = argument.Value.WithoutSecrets() };
            case BuiltInFunctions.StackReference:
                return argument.Value is PropertyList list && list[0] is PropertyMap outputs && list[1] is PropertyText { Value: var output }
                    ? argument with { Value = outputs.GetValueOrDefault(output) ?? PropertyNull.Instance }
                    : throw new EngineException("fn::stackReference takes the name of a stack and the name of an output.", call.Location);
            case "pulumiResourceName" or "pulumiResourceType":
                var resource = argument.Resource ?? throw new EngineException($"fn::{call.Function} takes a resource.", call.Location);
                return Evaluated.Of(call.Function == "pulumiResourceName" ? resource.Name : resource.Type);
        }

        return Lift(argument, call);
    }

    private Evaluated Lift(Evaluated argument, CallExpression call)
    {
        PropertyValue result = PropertyUnknown.Instance;
        if (!argument.Value.ContainsUnknowns)
        {
            try
            {
                result = TextFunctions.Apply(call.Function, argument.Value.WithoutSecrets(), programDirectory);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                throw new EngineException($"{exception.Message}.", call.Location, exception);
            }
        }

        return new Evaluated(argument.Value.ContainsSecrets ? new PropertySecret(result) : result, argument.Dependencies);
    }

    private static ImmutableHashSet<Urn> Dependencies(IEnumerable<Evaluated> parts) => [.. parts.SelectMany(part => part.Dependencies)];
}
