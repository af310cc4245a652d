using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class ExclusiveCallersFaultTests(ITestOutputHelper output) : FaultTests<ExclusiveCallersLifecycle>(output);
