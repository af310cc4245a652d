using System.Collections.Concurrent;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program.Evaluation;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program;

/// <summary>One run of a program: each name is evaluated once, as soon as what it needs is there.</summary>
internal sealed class ProgramRun
{
    private readonly Template _template;
    private readonly IResourceMonitor _monitor;
    private readonly ProgramContext _context;
    private readonly ProgramConfig _config;
    private readonly ResourceBuilder _builder;
    private readonly FunctionInvoker _invoker;
    private readonly Evaluator _evaluator;
    private readonly ConcurrentDictionary<string, Lazy<Task<Evaluated>>> _names = new(StringComparer.Ordinal);
    private CancellationToken _cancellation;
    private volatile bool _failed;

    public ProgramRun(Template template, IResourceMonitor monitor, ProgramContext context, ProgramConfig config, IReadOnlyDictionary<string, PackageSchema> schemas, Urn stack)
    {
        (_template, _monitor, _context, _config) = (template, monitor, context, config);
        _evaluator = new Evaluator(LookUpAsync, (call, evaluator) => _invoker!.InvokeAsync(call, evaluator, _cancellation), context.ProgramDirectory);
        var packages = new RequiredPackages(template);
        _builder = new ResourceBuilder(_evaluator, schemas, packages, stack);
        _invoker = new FunctionInvoker(monitor, schemas, packages);
    }

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        var names = _template.Resources.Select(resource => resource.Key).Concat(_template.Variables.Select(variable => variable.Name));
        await Task.WhenAll(names.Where(name => _config.Find(name) is null).Select(async name =>
        {
            try
            {
                await Evaluate(name);
            }
            catch (PoisonedException)
            {
                // Reported where it failed.
            }
        }));

        var outputs = PropertyMap.Empty;
        foreach (var output in _template.Outputs)
        {
            outputs = await EvaluateOutputAsync(output) is { } value ? outputs.With(output.Name, value) : outputs;
        }

        await _monitor.RegisterStackOutputsAsync(outputs, complete: !_failed, cancellationToken);
        return !_failed;
    }

    private Task<Evaluated> Evaluate(string name) => _names.GetOrAdd(name, _ => new Lazy<Task<Evaluated>>(() => Guard(() => EvaluateNameAsync(name)))).Value;

    private async Task<Evaluated> Guard(Func<Task<Evaluated>> evaluate)
    {
        await Task.Yield();
        try
        {
            return await evaluate();
        }
        catch (EngineException exception)
        {
            Fail(exception);
            throw new PoisonedException();
        }
        catch (Exception exception) when (exception is ResourceFailedException or OperationCanceledException)
        {
            _failed = true;
            throw new PoisonedException();
        }
    }

    private void Fail(EngineException exception)
    {
        _failed = true;
        _monitor.Report(new Diagnostic(DiagnosticSeverity.Error, exception.Message, Source: exception.Location));
    }

    private async Task<Evaluated> LookUpAsync(string name, SourceLocation location)
    {
        if (_config.Find(name) is { } value)
        {
            return Evaluated.Of(value);
        }

        if (name == "pulumi")
        {
            return Evaluated.Of(PropertyMap.Of(
                ("cwd", _context.ProgramDirectory), ("project", _context.Project), ("stack", _context.Stack), ("organization", "organization"), ("rootDirectory", _context.RootDirectory)));
        }

        return _template.Resource(name) is not null || _template.Variable(name) is not null
            ? await Evaluate(name)
            : throw new EngineException($"There is no resource, variable or configuration value '{name}'.", location);
    }

    private async Task<Evaluated> EvaluateNameAsync(string name)
    {
        if (_template.Resource(name) is not { } resource)
        {
            var variable = await _evaluator.EvaluateAsync(_template.Variable(name)!.Value);
            return variable.Whole();
        }

        var evaluated = resource.GetId is null ? await RegisterAsync(resource) : await ReadAsync(resource);
        return new Evaluated(evaluated.Reference, [evaluated.Registered.Urn]) { Resource = evaluated };
    }

    private async Task<EvaluatedResource> RegisterAsync(ResourceDeclaration resource)
    {
        var registration = await _builder.BuildAsync(resource);
        if (_failed && !_context.ContinueOnError)
        {
            throw new PoisonedException();
        }

        var registered = await _monitor.RegisterAsync(registration, _cancellation);
        return new EvaluatedResource(registered, registration.Type, registration.Name, _builder.OutputsOf(resource));
    }

    private async Task<EvaluatedResource> ReadAsync(ResourceDeclaration resource)
    {
        var request = await _builder.BuildReadAsync(resource);
        if (_failed && !_context.ContinueOnError)
        {
            throw new PoisonedException();
        }

        return new EvaluatedResource(await _monitor.ReadAsync(request, _cancellation), request.Type, request.Name, _builder.OutputsOf(resource));
    }

    private async Task<PropertyValue?> EvaluateOutputAsync(NamedExpression output)
    {
        try
        {
            var value = (await _evaluator.EvaluateAsync(output.Value)).Whole().Value;
            return value.ContainsUnknowns ? value.ContainsSecrets ? new PropertySecret(PropertyUnknown.Instance) : PropertyUnknown.Instance
                : value is PropertyNull && output.Value is not AccessExpression ? null : value;
        }
        catch (EngineException exception)
        {
            Fail(exception);
        }
        catch (PoisonedException)
        {
            // Reported where it failed.
        }

        return null;
    }
}
