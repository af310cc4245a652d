namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A pinned private number that is leased first.</summary>
public sealed class PinnedLeasedBindingLifecycle() : BindingLifecycle("17050000001", "lease");

public sealed class PinnedLeasedBindingConvergenceTests : ConvergenceTests<PinnedLeasedBindingLifecycle>;
