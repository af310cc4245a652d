using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Lists the numbers of the account that no instance uses.</summary>
internal sealed class GetUnassignedNumbersFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getUnassignedNumbers",
        [new("pattern", new TextSpec(), "Only numbers that contain these digits.")],
        [
            new("numbers", new SetSpec(
                new ObjectSpec("UnassignedNumber", "A telephone number that the account has and no instance uses.",
                [
                    new("phoneNumber", CallCenterProperties.PhoneNumber, "The number.") { Required = true },
                    new("province", new TextSpec(), "The province that it belongs to."),
                    new("city", new TextSpec(), "The city that it belongs to."),
                ]),
                KeyProperty: "phoneNumber"), "The numbers, sorted.") { Required = true },
        ]);

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var pattern = arguments.Text("pattern");
        var numbers = await context.Vendors.Alibaba.Ccc2020.ListUnassignedAsync(pattern, context.CancellationToken);
        var matching = numbers.Where(number => pattern is null || number.Number.Contains(pattern, StringComparison.Ordinal));
        return PropertyMap.Of(("numbers", new PropertyList(matching.OrderBy(number => number.Number, StringComparer.Ordinal)
            .Select(number => PropertyMap.Of(("phoneNumber", number.Number)).WithOptional("province", number.Province).WithOptional("city", number.City)))));
    }
}
