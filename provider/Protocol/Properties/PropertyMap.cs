using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NumberProvider.Protocol.Properties;

/// <summary>Values by name: an object, or all inputs or outputs of a resource. Names are kept in ordinal order.</summary>
public sealed record PropertyMap : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> _items;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> items) => _items = items;

    /// <summary>The map without entries.</summary>
    public static PropertyMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _items.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _items.Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] => _items[key];

    /// <inheritdoc/>
    public override bool ContainsUnknowns => _items.Values.Any(value => value.ContainsUnknowns);

    /// <inheritdoc/>
    public override bool ContainsSecrets => _items.Values.Any(value => value.ContainsSecrets);

    /// <summary>A map of the given entries; of two with one name the later counts.</summary>
    public static PropertyMap Of(params IEnumerable<(string Key, PropertyValue Value)> entries) =>
        From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    /// <summary>A map of the given entries; of two with one name the later counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> entries) => new(Empty._items.SetItems(entries));

    /// <summary>The map with one entry added or replaced.</summary>
    public PropertyMap With(string key, PropertyValue value) => new(_items.SetItem(key, value));

    /// <summary>The map without one entry.</summary>
    public PropertyMap Without(string key) => new(_items.Remove(key));

    /// <summary>The map with every value changed by a function.</summary>
    public PropertyMap Select(Func<string, PropertyValue, PropertyValue> change) =>
        From(_items.Select(entry => KeyValuePair.Create(entry.Key, change(entry.Key, entry.Value))));

    /// <summary>A text by name, below a secret mark too; null when it is absent or of another kind.</summary>
    public string? Text(string key) => TryGetValue(key, out var value) ? value.As<PropertyText>()?.Value : null;

    /// <inheritdoc/>
    public override PropertyMap WithoutSecrets() => Select((_, value) => value.WithoutSecrets());

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _items.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        other is not null && Count == other.Count && _items.All(entry => other.TryGetValue(entry.Key, out var value) && value.Equals(entry.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(Count, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
