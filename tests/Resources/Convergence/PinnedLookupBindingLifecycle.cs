namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A pinned private number that is looked for.</summary>
public sealed class PinnedLookupBindingLifecycle() : BindingLifecycle("17050000001", "lookup");

public sealed class PinnedLookupBindingConvergenceTests : ConvergenceTests<PinnedLookupBindingLifecycle>;
