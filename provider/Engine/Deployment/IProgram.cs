namespace NumberProvider.Engine.Deployment;

/// <summary>A desired-state program that can be run against an engine.</summary>
public interface IProgram
{
    /// <summary>Evaluates the program: registers its resources as soon as their inputs are known, and at the end its outputs.</summary>
    /// <param name="monitor">The engine.</param>
    /// <param name="context">What the program may know of the run.</param>
    /// <param name="cancellationToken">Ends the program before its time; what runs is awaited.</param>
    /// <returns>Whether the program ran to its end without an error. Errors were reported to the monitor.</returns>
    Task<bool> RunAsync(IResourceMonitor monitor, ProgramContext context, CancellationToken cancellationToken);
}
