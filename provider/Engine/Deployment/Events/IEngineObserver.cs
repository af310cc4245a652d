namespace NumberProvider.Engine.Deployment.Events;

/// <summary>Is told what happens in an operation, in order, one event at a time.</summary>
public interface IEngineObserver
{
    /// <summary>Takes an event. Must not throw and must not block for long.</summary>
    void OnEvent(EngineEvent engineEvent);
}
