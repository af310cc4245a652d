namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The shared file of the vendor's SDKs, <c>~/.alibabacloud/credentials</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.3.</remarks>
internal static class IniProfileFile
{
    /// <summary>The key of a profile; null when there is no such file, or the profile holds no key.</summary>
    public static AlibabaKey? Read(string path, string profile)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var values = Section(File.ReadLines(path), profile);
        return values.GetValueOrDefault("type") == "access_key"
            && values.GetValueOrDefault("access_key_id") is { Length: > 0 } id
            && values.GetValueOrDefault("access_key_secret") is { Length: > 0 } secret
                ? new AlibabaKey(id, secret, SecurityToken: null)
                : null;
    }

    private static Dictionary<string, string> Section(IEnumerable<string> lines, string profile)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var isInside = false;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line[0] == '[')
            {
                isInside = line == $"[{profile}]";
            }
            else if (isInside && line.Split('=', 2) is [var name, var value])
            {
                values[name.Trim()] = value.Trim();
            }
        }

        return values;
    }
}
