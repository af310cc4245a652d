using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

/// <summary>A resource as a program declares it, lived through without an engine.</summary>
internal sealed class Declared(World world, string type)
{
    private readonly Resource _resource = ResourceRegistry.Find($"number:index:{type}")!;

    public string Id { get; private set; } = "";

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap State { get; private set; } = PropertyMap.Empty;

    public int MaxBatch { get; init; } = 100;

    public string SigningVariant { get; init; } = "omitEmptyQuery";

    /// <summary>The connection to share with other resources; null for one of its own for each call.</summary>
    public ResourceContext? Connection { get; init; }

    private ResourceContext Context => Connection ?? world.Context(MaxBatch, SigningVariant);

    public async Task<PropertyMap> CreateAsync(string program)
    {
        var inputs = Check(program);
        try
        {
            var made = await _resource.CreateAsync(inputs, Context);
            (Id, State, Inputs) = (made.Id, made.State, inputs);
            return State;
        }
        catch (PartialFailureException failure)
        {
            (Id, State, Inputs) = (failure.Id, failure.State, inputs);
            throw;
        }
    }

    public async Task<PropertyMap> UpdateAsync(string program)
    {
        var inputs = Check(program);
        try
        {
            State = await _resource.UpdateAsync(Id, State, Inputs, inputs, Context);
        }
        catch (PartialFailureException failure)
        {
            State = failure.State;
            throw;
        }

        Inputs = inputs;
        return State;
    }

    public IReadOnlyList<PropertyDifference> Diff(string program)
    {
        var inputs = Check(program);
        return _resource.Refine(State, inputs, Diffing.Inputs(_resource.Spec, Inputs, inputs, []));
    }

    /// <summary>Refreshes, and tells whether it is still there.</summary>
    public async Task<bool> RefreshAsync()
    {
        var live = await _resource.ReadAsync(Id, Inputs, State, Context);
        (Inputs, State) = live is null ? (Inputs, State) : (live.Inputs, live.State);
        return live is not null;
    }

    public Task<LiveResource?> ImportAsync() => _resource.ReadAsync(Id, inputs: null, state: null, Context);

    public Task DeleteAsync() => _resource.DeleteAsync(Id, State, Inputs, Context);

    private PropertyMap Check(string program) => Checked.Inputs(_resource, program);
}
