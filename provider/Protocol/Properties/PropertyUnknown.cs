namespace NumberProvider.Protocol.Properties;

/// <summary>A value that only a later step will know. On the wire it is one of seven agreed texts.</summary>
/// <remarks>The text does not tell the property's type: the engine sends the one for strings for every type (sheet 3.2).</remarks>
/// <param name="Sentinel">The agreed text, kept so that a value goes back as it came.</param>
public sealed record PropertyUnknown(string Sentinel) : PropertyValue
{
    /// <summary>The sentinel for text, which the engine uses for everything.</summary>
    public const string TextSentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly HashSet<string> Sentinels = new(StringComparer.Ordinal)
    {
        TextSentinel,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    };

    /// <summary>The usual unknown.</summary>
    public static PropertyUnknown Instance { get; } = new(TextSentinel);

    /// <inheritdoc/>
    public override bool ContainsUnknowns => true;

    /// <summary>Whether a text on the wire stands for an unknown.</summary>
    public static bool IsSentinel(string text) => Sentinels.Contains(text);
}
