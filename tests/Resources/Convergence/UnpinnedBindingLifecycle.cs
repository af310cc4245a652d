namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A private number that the vendor chooses.</summary>
public sealed class UnpinnedBindingLifecycle() : BindingLifecycle(null, "lease");

public sealed class UnpinnedBindingConvergenceTests : ConvergenceTests<UnpinnedBindingLifecycle>;
