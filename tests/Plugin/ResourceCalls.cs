using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin.Tests;

/// <summary>Makes the calls for one resource as an engine does, and keeps what an engine would keep.</summary>
internal sealed class ResourceCalls(ResourceProviderClient client, string resource, string name = "it")
{
    public string Urn { get; } = Urns.Of(resource, name);

    public string Id { get; private set; } = "";

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap State { get; private set; } = PropertyMap.Empty;

    /// <summary>The same resource of the same state in another operation.</summary>
    public ResourceCalls In(EngineOperation later) => new(later.Client, resource, name) { Id = Id, Inputs = Inputs, State = State };

    /// <summary>The resource after a half-done operation: the engine keeps the inputs that were checked and the outputs that were reported.</summary>
    public void Keep(string id, PropertyMap inputs, PropertyMap state) => (Id, Inputs, State) = (id, inputs, state);

    public async Task<PropertyMap> CheckAsync(PropertyMap program)
    {
        var answer = await client.Check(new CheckRequest { Urn = Urn, Olds = Inputs.ToStruct(), News = program.ToStruct() });
        answer.Failures.Should().BeEmpty();
        return answer.Inputs.ToProperties();
    }

    public async Task<PropertyMap> PreviewCreateAsync(PropertyMap program)
    {
        var answer = await client.Create(new CreateRequest { Urn = Urn, Properties = (await CheckAsync(program)).ToStruct(), Preview = true });
        return answer.Properties.ToProperties();
    }

    public async Task<PropertyMap> CreateAsync(PropertyMap program)
    {
        var inputs = await CheckAsync(program);
        (await PreviewCreateAsync(program)).Keys.Should().Contain(inputs.Keys);

        var made = await client.Create(new CreateRequest { Urn = Urn, Properties = inputs.ToStruct() });
        (Id, Inputs, State) = (made.Id, inputs, made.Properties.ToProperties());
        Id.Should().NotBeEmpty();
        State.ContainsUnknowns.Should().BeFalse();
        State.Keys.Should().Contain(inputs.Keys);
        return State;
    }

    public async Task<DiffResponse> DiffAsync(PropertyMap program, params string[] ignored)
    {
        var news = await CheckAsync(program);
        return await client.Diff(new DiffRequest { Urn = Urn, Id = Id, Olds = State.ToStruct(), OldInputs = Inputs.ToStruct(), News = news.ToStruct(), IgnoreChanges = { ignored } });
    }

    public async Task<PropertyMap> PreviewUpdateAsync(PropertyMap program)
    {
        var news = await CheckAsync(program);
        var answer = await client.Update(new UpdateRequest { Urn = Urn, Id = Id, Olds = State.ToStruct(), OldInputs = Inputs.ToStruct(), News = news.ToStruct(), Preview = true });
        return answer.Properties.ToProperties();
    }

    public async Task<PropertyMap> UpdateAsync(PropertyMap program)
    {
        var news = await CheckAsync(program);
        var answer = await client.Update(new UpdateRequest { Urn = Urn, Id = Id, Olds = State.ToStruct(), OldInputs = Inputs.ToStruct(), News = news.ToStruct() });
        (Inputs, State) = (news, answer.Properties.ToProperties());
        return State;
    }

    public async Task<ReadResponse> ReadAsync()
    {
        var answer = await client.Read(new ReadRequest { Urn = Urn, Id = Id, Properties = State.ToStruct(), Inputs = Inputs.ToStruct() });
        if (answer.Id.Length > 0)
        {
            (Inputs, State) = (answer.Inputs.ToProperties(), answer.Properties.ToProperties());
        }

        return answer;
    }

    public Task<ReadResponse> ImportAsync() => client.Read(new ReadRequest { Urn = Urn, Id = Id });

    public Task DeleteAsync() => client.Delete(new DeleteRequest { Urn = Urn, Id = Id, Properties = State.ToStruct(), OldInputs = Inputs.ToStruct() });
}
