using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.Functions;

/// <summary>A number of an instance in the results of functions.</summary>
internal static class PhoneNumberResult
{
    public static PropertySpec Numbers { get; } = new(
        "numbers",
        new SetSpec(
            new ObjectSpec("PhoneNumber", "A telephone number that an instance of the call center has.",
            [
                new("phoneNumber", CallCenterProperties.PhoneNumber, "The number.") { Required = true },
                new("usage", CallCenterProperties.Usage, "The calls that it takes.") { Required = true },
                new("skillGroupIds", new SetSpec(new TextSpec()), "The skill groups that use it.") { Required = true },
                new("active", new BoolSpec(), "Whether it can be used; absent where the API does not say."),
                new("contactFlowId", new TextSpec(), "The flow that its incoming calls enter; absent for none."),
                new("userId", new TextSpec(), "The agent whose personal number it is; absent for none."),
                new("province", new TextSpec(), "The province that it belongs to."),
                new("city", new TextSpec(), "The city that it belongs to."),
                new("carrier", new TextSpec(), "The carrier, as the vendor names it."),
                new("phoneNumberId", new TextSpec(), "The identifier in API version `2017-07-05`."),
            ]),
            KeyProperty: "phoneNumber"),
        "The numbers, sorted.")
    { Required = true };

    public static PropertyMap Of(IEnumerable<CccNumber> numbers) => PropertyMap.Of(
        ("numbers", new PropertyList(numbers.OrderBy(number => number.Number, StringComparer.Ordinal).Select(Of))));

    private static PropertyMap Of(CccNumber number)
    {
        var result = PropertyMap.Of(("phoneNumber", number.Number), ("usage", number.Usage), ("skillGroupIds", number.SkillGroupIds.Order(StringComparer.Ordinal).ToPropertyList()))
            .WithOptional("contactFlowId", number.ContactFlowId)
            .WithOptional("userId", number.UserId)
            .WithOptional("province", number.Province)
            .WithOptional("city", number.City)
            .WithOptional("carrier", number.Provider)
            .WithOptional("phoneNumberId", number.PhoneNumberId);
        return number.Active is { } active ? result.With("active", active) : result;
    }
}
