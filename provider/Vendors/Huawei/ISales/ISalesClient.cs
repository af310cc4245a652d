using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>The calling numbers of outbound campaigns of Huawei's CC-iSales.</summary>
/// <remarks>Source: huawei-isales sheet. Every method throws a <see cref="VendorException"/> when the vendor refuses.</remarks>
public sealed class ISalesClient
{
    private const string Product = "Huawei CC-iSales";
    private const int Unauthorized = 401;
    private const int RowsPerPage = 100;

    /// <summary>A server that is this far off may refuse a signature for its time; by how much it tolerates, the vendor does not say.</summary>
    private static readonly TimeSpan ClockIsWrong = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Uri _endpoint;
    private readonly Func<AuthV2Signature> _signature;
    private readonly RequestSender _sender;
    private readonly VendorClock _clock;

    /// <summary>A client; nothing is called and no key is asked for yet.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="endpoint">The server's address.</param>
    /// <param name="signature">Gives the signature with the operator's keys, or throws a <see cref="MissingCredentialsException"/>.</param>
    /// <param name="options">How calls are made.</param>
    /// <param name="time">The clock.</param>
    public ISalesClient(HttpMessageInvoker http, Uri endpoint, Func<AuthV2Signature> signature, RequestsOptions options, TimeProvider time) =>
        (_endpoint, _signature, _sender, _clock) = (endpoint, signature, new RequestSender(http, options, time), new VendorClock(time));

    /// <summary>Adds calling numbers, at most 100 a call. Numbers the campaign has may be refused.</summary>
    public Task AddCallerNumbersAsync(string vdnId, string campaignId, IEnumerable<CallerNumber> numbers, CancellationToken cancellationToken) =>
        SendAsync("AddCallingNumbers", HttpMethod.Post, CallerNumbersPath(vdnId, campaignId), [], Body(numbers, withPriority: true), cancellationToken);

    /// <summary>Deletes calling numbers, at most 100 a call. A campaign keeps at least one.</summary>
    public Task DeleteCallerNumbersAsync(string vdnId, string campaignId, IEnumerable<CallerNumber> numbers, CancellationToken cancellationToken) =>
        SendAsync("DeleteCallingNumbers", HttpMethod.Delete, CallerNumbersPath(vdnId, campaignId), [], Body(numbers, withPriority: false), cancellationToken);

    /// <summary>Reads a campaign; null when it does not exist.</summary>
    public async Task<Campaign?> GetCampaignAsync(string vdnId, string campaignId, CancellationToken cancellationToken)
    {
        try
        {
            var path = $"{CampaignsPath(vdnId)}/{Uri.EscapeDataString(campaignId)}";
            var answer = await SendAsync("QueryCampaign", HttpMethod.Get, path, [], body: "", cancellationToken);
            return ToCampaign(answer.Member("returnObject") ?? default, campaignId);
        }
        catch (VendorException exception) when (exception.Code == ISalesCodes.NoSuchCampaign)
        {
            return null;
        }
    }

    /// <summary>Lists all campaigns of a VDN, whatever their state and device type. The list reveals less of the calling numbers than a campaign's details.</summary>
    public async Task<IReadOnlyList<Campaign>> ListCampaignsAsync(string vdnId, CancellationToken cancellationToken)
    {
        var campaigns = new Dictionary<string, Campaign>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            KeyValuePair<string, string>[] query = [new("status", "0"), new("deviceType", "0"), new("curPage", $"{page}"), new("rowsPerPage", $"{RowsPerPage}")];
            var answer = await SendAsync("QueryCampaigns", HttpMethod.Get, CampaignsPath(vdnId), query, body: "", cancellationToken);
            var rows = answer.Items("data").ToList();
            var known = campaigns.Count;
            foreach (var row in rows)
            {
                if (row.Text("id") is { } id)
                {
                    campaigns.TryAdd(id, ToCampaign(row, id));
                }
            }

            if (rows.Count == 0 || page * RowsPerPage >= (answer.Whole("totalSize") ?? 0))
            {
                return [.. campaigns.Values];
            }

            if (campaigns.Count == known)
            {
                throw new VendorException(new VendorFailure
                {
                    Vendor = Product,
                    Operation = "QueryCampaigns",
                    Code = VendorFailure.IncompleteList,
                    Message = $"the list cannot be read as a whole: page {page} shows nothing new, and there should be more",
                    IsTransient = true,
                });
            }
        }
    }

    private static Campaign ToCampaign(JsonElement campaign, string id) =>
        new(id, campaign.Text("name"), campaign.Small("status"), CallerNumbersReading.From(campaign.Member("callerNo")));

    private static string CampaignsPath(string vdnId) => $"/rest/isales/v1/openapi/campaigns/{Uri.EscapeDataString(vdnId)}";

    private static string CallerNumbersPath(string vdnId, string campaignId) => $"{CampaignsPath(vdnId)}/callerNo/{Uri.EscapeDataString(campaignId)}";

    private static string Body(IEnumerable<CallerNumber> numbers, bool withPriority)
    {
        var entries = numbers.Select(number => withPriority
            ? new JsonObject { ["accessCode"] = number.AccessCode, ["priority"] = number.Priority }
            : new JsonObject { ["accessCode"] = number.AccessCode });
        return new JsonObject { ["callerNo"] = new JsonArray([.. entries]) }.ToJsonString(Plain);
    }

    /// <summary>Makes a call. A signature that is refused by a server with another time is made again with its time, once (sheet 8.4).</summary>
    private async Task<JsonElement> SendAsync(
        string operation, HttpMethod method, string path, IReadOnlyCollection<KeyValuePair<string, string>> query, string body, CancellationToken cancellationToken)
    {
        var call = new CallDescription(Product, operation, IsRead: method == HttpMethod.Get);
        var isCorrected = false;
        try
        {
            return await TryAsync();
        }
        catch (VendorException exception) when (exception.Failure.HttpStatus == Unauthorized && isCorrected)
        {
            return await TryAsync();
        }

        Task<JsonElement> TryAsync() => _sender.SendAsync(call, _ => new(Build(method, path, query, body)), Read, cancellationToken);

        JsonElement Read(HttpResponseMessage response, byte[] bytes)
        {
            isCorrected |= (int)response.StatusCode == Unauthorized && _clock.Correct(response, ClockIsWrong);
            return ISalesAnswer.Read(call, response, bytes);
        }
    }

    private HttpRequestMessage Build(HttpMethod method, string path, IReadOnlyCollection<KeyValuePair<string, string>> query, string body)
    {
        var host = _endpoint.IsDefaultPort ? _endpoint.Host : _endpoint.Authority;
        var request = new HttpRequestMessage(method, new Uri(_endpoint, query.Count == 0 ? path : $"{path}?{PercentEncoding.EncodeSorted(query)}"));
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("locale", "en_US");
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["host"] = host };
        request.Headers.TryAddWithoutValidation("Authorization", _signature().Authorization(_clock.Now, method.Method, path, query, headers, body));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=UTF-8");
        return request;
    }
}
