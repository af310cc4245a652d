using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class PinnedLookupBindingFaultTests(ITestOutputHelper output) : FaultTests<PinnedLookupBindingLifecycle>(output);
