using BenchmarkDotNet.Attributes;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Testing;

namespace NumberProvider.Benchmarks;

/// <summary>Check and Diff of a set of 10,000 numbers.</summary>
[MemoryDiagnoser]
public class DiffBenchmarks
{
    private const int Count = 10_000;
    private readonly Resource _resource = ResourceRegistry.Find("number:index:PhoneNumberBindingSet")!;
    private readonly PropertyMap _written = Program(LargeSeed.Numbers(Count));
    private readonly PropertyMap _reversed = Program(LargeSeed.Numbers(Count).Reverse());
    private readonly PropertyMap _shifted = Program(LargeSeed.Numbers(Count + 1).Skip(1));

    [Benchmark]
    public PropertyMap Check() => Checking.Inputs(_resource.Spec, _written, new CheckReport());

    [Benchmark]
    public IReadOnlyList<PropertyDifference> DiffOfTheSameInAnotherOrder() => Diffing.Inputs(_resource.Spec, _written, _reversed, []);

    [Benchmark]
    public IReadOnlyList<PropertyDifference> DiffOfOneOutAndOneIn() => Diffing.Inputs(_resource.Spec, _written, _shifted, []);

    private static PropertyMap Program(IEnumerable<string> numbers) => PropertyMap.Of(
        ("instanceId", "ccc-large"), ("setName", "lines"), ("usage", "Inbound"), ("phoneNumbers", new PropertyList(numbers.Select(number => (PropertyValue)number))));
}
