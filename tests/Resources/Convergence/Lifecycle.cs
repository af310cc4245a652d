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

    /// <summary>What the vendor has before.</summary>
    internal virtual IReadOnlyList<string> AsBefore => [];

    /// <summary>What the vendor has afterwards.</summary>
    internal virtual IReadOnlyList<string> AsAfter => AsBefore;

    /// <summary>Whether what holds the numbers exists without them.</summary>
    internal virtual bool OutlivesDestroy => false;

    /// <summary>Settings under which the vendor cannot be worked with, and the beginning of what the provider says then.</summary>
    internal virtual IReadOnlyDictionary<string, string> Refusals => new Dictionary<string, string>();

    /// <summary>Settings under which the vendor lets things be made but not changed, and the beginning of what the provider says then.</summary>
    internal virtual IReadOnlyDictionary<string, string> Halts => new Dictionary<string, string>();

    /// <summary>Settings under which the vendor does not show what somebody else has changed.</summary>
    internal virtual IReadOnlyList<string> Hiding => [];

    protected abstract string Type { get; }

    internal virtual Declared Declare(World world) => new(world, Type);

    internal virtual Task PrepareAsync(World world) => Task.CompletedTask;

    /// <summary>What the vendor has, a line for each thing.</summary>
    internal abstract Task<IReadOnlyList<string>> AtVendorAsync(World world);

    /// <summary>Somebody else changes what was declared second.</summary>
    internal abstract Task DriftAsync(World world, Declared declared);

    /// <summary>The number that a line of <see cref="AtVendorAsync"/> is about.</summary>
    internal virtual string NumberOf(string line) => line.Split(' ', ':')[0];

    /// <summary>The vendor has what was declared, the provider knows what the vendor has, and there is nothing left to do.</summary>
    internal async Task RestsAsync(World world, Declared declared, string program, IReadOnlyList<string> expected)
    {
        (await AtVendorAsync(world)).Should().Equal(expected);
        declared.Diff(program).Should().BeEmpty();
        var known = declared.State;
        (await declared.RefreshAsync()).Should().BeTrue();
        declared.Diff(program).Should().BeEmpty();
        // How much a campaign reveals is told as it was last read, and a late reading may reveal more.
        declared.State.Without("revealed").Equals(known.Without("revealed")).Should().BeTrue("a refresh finds what the run before left");
    }

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
