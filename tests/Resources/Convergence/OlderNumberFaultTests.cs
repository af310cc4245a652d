using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class OlderNumberFaultTests(ITestOutputHelper output) : FaultTests<OlderNumberLifecycle>(output);
