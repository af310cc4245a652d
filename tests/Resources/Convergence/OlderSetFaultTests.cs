using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class OlderSetFaultTests(ITestOutputHelper output) : FaultTests<OlderSetLifecycle>(output);
