using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>Where the parameters of a classic request go.</summary>
public enum Place
{
    Get,
    QueryPost,
    FormPost,

    /// <summary>The common parameters in the query, the operation's own in a form.</summary>
    Both,
}

/// <summary>A request to Alibaba under HMAC-SHA1, with each part open to be spoilt (alibaba-openapi sheet, part 3).</summary>
public sealed class RpcRequest
{
    private readonly HashSet<string> _own;

    public RpcRequest(string version, string action, params (string Name, string Value)[] parameters)
    {
        _own = [.. parameters.Select(pair => pair.Name)];
        Parameters = new(StringComparer.Ordinal)
        {
            ["Action"] = action,
            ["Version"] = version,
            ["Format"] = "JSON",
            ["AccessKeyId"] = "emulator-access-key",
            ["SignatureMethod"] = "HMAC-SHA1",
            ["SignatureVersion"] = "1.0",
            ["SignatureNonce"] = Guid.NewGuid().ToString("N"),
            ["Timestamp"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in parameters)
        {
            Parameters[name] = value;
        }
    }

    public SortedDictionary<string, string> Parameters { get; }

    public string Secret { get; set; } = "emulator-access-secret";

    public Place Place { get; set; } = Place.QueryPost;

    /// <summary>Changes the parameters after they were signed.</summary>
    public Action<IDictionary<string, string>>? Spoil { get; set; }

    /// <summary>Writes a parameter on the wire.</summary>
    public Func<string, string> Encode { get; set; } = Uri.EscapeDataString;

    public HttpRequestMessage For(Uri server)
    {
        var method = Place == Place.Get ? HttpMethod.Get : HttpMethod.Post;
        var canonical = string.Join('&', Parameters.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var toSign = $"{method}&%2F&{Uri.EscapeDataString(canonical)}";
        var sent = new SortedDictionary<string, string>(Parameters, StringComparer.Ordinal)
        {
            ["Signature"] = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret + "&"), Encoding.UTF8.GetBytes(toSign))),
        };
        Spoil?.Invoke(sent);
        bool GoesIntoForm(string name) => Place == Place.FormPost || (Place == Place.Both && _own.Contains(name));
        string Write(IEnumerable<KeyValuePair<string, string>> pairs) => string.Join('&', pairs.Select(pair => $"{Encode(pair.Key)}={Encode(pair.Value)}"));
        var request = new HttpRequestMessage(method, new Uri(server, $"/?{Write(sent.Where(pair => !GoesIntoForm(pair.Key)))}"));
        if (Place is not Place.Get)
        {
            request.Content = new StringContent(
                Write(sent.Where(pair => GoesIntoForm(pair.Key))), new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        return request;
    }
}
