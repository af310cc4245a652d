using System.Runtime.CompilerServices;
using NumberProvider.Resources.Coalescing;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>The bindings in effect on private numbers. Those of one number are read once for all who ask at the same time.</summary>
/// <remarks>The vendor lists identifiers alone, so a listing costs one call more than the number has bindings; a binding whose identifier is known costs one.</remarks>
internal sealed class BindingDirectory
{
    /// <summary>The most calls of a listing at a time; the vendor's limits lie far above (alibaba-dypls sheet, part 12).</summary>
    private const int MostAtOnce = 8;

    private readonly DyplsClient _client;
    private readonly SharedReadings<(string PoolKey, string X), IReadOnlyList<AxnExtension>> _all;

    private BindingDirectory(DyplsClient client, TimeProvider time) =>
        (_client, _all) = (client, new(new InFlight(), time, (number, cancellationToken) => ReadAllAsync(number.PoolKey, number.X, cancellationToken)));

    /// <summary>The directory that goes with a call's configuration.</summary>
    public static BindingDirectory Of(ResourceContext context) => context.Vendors.Shared(vendors => new BindingDirectory(vendors.Alibaba.Dypls, context.Time));

    /// <summary>Finds a binding by the vendor's identifier; null when it is not in effect.</summary>
    public Task<AxnExtension?> FindAsync(string poolKey, string phoneNoX, string subsId, CancellationToken cancellationToken) =>
        _client.QuerySubscriptionDetailAsync(poolKey, phoneNoX, subsId, cancellationToken);

    /// <summary>Finds a binding by its extension; null when none is in effect.</summary>
    public async Task<AxnExtension?> FindByExtensionAsync(string poolKey, string phoneNoX, string extension, CancellationToken cancellationToken) =>
        (await AllAsync(poolKey, phoneNoX, cancellationToken)).FirstOrDefault(binding => binding.Extension == extension);

    /// <summary>All bindings of a private number as they are now, in order of the vendor's identifiers.</summary>
    public Task<IReadOnlyList<AxnExtension>> AllAsync(string poolKey, string phoneNoX, CancellationToken cancellationToken) =>
        _all.ReadAsync((poolKey, phoneNoX), cancellationToken);

    /// <summary>The same one by one, for those who may stop early.</summary>
    public async IAsyncEnumerable<AxnExtension> EachAsync(string poolKey, string phoneNoX, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var subsId in await IdentifiersAsync(poolKey, phoneNoX, cancellationToken))
        {
            if (await FindAsync(poolKey, phoneNoX, subsId, cancellationToken) is { } binding)
            {
                yield return binding;
            }
        }
    }

    private async Task<IReadOnlyList<AxnExtension>> ReadAllAsync(string poolKey, string phoneNoX, CancellationToken cancellationToken)
    {
        var identifiers = await IdentifiersAsync(poolKey, phoneNoX, cancellationToken);
        var bindings = new AxnExtension?[identifiers.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, identifiers.Count, options, async (index, cancellation) => bindings[index] = await FindAsync(poolKey, phoneNoX, identifiers[index], cancellation));
        return [.. bindings.OfType<AxnExtension>()];
    }

    private async Task<IReadOnlyList<string>> IdentifiersAsync(string poolKey, string phoneNoX, CancellationToken cancellationToken) =>
        [.. (await _client.QuerySubsIdAsync(poolKey, phoneNoX, cancellationToken)).Order(StringComparer.Ordinal)];
}
