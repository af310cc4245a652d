using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Functions;

/// <summary>Lists the numbers of an instance.</summary>
internal sealed class GetPhoneNumbersFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getPhoneNumbers",
        [
            CallCenterLookups.InstanceId,
            new("usage", CallCenterProperties.Usage, "Only numbers of this usage."),
            new("pattern", new TextSpec(), "Only numbers that contain these digits."),
            CallCenterLookups.ApiVersion,
        ],
        [PhoneNumberResult.Numbers]);

    // The vendor's own match is fuzzy, so what it finds is looked through again.
    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var (usage, pattern) = (arguments.Text("usage"), arguments.Text("pattern"));
        var numbers = await new CallCenterLookups(arguments, context).NumbersAsync(arguments.RequiredText("instanceId"), pattern);
        return PhoneNumberResult.Of(numbers.Where(number =>
            (usage is null || number.Usage == usage) && (pattern is null || number.Number.Contains(pattern, StringComparison.Ordinal))));
    }
}
