using System.Text;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>What an ECS instance is told of itself: among other things the keys of the role it plays.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.5.</remarks>
/// <param name="http">Sends the requests, through no proxy.</param>
/// <param name="endpoint">The service's address.</param>
/// <param name="limit">The time for each request.</param>
/// <param name="mustHaveToken">Whether the service may not be asked without a token, as its first version could.</param>
/// <param name="time">The clock.</param>
internal sealed class EcsMetadata(HttpMessageInvoker http, Uri endpoint, TimeSpan limit, bool mustHaveToken, TimeProvider time)
{
    private const string Vendor = "ECS metadata service";
    private const string Keys = "/latest/meta-data/ram/security-credentials/";

    private readonly RequestSender _sender = new(http, new RequestsOptions { Timeout = limit, MaxRetries = 0 }, time);

    /// <summary>The name of the role that the instance plays.</summary>
    /// <exception cref="VendorException">There is none, or no such service.</exception>
    public async Task<string> FindRoleAsync(CancellationToken cancellationToken)
    {
        var call = new CallDescription(Vendor, "role name", IsRead: true);
        return await GetAsync(call, Keys, (response, bytes) => Text(call, response, bytes), cancellationToken);
    }

    /// <summary>A key of a role.</summary>
    /// <exception cref="VendorException">The instance does not play the role, or there is no such service.</exception>
    public async Task<TemporaryKey> GetKeyAsync(string role, CancellationToken cancellationToken)
    {
        var call = new CallDescription(Vendor, $"key of role {role}", IsRead: true);
        return await GetAsync(call, $"{Keys}{Uri.EscapeDataString(role)}", (response, bytes) => KeyAnswer.Read(response, bytes, call), cancellationToken);
    }

    private static string Text(CallDescription call, HttpResponseMessage response, byte[] bytes) =>
        response.IsSuccessStatusCode && Encoding.UTF8.GetString(bytes).Split('\n')[0].Trim() is { Length: > 0 } text
            ? text
            : throw new VendorException(call.Failure($"HTTP {(int)response.StatusCode}", "it gives none", mayHaveHappened: false) with { HttpStatus = (int)response.StatusCode });

    private async Task<T> GetAsync<T>(CallDescription call, string path, Func<HttpResponseMessage, byte[], T> read, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken);
        return await _sender.SendAsync(
            call,
            _ =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint, path));
                if (token is not null)
                {
                    request.Headers.TryAddWithoutValidation("x-aliyun-ecs-metadata-token", token);
                }

                return new(request);
            },
            read,
            cancellationToken);
    }

    private async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        var call = new CallDescription(Vendor, "token", IsRead: true);
        try
        {
            return await _sender.SendAsync(
                call,
                _ => new(new HttpRequestMessage(HttpMethod.Put, new Uri(endpoint, "/latest/api/token")) { Headers = { { "x-aliyun-ecs-metadata-token-ttl-seconds", "21600" } } }),
                (response, bytes) => Text(call, response, bytes),
                cancellationToken);
        }
        catch (VendorException) when (!mustHaveToken)
        {
            return null;
        }
    }
}
