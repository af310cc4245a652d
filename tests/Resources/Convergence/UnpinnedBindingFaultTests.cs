using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class UnpinnedBindingFaultTests(ITestOutputHelper output) : FaultTests<UnpinnedBindingLifecycle>(output);
