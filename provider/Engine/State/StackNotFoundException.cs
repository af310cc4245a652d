namespace NumberProvider.Engine.State;

/// <summary>There is no such stack.</summary>
/// <param name="stack">Its name.</param>
public sealed class StackNotFoundException(string stack) : EngineException($"There is no stack named '{stack}'. Make it with: numbers stack init {stack}");
