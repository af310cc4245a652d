using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace NumberProvider.Protocol.Properties;

/// <summary>A list of values.</summary>
[CollectionBuilder(typeof(PropertyList), nameof(Create))]
public sealed record PropertyList : PropertyValue, IReadOnlyList<PropertyValue>
{
    private readonly ImmutableArray<PropertyValue> _items;

    /// <summary>A list of the given values.</summary>
    public PropertyList(IEnumerable<PropertyValue> items) => _items = [.. items];

    /// <summary>The list without elements.</summary>
    public static PropertyList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public PropertyValue this[int index] => _items[index];

    /// <inheritdoc/>
    public override bool ContainsUnknowns => _items.Any(item => item.ContainsUnknowns);

    /// <inheritdoc/>
    public override bool ContainsSecrets => _items.Any(item => item.ContainsSecrets);

    /// <summary>Makes a list; lets collection expressions build one.</summary>
    public static PropertyList Create(ReadOnlySpan<PropertyValue> items) => new(items.ToArray());

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => new PropertyList(_items.Select(item => item.WithoutSecrets()));

    /// <inheritdoc/>
    public bool Equals(PropertyList? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(Count, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
