using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>The ID of a set, and for an import the numbers that it is to hold.</summary>
/// <remarks>
/// The vendor knows numbers, and no sets of them: the instance and a name that the program gives make the ID. The numbers are not part of it, so it
/// stays when they change; a create that is repeated gives the same ID. An import has to say which numbers it means.
/// </remarks>
/// <param name="InstanceId">The instance.</param>
/// <param name="SetName">The name of the set.</param>
/// <param name="Selection">Numbers, or beginnings of numbers followed by <c>*</c>; empty outside imports.</param>
internal sealed record SetId(string InstanceId, string SetName, IReadOnlyList<string> Selection)
{
    /// <summary>Reads an ID.</summary>
    /// <exception cref="ResourceException">It is none.</exception>
    public static SetId Parse(string id) => id.Split('/') switch
    {
        [{ Length: > 0 } instance, { Length: > 0 } name] => new SetId(instance, name, []),
        [{ Length: > 0 } instance, { Length: > 0 } name, { Length: > 0 } numbers] => new SetId(instance, name, numbers.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        _ => throw new ResourceException($"'{id}' is not the ID of a PhoneNumberBindingSet; it is INSTANCEID/SETNAME, and for an import INSTANCEID/SETNAME/NUMBERS."),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{InstanceId}/{SetName}";
}
