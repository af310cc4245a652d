using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Verifies <c>auth-v2</c> with whatever list of headers was signed.</summary>
/// <remarks>Source: huawei-isales sheet, part 8.</remarks>
internal sealed class AuthV2Check(EmulatorKeys keys, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly string[] TimeFormats = ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ"];

    public bool IsSigned(IncomingRequest request, bool emptyQueryLine)
    {
        if (request.Header("Authorization")?.Split('/') is not ["auth-v2", var accessKey, var stamp, var list, _] || accessKey != keys.ISalesAccessKey)
        {
            return false;
        }

        var names = list.Split(';');
        if (!DateTimeOffset.TryParseExact(stamp, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            || (time.GetUtcNow() - sent).Duration() > Window
            || !names.Contains("host")
            || names.Any(name => request.Header(name) is null))
        {
            return false;
        }

        var headers = names.ToDictionary(name => name, name => request.Header(name)!, StringComparer.Ordinal);
        var query = QueryHelpers.ParseQuery(request.Http.QueryString.Value).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))).ToList();
        var expected = new AuthV2Signature(keys.ISalesAccessKey, keys.ISalesSecretKey, emptyQueryLine)
            .Authorization(sent, request.Method, request.RawPath, query, headers, Encoding.UTF8.GetString(request.Body));
        return expected == request.Header("Authorization");
    }
}
