namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>A value cannot be had because something it needs failed; the cause was reported already.</summary>
internal sealed class PoisonedException() : Exception("Something that is needed failed.");
