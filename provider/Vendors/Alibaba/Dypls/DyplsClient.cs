using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>AXN extension bindings of Alibaba's number privacy.</summary>
/// <remarks>Source: alibaba-dypls sheet. Every method throws a <see cref="VendorException"/> when the vendor refuses.</remarks>
public sealed class DyplsClient
{
    private const long InEffect = 1;
    private readonly OpenApiClient _api;

    internal DyplsClient(OpenApiClient api) => _api = api;

    /// <summary>Makes a binding. Not idempotent: after a failure that may have happened, look before repeating.</summary>
    public async Task<BoundExtension> BindAxnExtensionAsync(AxnExtensionRequest request, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(
            OpenApiCall.Write("BindAxnExtension")
                .With("PoolKey", request.PoolKey)
                .With("PhoneNoA", request.PhoneNoA)
                .With("Expiration", DyplsTime.ToText(request.Expiration))
                .With("PhoneNoX", request.PhoneNoX)
                .With("Extension", request.Extension)
                .With("PhoneNoB", request.PhoneNoB)
                .With("ExpectCity", request.ExpectCity)
                .With("IsRecordingEnabled", request.IsRecordingEnabled)
                .With("OutId", request.OutId)
                .With("OutOrderId", request.OutOrderId)
                .With("CallDisplayType", request.CallDisplayType)
                .With("RingConfig", request.RingConfig)
                .With("ASRStatus", request.AsrStatus)
                .With("ASRModelId", request.AsrModelId)
                .With("CallRestrict", request.CallRestrict),
            cancellationToken);
        return answer.Member("SecretBindDTO") is { } bound && bound.Text("SubsId") is { Length: > 0 } subsId
            ? new BoundExtension(subsId, bound.Text("SecretNo") ?? request.PhoneNoX ?? "", bound.Text("Extension") ?? request.Extension ?? "")
            : throw new VendorException(new VendorFailure
            {
                Vendor = "Alibaba Dypls",
                Operation = "BindAxnExtension",
                Code = VendorFailure.UnreadableAnswer,
                Message = "the answer says OK and names no binding",
                RequestId = answer.Text("RequestId"),
                MayHaveHappened = true,
            });
    }

    /// <summary>Reads a binding; null when it does not exist, has ended, or was unbound.</summary>
    public async Task<AxnExtension?> QuerySubscriptionDetailAsync(string poolKey, string phoneNoX, string subsId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _api.CallAsync(
                OpenApiCall.Read("QuerySubscriptionDetail").With("PoolKey", poolKey).With("PhoneNoX", phoneNoX).With("SubsId", subsId), cancellationToken);
            return answer.Member("SecretBindDetailDTO") is { } detail && detail.Whole("Status") == InEffect ? ToBinding(detail, phoneNoX, subsId) : null;
        }
        catch (VendorException exception) when (IsMissing(exception))
        {
            return null;
        }
    }

    /// <summary>Lists the bindings of one private number.</summary>
    public async Task<IReadOnlyList<string>> QuerySubsIdAsync(string poolKey, string phoneNoX, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("QuerySubsId").With("PoolKey", poolKey).With("PhoneNoX", phoneNoX), cancellationToken);
        return (answer.Text("SubsId") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Makes one change of a binding.</summary>
    public Task UpdateSubscriptionAsync(string poolKey, string phoneNoX, string subsId, SubscriptionChange change, CancellationToken cancellationToken) =>
        _api.CallAsync(
            OpenApiCall.Write("UpdateSubscription")
                .With("PoolKey", poolKey)
                .With("PhoneNoX", phoneNoX)
                .With("SubsId", subsId)
                .With("OperateType", change.OperateType)
                .With(change.Parameter, change.Value),
            cancellationToken);

    /// <summary>Ends a binding.</summary>
    /// <returns>True when this call ended it; false when it was gone already.</returns>
    public async Task<bool> UnbindSubscriptionAsync(string poolKey, string phoneNoX, string subsId, CancellationToken cancellationToken)
    {
        try
        {
            await _api.CallAsync(
                OpenApiCall.Write("UnbindSubscription").With("PoolKey", poolKey).With("SecretNo", phoneNoX).With("SubsId", subsId), cancellationToken);
            return true;
        }
        catch (VendorException exception) when (IsMissing(exception))
        {
            return false;
        }
    }

    /// <summary>Reads what the vendor knows of a private number of a pool.</summary>
    public async Task<PrivateNumber> QuerySecretNoDetailAsync(string poolKey, string phoneNoX, CancellationToken cancellationToken)
    {
        var answer = await _api.CallAsync(OpenApiCall.Read("QuerySecretNoDetail").With("PoolKey", poolKey).With("SecretNo", phoneNoX), cancellationToken);
        var detail = answer.Member("SecretNoInfoDTO") ?? default;
        return new PrivateNumber(
            phoneNoX,
            (PrivateNumberStatus?)detail.Small("SecretStatus"),
            detail.TextOrNull("Province"),
            detail.TextOrNull("City"),
            detail.Small("Vendor"),
            detail.Whole("CertifyStatus") is { } certified ? certified == 1 : null,
            DyplsTime.Parse(detail.Text("PurchaseTime")));
    }

    private static bool IsMissing(VendorException exception) =>
        exception.Code == "isv.SUBS_NOT_EXIST"
        || (exception.Code == "isv.ILLEGAL_ARGUMENT" && exception.Failure.Message.Contains("subs not exist", StringComparison.OrdinalIgnoreCase));

    private static AxnExtension ToBinding(JsonElement detail, string phoneNoX, string subsId) => new(
        detail.Text("SubsId") ?? subsId,
        detail.Text("PhoneNoA") ?? "",
        detail.TextOrNull("PhoneNoB"),
        detail.Text("PhoneNoX") ?? phoneNoX,
        detail.Text("Extension") ?? "",
        DyplsTime.Parse(detail.Text("ExpireDate")),
        detail.Flag("NeedRecord") ?? false,
        detail.Text("CallRestrict")?.Trim() is { Length: > 0 } restriction ? restriction : null,
        detail.Flag("ASRStatus"),
        detail.TextOrNull("ASRModelId"));
}
