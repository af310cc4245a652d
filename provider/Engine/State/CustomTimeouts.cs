namespace NumberProvider.Engine.State;

/// <summary>Time limits for operations on a resource; null where the user set none.</summary>
/// <param name="Create">For Create.</param>
/// <param name="Update">For Update.</param>
/// <param name="Delete">For Delete.</param>
/// <param name="Read">For Read.</param>
public sealed record CustomTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read)
{
    /// <summary>No limits.</summary>
    public static CustomTimeouts None { get; } = new(null, null, null, null);
}
