using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

public sealed class GroupFaultTests(ITestOutputHelper output) : FaultTests<GroupLifecycle>(output);
