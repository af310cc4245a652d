using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Ccc;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba;

/// <summary>What answers hold beside what an operation says.</summary>
/// <remarks>Source: alibaba-ccc sheet, 1.4 and 1.5; alibaba-dypls sheet, part 2; alibaba-openapi sheet, 5.1.</remarks>
internal sealed class Envelopes(SwitchBoard switches)
{
    public JsonObject Success(Operation operation, JsonObject body)
    {
        foreach (var (name, value) in Common(operation, "OK", "OK", 200))
        {
            body.TryAdd(name, value?.DeepClone());
        }

        return Typed(operation, body);
    }

    /// <param name="operation">The operation; null where the gateway does not know it.</param>
    /// <param name="error">Why it is refused.</param>
    /// <param name="host">The host that was called.</param>
    public (int Status, JsonObject Body) Refusal(Operation? operation, ApiError error, string host)
    {
        if (error.IsGateway || operation is null)
        {
            return (error.Status, Gateway(error, host));
        }

        var message = IsCallCenter(operation) && switches.Is(CccSwitches.Messages, "template") ? error.Template : error.Message;
        var body = Common(operation, error.Code, message, error.Status);
        if (!IsCallCenter(operation))
        {
            if (error.Status != 200)
            {
                body["HostId"] = host;
            }

            if (operation.Payload is { } payload && error.Status == 200 && switches.Is(DyplsSwitches.ErrorPayload, "empty"))
            {
                body[payload] = new JsonObject();
            }

            return (error.Status == 200 && switches.Is(DyplsSwitches.BusinessStatus, "400") ? 400 : error.Status, body);
        }

        if (operation.Version == Ccc2020Numbers.ApiVersion && switches.Is(CccSwitches.ErrorParams, "present"))
        {
            body["Params"] = AnswerJson.List(error.Params);
        }

        body["HostId"] = host;
        return (switches.Is(CccSwitches.ErrorTransport, "always-200") ? 200 : error.Status, Typed(operation, body));
    }

    private JsonObject Gateway(ApiError error, string host)
    {
        var body = Common(operation: null, error.Code, error.Message, error.Status);
        body["HostId"] = host;
        if (switches.Is(GatewaySwitches.Recommend, "present"))
        {
            body["Recommend"] = $"https://api.alibabacloud.com/troubleshoot?q={Uri.EscapeDataString(error.Code)}&requestId={body["RequestId"]}";
        }

        if (error.DeniedAction is { } action)
        {
            body["AccessDeniedDetail"] = new JsonObject { ["AuthAction"] = action, ["NoPermissionType"] = "ImplicitDeny" };
        }

        return body;
    }

    private static bool IsCallCenter(Operation? operation) => operation?.Version is Ccc2017Numbers.ApiVersion or Ccc2020Numbers.ApiVersion;

    private static JsonObject Common(Operation? operation, string code, string message, int status)
    {
        var envelope = new JsonObject { ["RequestId"] = Guid.NewGuid().ToString().ToUpperInvariant(), ["Code"] = code, ["Message"] = message };
        if (IsCallCenter(operation) && operation!.HasHttpStatusCode)
        {
            envelope["HttpStatusCode"] = status;
        }

        if (operation?.Version == Ccc2017Numbers.ApiVersion)
        {
            envelope["Success"] = code == "OK";
        }

        return envelope;
    }

    private JsonObject Typed(Operation operation, JsonObject body) => IsCallCenter(operation) && switches[CccSwitches.LooseTyping] is var typing and not "off"
        ? LooseTyping.Apply(body, typing == "all")
        : body;
}
