using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.StubPlugin;

/// <summary>A stand-in plugin for the engine's tests: it serves the recorded schema and answers like the stand-in that was recorded.</summary>
/// <param name="faults">What is to fail: <c>CALL:NAME</c> pairs joined by <c>;</c>, with the calls <c>fail-create</c>, <c>half-create</c>, <c>crash-create</c>, <c>slow-create</c>, <c>fail-update</c>, <c>half-update</c>, <c>fail-delete</c>.</param>
internal sealed class StubProvider(string faults) : ResourceProviderBase
{
    private static readonly string[] Usages = ["Inbound", "Outbound", "Bidirection"];
    private static readonly string[] Replacing = ["instanceId", "phoneNumber", "skillGroupId", "vdnId", "campaignId", "poolKey", "phoneNoX", "extension"];

    /// <summary>A function that gives a single value: the name of the provider that is asked.</summary>
    private const string WhoAmI = "number:index:whoAmI";

    private string _name = "";

    protected override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CallContext call) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    protected override Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => Task.FromResult(new PluginInfo { Version = "0.1.0" });

    protected override async Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CallContext call)
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "stub-schema.json")))!;
        schema["functions"]![WhoAmI] = new JsonObject { ["outputs"] = new JsonObject { ["type"] = "string" } };
        return new GetSchemaResponse { Schema = schema.ToJsonString() };
    }

    protected override Task<CheckResponse> CheckConfig(CheckRequest request, CallContext call) => Task.FromResult(new CheckResponse { Inputs = request.News });

    protected override Task<DiffResponse> DiffConfig(DiffRequest request, CallContext call) => Task.FromResult(new DiffResponse());

    protected override Task<ConfigureResponse> Configure(ConfigureRequest request, CallContext call)
    {
        _name = request.Name;
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true });
    }

    protected override Task<Empty> Cancel(Empty request, CallContext call) => Task.FromResult(new Empty());

    protected override Task<CheckResponse> Check(CheckRequest request, CallContext call)
    {
        var response = new CheckResponse { Inputs = request.News };
        if (request.News.ToProperties().Text("usage") is { } usage && !Usages.Contains(usage))
        {
            response.Failures.Add(new CheckFailure { Property = "usage", Reason = $"must be one of {string.Join(", ", Usages)}; got '{usage}'" });
        }

        return Task.FromResult(response);
    }

    protected override Task<DiffResponse> Diff(DiffRequest request, CallContext call)
    {
        var (olds, news) = (request.OldInputs.ToProperties().WithoutSecrets(), request.News.ToProperties().WithoutSecrets());
        var changed = olds.Keys.Union(news.Keys).Where(name => !Equals(olds.GetValueOrDefault(name), news.GetValueOrDefault(name))).ToList();
        return Task.FromResult(new DiffResponse { Replaces = { changed.Intersect(Replacing) } });
    }

    protected override async Task<CreateResponse> Create(CreateRequest request, CallContext call)
    {
        var inputs = request.Properties.ToProperties();
        if (request.Preview)
        {
            return new CreateResponse { Properties = request.Properties };
        }

        if (Is("slow-create", request.Name))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        }

        if (Is("fail-create", request.Name))
        {
            throw new RpcException(StatusCode.Unknown, "Throttling.User: too many calls");
        }

        var (id, outputs) = StubVendor.Use(vendor =>
        {
            var made = Make(request.Type, inputs, ++vendor.Counter);
            vendor.Objects[$"{request.Type} {made.Id}"] = PropertyJson.ToJson(made.Outputs);
            return made;
        });
        if (Is("crash-create", request.Name))
        {
            Environment.FailFast("asked to");
        }

        return Is("half-create", request.Name)
            ? throw new RpcException(StatusCode.Unknown, "half", new ErrorResourceInitFailed { Id = id, Properties = outputs.ToStruct(), Reasons = { "1 of 2 numbers was bound" } })
            : new CreateResponse { Id = id, Properties = outputs.ToStruct() };
    }

    protected override Task<ReadResponse> Read(ReadRequest request, CallContext call)
    {
        var found = StubVendor.Use(vendor => vendor.Objects.GetValueOrDefault($"{request.Type} {request.Id}"));
        if (found is null)
        {
            return Task.FromResult(new ReadResponse());
        }

        var outputs = (PropertyMap)PropertyJson.Parse(found);
        var known = request.Inputs?.ToProperties();
        var inputs = PropertyMap.From(outputs.Where(output => known is null ? !IsComputed(output.Key) : known.ContainsKey(output.Key)));
        return Task.FromResult(new ReadResponse { Id = request.Id, Properties = outputs.ToStruct(), Inputs = inputs.ToStruct() });
    }

    protected override Task<UpdateResponse> Update(UpdateRequest request, CallContext call)
    {
        var outputs = PropertyMap.From([.. request.Olds.ToProperties().Where(output => IsComputed(output.Key)), .. request.News.ToProperties()]);
        if (request.Preview)
        {
            return Task.FromResult(new UpdateResponse { Properties = outputs.ToStruct() });
        }

        if (Is("fail-update", request.Name))
        {
            throw new RpcException(StatusCode.Unknown, "Forbidden.RAM: not allowed");
        }

        StubVendor.Use(vendor => vendor.Objects[$"{request.Type} {request.Id}"] = PropertyJson.ToJson(outputs));
        return Is("half-update", request.Name)
            ? throw new RpcException(StatusCode.Unknown, "half", new ErrorResourceInitFailed { Id = request.Id, Properties = outputs.ToStruct(), Reasons = { "1 of 2 changes was made" } })
            : Task.FromResult(new UpdateResponse { Properties = outputs.ToStruct() });
    }

    protected override Task<Empty> Delete(DeleteRequest request, CallContext call)
    {
        if (Is("fail-delete", request.Name))
        {
            throw new RpcException(StatusCode.Unknown, "InstanceBusy: later");
        }

        StubVendor.Use(vendor => vendor.Objects.Remove($"{request.Type} {request.Id}"));
        return Task.FromResult(new Empty());
    }

    protected override Task<InvokeResponse> Invoke(InvokeRequest request, CallContext call)
    {
        var arguments = request.Args.ToProperties();
        var returned = request.Tok == WhoAmI ? PropertyMap.Of(("name", _name)) : request.Tok.EndsWith("getSkillGroup", StringComparison.Ordinal)
            ? arguments.With("skillGroupId", $"skg-{arguments.Text("name")}")
            : arguments.With("numbers", StubVendor.Use(vendor => new PropertyList(vendor.Objects.Where(entry => entry.Key.StartsWith("number:index:PhoneNumberBinding ", StringComparison.Ordinal))
                .Select(entry => ((PropertyMap)PropertyJson.Parse(entry.Value))["phoneNumber"]))));
        return Task.FromResult(new InvokeResponse { Return = returned.ToStruct() });
    }

    private bool Is(string fault, string name) => faults.Split(';').Contains($"{fault}:{name}");

    private static bool IsComputed(string name) => name is "city" or "province" or "phoneNumberId" or "count" or "subsId";

    private static (string Id, PropertyMap Outputs) Make(string type, PropertyMap inputs, int number) => type.Split(':')[^1] switch
    {
        "PhoneNumberBinding" => ($"{Text(inputs, "instanceId")}/{Text(inputs, "phoneNumber")}", inputs.With("city", "Shanghai").With("province", "Shanghai").With("phoneNumberId", $"pn-{number:0000}")),
        "SkillGroupNumberSet" => ($"{Text(inputs, "instanceId")}/{Text(inputs, "skillGroupId")}", inputs.With("count", inputs["numbers"].As<PropertyList>()?.Count ?? 0)),
        "AxnExtensionBinding" => Axn(inputs, number),
        _ => ($"{Text(inputs, "vdnId")}/{Text(inputs, "campaignId")}", inputs),
    };

    private static (string Id, PropertyMap Outputs) Axn(PropertyMap inputs, int number)
    {
        var x = inputs.Text("phoneNoX") ?? $"1705000{number:0000}";
        var subsId = $"1000000{number:0000}";
        return ($"{Text(inputs, "poolKey")}/{x}/{subsId}", inputs.With("phoneNoX", x).With("extension", inputs.Text("extension") ?? $"{number:000}").With("subsId", subsId));
    }

    private static string Text(PropertyMap inputs, string name) => inputs[name].Revealed switch
    {
        PropertyText text => text.Value,
        PropertyNumber number => NumberText.ToText(number.Value),
        _ => "",
    };
}
