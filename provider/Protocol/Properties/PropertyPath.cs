using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NumberProvider.Protocol.Properties;

/// <summary>A way to a value inside a property map, such as <c>numbers[17]</c> or <c>tags["a.b"].c</c>.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 3.4.</remarks>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The segment that matches every key and every index.</summary>
    public const string Wildcard = "*";

    private PropertyPath(ImmutableArray<object> segments) => Segments = segments;

    /// <summary>The steps: a <see cref="string"/> for a name, an <see cref="int"/> for an index; <see cref="Wildcard"/> for any.</summary>
    public ImmutableArray<object> Segments { get; }

    /// <summary>The path to a top-level property.</summary>
    public static PropertyPath To(string name) => new([name]);

    /// <summary>The path one name further down.</summary>
    public PropertyPath Then(string name) => new(Segments.Add(name));

    /// <summary>The path one index further down.</summary>
    public PropertyPath Then(int index) => new(Segments.Add(index));

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<object>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (rest[0] == '[')
            {
                rest = ReadBracket(rest, text, segments);
                continue;
            }

            rest = rest[0] == '.' && segments.Count > 0 ? rest[1..] : rest;
            var end = rest.IndexOfAny('.', '[');
            var name = end < 0 ? rest : rest[..end];
            if (name.IsEmpty)
            {
                throw new FormatException($"'{text}' is not a property path: a name is missing.");
            }

            segments.Add(name.ToString());
            rest = rest[name.Length..];
        }

        return segments.Count > 0 ? new PropertyPath(segments.ToImmutable()) : throw new FormatException("A property path must not be empty.");
    }

    /// <summary>Whether another path is this one or lies below it; wildcards match anything.</summary>
    public bool Contains(PropertyPath other) =>
        Segments.Length <= other.Segments.Length
        && Segments.Zip(other.Segments).All(pair => pair.First is Wildcard || Equals(pair.First, pair.Second));

    /// <summary>The value at this path, looked up below secret marks; null when there is none.</summary>
    public PropertyValue? Get(PropertyValue root) => Segments.Aggregate<object, PropertyValue?>(root, (value, segment) => (value?.Revealed, segment) switch
    {
        (PropertyMap map, string name) => map.GetValueOrDefault(name),
        (PropertyList list, int index) when index < list.Count => list[index],
        _ => null,
    });

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && Segments.SequenceEqual(other.Segments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Segments.Aggregate(0, HashCode.Combine);

    /// <summary>The path as text; names that are not plain identifiers stand in brackets and quotes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            _ = segment switch
            {
                int index => text.Append(CultureInfo.InvariantCulture, $"[{index}]"),
                Wildcard => text.Append("[*]"),
                string name when IsPlain(name) => (text.Length > 0 ? text.Append('.') : text).Append(name),
                string name => text.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]"),
                _ => text,
            };
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$');

    private static ReadOnlySpan<char> ReadBracket(ReadOnlySpan<char> rest, string text, ImmutableArray<object>.Builder segments)
    {
        if (rest.StartsWith("[\""))
        {
            var name = new StringBuilder();
            for (var at = 2; at < rest.Length; at++)
            {
                if (rest[at] == '"' && at + 1 < rest.Length && rest[at + 1] == ']')
                {
                    segments.Add(name.ToString());
                    return rest[(at + 2)..];
                }

                at += rest[at] == '\\' && at + 1 < rest.Length && rest[at + 1] == '"' ? 1 : 0;
                name.Append(rest[at]);
            }
        }
        else if (rest.IndexOf(']') is > 1 and var end)
        {
            var index = rest[1..end];
            if (index is Wildcard)
            {
                segments.Add(Wildcard);
                return rest[(end + 1)..];
            }

            if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                segments.Add(position);
                return rest[(end + 1)..];
            }
        }

        throw new FormatException($"'{text}' is not a property path: a bracket holds neither an index, nor *, nor a name in quotes.");
    }
}
