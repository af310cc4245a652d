using NumberProvider.Engine.Deployment.Events;

namespace NumberProvider.Cli.Output;

/// <summary>A step in its place among the resources.</summary>
/// <param name="Step">The step.</param>
/// <param name="Indent">What stands before its line.</param>
/// <param name="Below">What stands before the lines that belong to it.</param>
internal sealed record TreeRow(StepFinished Step, string Indent, string Below);
