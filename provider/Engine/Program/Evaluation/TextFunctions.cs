using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>Functions on known, plain values.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.3.</remarks>
internal static class TextFunctions
{
    /// <exception cref="FormatException">The argument is not what the function takes.</exception>
    public static PropertyValue Apply(string function, PropertyValue argument, string programDirectory) => function switch
    {
        "join" => Join(((PropertyList)argument)[0], ((PropertyList)argument)[1]),
        "split" => Split(((PropertyList)argument)[0], ((PropertyList)argument)[1]),
        "select" => Select(((PropertyList)argument)[0], ((PropertyList)argument)[1]),
        "toJSON" => PropertyJson.ToJson(argument),
        "toBase64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(argument, function))),
        "fromBase64" => FromBase64(Text(argument, function)),
        "readFile" => Encoding.UTF8.GetString(File(programDirectory, Text(argument, function))),
        "filebase64" => Convert.ToBase64String(File(programDirectory, Text(argument, function))),
        "filebase64sha256" => Convert.ToBase64String(SHA256.HashData(File(programDirectory, Text(argument, function)))),
        "sha1" => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Text(argument, function)))),
        "length" => Length(argument),
        "singleOrNone" => SingleOrNone(argument),
        "stringAsset" => Asset(Encoding.UTF8.GetBytes(Text(argument, function)), "text", Text(argument, function)),
        "fileAsset" => Asset(File(programDirectory, Text(argument, function)), "path", Text(argument, function)),
        _ => throw new FormatException($"fn::{function} is not offered by this engine; run the program with pulumi"),
    };

    private static string Text(PropertyValue value, string function) =>
        value is PropertyText text ? text.Value : throw new FormatException($"fn::{function} takes a text");

    private static PropertyText Join(PropertyValue delimiter, PropertyValue items)
    {
        if (items is not PropertyList list)
        {
            throw new FormatException("fn::join takes a list of texts as its second argument");
        }

        var separator = delimiter is PropertyNull ? "" : Text(delimiter, "join");
        return new PropertyText(string.Join(separator, list.Select((item, index) =>
            item is PropertyText text ? text.Value : throw new FormatException($"fn::join takes texts; the element {index} is something else"))));
    }

    private static PropertyList Split(PropertyValue delimiter, PropertyValue text)
    {
        var (separator, whole) = (Text(delimiter, "split"), Text(text, "split"));
        var parts = separator.Length == 0 ? whole.EnumerateRunes().Select(rune => rune.ToString()) : whole.Split(separator);
        return new PropertyList(parts.Select(part => (PropertyValue)part));
    }

    private static PropertyValue Select(PropertyValue index, PropertyValue items)
    {
        if (index is not PropertyNumber { Value: var position } || position < 0 || position != Math.Floor(position) || items is not PropertyList list)
        {
            throw new FormatException("fn::select takes a whole number and a list");
        }

        return position < list.Count ? list[(int)position] : throw new FormatException($"fn::select asks for element {position} of a list of {list.Count}");
    }

    private static PropertyValue FromBase64(string text)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(text));
        }
        catch (ArgumentException)
        {
            throw new FormatException("fn::fromBase64 decodes to something that is not UTF-8");
        }
    }

    private static PropertyValue Length(PropertyValue argument) => argument switch
    {
        PropertyList list => list.Count,
        PropertyMap map => map.Count,
        PropertyText text => new StringInfo(text.Value).LengthInTextElements,
        _ => throw new FormatException("fn::length takes a list, an object or a text"),
    };

    private static PropertyValue SingleOrNone(PropertyValue argument) => argument is PropertyList { Count: <= 1 } list
        ? list.Count == 1 ? list[0] : PropertyNull.Instance
        : throw new FormatException("fn::singleOrNone takes a list of at most one element");

    private static PropertyAsset Asset(byte[] contents, string kind, string value) =>
        new(PropertyMap.Of(("hash", Convert.ToHexStringLower(SHA256.HashData(contents))), (kind, value)));

    private static byte[] File(string programDirectory, string path)
    {
        try
        {
            return System.IO.File.ReadAllBytes(Path.GetFullPath(path, programDirectory));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"the file '{path}' cannot be read: {exception.Message}");
        }
    }
}
