using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class PinnedLeasedBindingFaultTests(ITestOutputHelper output) : FaultTests<PinnedLeasedBindingLifecycle>(output);
