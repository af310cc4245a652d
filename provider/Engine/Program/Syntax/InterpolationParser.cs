using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>Reads texts with <c>${...}</c>.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2.</remarks>
internal static class InterpolationParser
{
    /// <exception cref="FormatException">A <c>${</c> is not closed, empty, or has an index that is no whole number.</exception>
    public static ImmutableArray<InterpolationPart> Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<InterpolationPart>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '$')
            {
                plain.Append('$');
                at++;
            }
            else if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                var (access, end) = ParseAccess(text, at + 2);
                parts.Add(new InterpolationPart(plain.ToString(), access));
                plain.Clear();
                at = end;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        if (plain.Length > 0)
        {
            parts.Add(new InterpolationPart(plain.ToString(), Access: null));
        }

        return parts.ToImmutable();
    }

    private static (PropertyAccess Access, int End) ParseAccess(string text, int start)
    {
        string? root = null;
        var accessors = ImmutableArray.CreateBuilder<Accessor>();
        var at = start;
        while (at < text.Length && text[at] != '}')
        {
            if (text[at] == '.')
            {
                at++;
                continue;
            }

            if (text[at] == '[')
            {
                at = ParseBracket(text, at, accessors);
                continue;
            }

            var end = text.IndexOfAny(['.', '[', '}'], at);
            end = end < 0 ? text.Length : end;
            var name = text[at..end];
            at = end;
            if (root is null)
            {
                root = name;
            }
            else
            {
                accessors.Add(new Accessor(name, Key: null, Index: 0));
            }
        }

        if (at >= text.Length)
        {
            throw new FormatException("The interpolation '${' is not closed with '}'.");
        }

        return root is null ? throw new FormatException("The interpolation '${}' names nothing.") : (new PropertyAccess(root, accessors.ToImmutable()), at);
    }

    private static int ParseBracket(string text, int at, ImmutableArray<Accessor>.Builder accessors)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            var key = new StringBuilder();
            for (var i = at + 2; i < text.Length; i++)
            {
                if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == ']')
                {
                    accessors.Add(new Accessor(Name: null, key.ToString(), Index: 0));
                    return i + 2;
                }

                i += text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '"' ? 1 : 0;
                key.Append(text[i]);
            }
        }
        else if (text.IndexOf(']', at) is >= 0 and var end)
        {
            return int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? Add(index, end)
                : throw new FormatException($"The index '{text[(at + 1)..end]}' is neither a whole number nor a key in quotes.");
        }

        throw new FormatException("A '[' is not closed with ']'.");

        int Add(int index, int end)
        {
            accessors.Add(new Accessor(Name: null, Key: null, index));
            return end + 1;
        }
    }
}
