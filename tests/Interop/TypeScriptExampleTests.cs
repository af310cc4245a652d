namespace NumberProvider.Interop.Tests;

/// <summary>The example in TypeScript, held against the official package.</summary>
public sealed class TypeScriptExampleTests(NodeClients clients) : IClassFixture<NodeClients>
{
    [SkippableFact(Timeout = 400_000)]
    public async Task The_call_center_in_TypeScript_has_the_right_types() => (await clients.CheckTypesAsync("call-center-typescript")).Should().BeEmpty();
}
