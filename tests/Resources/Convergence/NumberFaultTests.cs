using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class NumberFaultTests(ITestOutputHelper output) : FaultTests<NumberLifecycle>(output);
