namespace NumberProvider.Engine.Program.Syntax;

/// <summary>The functions of the language.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.3.</remarks>
internal static class BuiltInFunctions
{
    public const string Invoke = "invoke";

    public const string StackReference = "stackReference";

    public static IReadOnlyList<string> All { get; } =
    [
        Invoke, "join", "split", "select", "toJSON", "toBase64", "fromBase64", "secret", "unsecret", "stringAsset", "fileAsset", "remoteAsset", "fileArchive",
        "remoteArchive", "assetArchive", "readFile", "filebase64", "filebase64sha256", "sha1", "length", "singleOrNone", "pulumiResourceName", "pulumiResourceType", StackReference,
    ];

    /// <summary>The length of the list that a function takes; null where it takes one value.</summary>
    public static int? ArgumentCount(string function) => function is "join" or "split" or "select" or StackReference ? 2 : null;
}
