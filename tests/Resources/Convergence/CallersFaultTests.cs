using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class CallersFaultTests(ITestOutputHelper output) : FaultTests<CallersLifecycle>(output);
