using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class SetFaultTests(ITestOutputHelper output) : FaultTests<SetLifecycle>(output);
