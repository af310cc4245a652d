using FsCheck;
using FsCheck.Fluent;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

internal static class PropertyValueGenerator
{
    private static readonly Gen<string> Name = Gen.Elements("a", "phoneNumber", "odd key", "dotted.key", "é", "");

    public static Gen<PropertyValue> Any(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<PropertyValue>(PropertyNull.Instance),
            Gen.Elements<PropertyValue>(true, false),
            Gen.Elements<PropertyValue>(0, -0.5, 13800001111, 1e-7, 1e21, 9007199254740991),
            Gen.Elements<PropertyValue>("", "02160664656", "é☎", "$%\n"),
            Gen.Constant<PropertyValue>(PropertyUnknown.Instance),
            Gen.Constant<PropertyValue>(new PropertyBytes("/w==")),
            Gen.Constant<PropertyValue>(new PropertyAsset(PropertyMap.Of(("hash", "00"), ("text", "x")))),
            Gen.Constant<PropertyValue>(new PropertyArchive(PropertyMap.Of(("hash", "01"), ("path", "./x")))),
            Gen.Constant<PropertyValue>(new PropertyReference(PropertyMap.Of(("urn", "urn:pulumi:d::p::t::n"), ("id", PropertyUnknown.Instance)))));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Any(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(value => (PropertyValue)new PropertySecret(value)),
            inner.Select(value => (PropertyValue)new PropertyOutput(value, true, ["urn:pulumi:d::p::t::n"])),
            Gen.Constant<PropertyValue>(new PropertyOutput(null, null, default)),
            inner.ListOf().Select(items => (PropertyValue)new PropertyList(items)),
            Name.SelectMany(name => inner.Select(value => KeyValuePair.Create(name, value))).ListOf()
                .Select(entries => (PropertyValue)PropertyMap.From(entries)));
    }
}
