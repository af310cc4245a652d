using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>An operation of a product.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Action">The operation's name.</param>
/// <param name="Changes">Whether it changes the state.</param>
/// <param name="Run">Does it and gives the members of the answer beside the envelope.</param>
/// <param name="Payload">The object that an answer of this operation holds; null where nothing depends on it.</param>
internal sealed record Operation(string Version, string Action, bool Changes, Func<ApiCall, JsonObject> Run, string? Payload = null);
