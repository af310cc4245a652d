namespace NumberProvider.Interop.Tests;

/// <summary>An operation of the emulator, with a call that succeeds and one that is refused. Parameters are JSON objects.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Action">The operation.</param>
/// <param name="Good">The parameters of a call that succeeds; <c>{Name}</c> stands for a member of that name in the answer to an earlier call.</param>
/// <param name="Bad">The parameters of a call that is refused; null where flow control must refuse, since nothing else can.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Before">The calls that must be made before, of the same version.</param>
public sealed record AlibabaOperation(string Version, string Action, string Good, string? Bad, string Code, params IReadOnlyList<(string Action, string Parameters)> Before)
{
    public override string ToString() => $"{Version} {Action}";
}
