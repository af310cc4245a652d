using System.Collections.Immutable;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Engine.Plugins;

/// <summary>A provider in a plugin, called over gRPC.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, parts 4 and 5.</remarks>
/// <param name="client">The plugin.</param>
public sealed class PluginProvider(ResourceProviderClient client) : IProvider
{
    /// <inheritdoc/>
    public async Task<string> GetSchemaAsync(CancellationToken cancellationToken) => (await client.GetSchema(new GetSchemaRequest(), cancellationToken)).Schema;

    /// <inheritdoc/>
    public async Task<CheckResult> CheckConfigAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken)
    {
        try
        {
            return ToResult(await client.CheckConfig(new CheckRequest
            {
                Urn = urn.ToString(),
                Olds = olds.WithoutSecrets().ToStruct(),
                News = news.WithoutSecrets().ToStruct(),
                Name = urn.Name,
                Type = urn.Type,
            }, cancellationToken), news);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return new CheckResult(news, []);
        }
    }

    /// <inheritdoc/>
    public async Task<DiffResult> DiffConfigAsync(Urn urn, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, CancellationToken cancellationToken)
    {
        try
        {
            return ToResult(await client.DiffConfig(new DiffRequest
            {
                Urn = urn.ToString(),
                Olds = oldOutputs.WithoutSecrets().ToStruct(),
                OldInputs = oldInputs.WithoutSecrets().ToStruct(),
                News = news.WithoutSecrets().ToStruct(),
                Name = urn.Name,
                Type = urn.Type,
            }, cancellationToken));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return new DiffResult(Changed: null, [], ImmutableSortedDictionary<string, PropertyChange>.Empty, DeleteBeforeReplace: false);
        }
    }

    /// <inheritdoc/>
    public async Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var request = new ConfigureRequest
        {
            Args = inputs.ToStruct(),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn.ToString(),
            Name = urn.Name,
            Type = urn.Type,
        };
        foreach (var (name, value) in inputs.WithoutSecrets().Where(entry => entry.Key != "version"))
        {
            request.Variables[$"{urn.Type.Split(':')[^1]}:config:{name}"] = value is PropertyText text ? text.Value : PropertyJson.ToJson(value);
        }

        try
        {
            await client.Configure(request, cancellationToken);
        }
        catch (RpcException exception) when (exception.TryGetDetail<ConfigureErrorMissingKeys>(out var missing))
        {
            var keys = missing.MissingKeys.Select(key => $"The configuration lacks {key.Name} ({key.Description}). Set it with: numbers config set {key.Name} VALUE");
            throw new EngineException(string.Join("\n", keys), inner: exception);
        }
    }

    /// <inheritdoc/>
    public async Task<CheckResult> CheckAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken) => ToResult(
        await client.Check(new CheckRequest
        {
            Urn = urn.ToString(),
            Olds = olds.ToStruct(),
            News = news.ToStruct(),
            RandomSeed = Google.Protobuf.ByteString.CopyFrom(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
            Name = urn.Name,
            Type = urn.Type,
        }, cancellationToken),
        news);

    /// <inheritdoc/>
    public async Task<DiffResult> DiffAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, CancellationToken cancellationToken) => ToResult(
        await client.Diff(new DiffRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = oldOutputs.ToStruct(),
            OldInputs = oldInputs.ToStruct(),
            News = news.ToStruct(),
            IgnoreChanges = { ignoreChanges },
            Name = urn.Name,
            Type = urn.Type,
        }, cancellationToken));

    /// <inheritdoc/>
    public Task<(string Id, PropertyMap Outputs)> CreateAsync(Urn urn, PropertyMap inputs, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken) => Guard(async () =>
    {
        var response = await client.Create(new CreateRequest
        {
            Urn = urn.ToString(),
            Properties = inputs.ToStruct(),
            Timeout = limit?.TotalSeconds ?? 0,
            Preview = isPreview,
            Name = urn.Name,
            Type = urn.Type,
        }, cancellationToken);
        return isPreview || response.Id.Length > 0
            ? (response.Id, response.Properties?.ToProperties() ?? PropertyMap.Empty)
            : throw new EngineException("The provider made the resource, but gives no ID for it.");
    });

    /// <inheritdoc/>
    public async Task<ReadResult?> ReadAsync(Urn urn, string id, PropertyMap? inputs, PropertyMap? outputs, TimeSpan? limit, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.Read(new ReadRequest
            {
                Id = id,
                Urn = urn.ToString(),
                Inputs = inputs?.ToStruct(),
                Properties = outputs?.ToStruct(),
                Timeout = limit?.TotalSeconds ?? 0,
                Name = urn.Name,
                Type = urn.Type,
            }, cancellationToken);
            var isGone = response.Properties is null || (response.Id.Length == 0 && inputs is not null);
            return isGone ? null : new ReadResult(response.Id.Length > 0 ? response.Id : id, response.Properties!.ToProperties(), response.Inputs?.ToProperties(), []);
        }
        catch (RpcException exception) when (exception.TryGetDetail<ErrorResourceInitFailed>(out var detail))
        {
            return detail.Id.Length == 0 ? null : new ReadResult(detail.Id, detail.Properties?.ToProperties() ?? PropertyMap.Empty, detail.Inputs?.ToProperties(), detail.Reasons);
        }
    }

    /// <inheritdoc/>
    public Task<PropertyMap> UpdateAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken) => Guard(async () =>
    {
        var response = await client.Update(new UpdateRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = oldOutputs.ToStruct(),
            OldInputs = oldInputs.ToStruct(),
            News = news.ToStruct(),
            IgnoreChanges = { ignoreChanges },
            Timeout = limit?.TotalSeconds ?? 0,
            Preview = isPreview,
            Name = urn.Name,
            Type = urn.Type,
        }, cancellationToken);
        return response.Properties?.ToProperties() ?? PropertyMap.Empty;
    });

    /// <inheritdoc/>
    public Task DeleteAsync(Urn urn, string id, PropertyMap outputs, PropertyMap inputs, TimeSpan? limit, CancellationToken cancellationToken) =>
        client.Delete(new DeleteRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Properties = outputs.ToStruct(),
            OldInputs = inputs.ToStruct(),
            Timeout = limit?.TotalSeconds ?? 0,
            Name = urn.Name,
            Type = urn.Type,
        }, cancellationToken);

    /// <inheritdoc/>
    public async Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, bool isPreview, CancellationToken cancellationToken)
    {
        var response = await client.Invoke(new InvokeRequest { Tok = token, Args = arguments.ToStruct(), Preview = isPreview }, cancellationToken);
        return response.Failures.Count == 0
            ? response.Return?.ToProperties() ?? PropertyMap.Empty
            : throw new EngineException(string.Join("\n", response.Failures.Select(failure => $"{token}: {failure.Property} {failure.Reason}")));
    }

    private static async Task<T> Guard<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception) when (exception.TryGetDetail<ErrorResourceInitFailed>(out var detail))
        {
            throw new InitFailedException(
                detail.Id, detail.Properties?.ToProperties(), detail.Inputs?.ToProperties(), detail.Reasons.Count > 0 ? [.. detail.Reasons] : ["The resource was made, but not as wanted."]);
        }
    }

    private static CheckResult ToResult(CheckResponse response, PropertyMap news) =>
        new(response.Inputs?.ToProperties() ?? news, [.. response.Failures.Select(failure => (failure.Property, failure.Reason))]);

    private static DiffResult ToResult(DiffResponse response) => new(
        response.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffNone => false,
            DiffResponse.Types.DiffChanges.DiffSome => true,
            _ => null,
        },
        [.. response.Replaces],
        response.HasDetailedDiff
            ? response.DetailedDiff.ToImmutableSortedDictionary(entry => entry.Key, entry => ToChange(entry.Value), StringComparer.Ordinal)
            : response.Diffs.Distinct().ToImmutableSortedDictionary(name => name, _ => new PropertyChange(PropertyChangeKind.Update, Replaces: false, FromInputs: true), StringComparer.Ordinal),
        response.DeleteBeforeReplace);

    private static PropertyChange ToChange(PropertyDiff diff) => new(
        diff.Kind switch
        {
            PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => PropertyChangeKind.Add,
            PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => PropertyChangeKind.Delete,
            _ => PropertyChangeKind.Update,
        },
        diff.Kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace,
        diff.InputDiff);
}
