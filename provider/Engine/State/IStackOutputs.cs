using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>What stacks give out to others.</summary>
public interface IStackOutputs
{
    /// <summary>The outputs of a stack as its last operation left them, secrets marked.</summary>
    /// <param name="reference"><c>STACK</c>, <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>.</param>
    /// <exception cref="EngineException">There is no such stack, or its secrets cannot be opened.</exception>
    PropertyMap Read(string reference);
}
