namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>What a resource is declared to be first and second, and what the vendor must then have.</summary>
public abstract class Lifecycle
{
    /// <summary>The beginnings of the names of the switches that can matter.</summary>
    internal abstract IReadOnlyList<string> Switches { get; }

    internal abstract string First { get; }

    internal abstract string Second { get; }

    /// <summary>What the vendor has after <see cref="First"/>.</summary>
    internal abstract IReadOnlyList<string> AsFirst { get; }

    /// <summary>What the vendor has after <see cref="Second"/>.</summary>
    internal abstract IReadOnlyList<string> AsSecond { get; }

    /// <summary>What the vendor has before and afterwards.</summary>
    internal virtual IReadOnlyList<string> AsBefore => [];

    /// <summary>Whether what holds the numbers exists without them.</summary>
    internal virtual bool OutlivesDestroy => false;

    /// <summary>Settings under which the vendor cannot be worked with, and the beginning of what the provider says then.</summary>
    internal virtual IReadOnlyDictionary<string, string> Refusals => new Dictionary<string, string>();

    /// <summary>Settings under which the vendor does not show what somebody else has changed.</summary>
    internal virtual IReadOnlyList<string> Hiding => [];

    protected abstract string Type { get; }

    internal virtual Declared Declare(World world) => new(world, Type);

    internal virtual Task PrepareAsync(World world) => Task.CompletedTask;

    /// <summary>What the vendor has, a line for each thing.</summary>
    internal abstract Task<IReadOnlyList<string>> AtVendorAsync(World world);

    /// <summary>Somebody else changes what was declared second.</summary>
    internal abstract Task DriftAsync(World world, Declared declared);

    /// <summary>Whether a switch can matter.</summary>
    internal bool Meets(string name) => Switches.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    internal static async Task<IReadOnlyList<string>> BoundAsync(World world, params string[] numbers)
    {
        var bound = new List<string>();
        foreach (var number in numbers)
        {
            if (await world.BoundAsync(number) is { } found)
            {
                var groups = found["skillGroupIds"]?.AsArray().Select(group => group!.GetValue<string>()).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
                bound.Add($"{number} {found["usage"]} flow {found["contactFlowId"]?.GetValue<string>()} groups {string.Join(',', groups)}");
            }
        }

        return bound;
    }
}
