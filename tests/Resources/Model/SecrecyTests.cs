using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests.Model;

public sealed class SecrecyTests
{
    private static readonly PropertySecret Secret = new("02160664656");

    [Fact]
    public void A_secret_property_stays_one_whatever_its_value() =>
        Carry(Secret, "02160664657").Should().Be(new PropertySecret("02160664657"));

    [Fact]
    public void A_secret_element_is_known_again_wherever_it_stands() =>
        Carry(new PropertyList([Secret, "02160664657"]), new PropertyList(["02160664657", "02160664656"])).Should().Be(new PropertyList(["02160664657", Secret]));

    [Fact]
    public void Beside_nothing_but_secrets_a_stranger_is_one() =>
        Carry(new PropertyList([Secret]), new PropertyList(["02160664656", "02160664658"])).Should().Be(new PropertyList([Secret, new PropertySecret("02160664658")]));

    [Fact]
    public void A_secret_inside_an_object_of_a_list_stays_one_though_the_rest_changed()
    {
        var given = new PropertyList([PropertyMap.Of(("accessCode", Secret), ("priority", 1))]);
        var live = new PropertyList([PropertyMap.Of(("accessCode", "02160664656"), ("priority", 2))]);
        Carry(given, live).Should().Be(new PropertyList([PropertyMap.Of(("accessCode", Secret), ("priority", 2))]));
    }

    [Fact]
    public void What_was_not_secret_is_not_made_one() => Carry("02160664656", "02160664657").ContainsSecrets.Should().BeFalse();

    [Fact]
    public void Secrets_are_taken_out_of_texts_the_longest_first()
    {
        var secrets = SecretTexts.In(PropertyMap.Of(("a", new PropertySecret(new PropertyList(["1380000", "13800001111", 4008001234d]))), ("b", "plain"), ("c", new PropertySecret("1"))), null);
        secrets.Hide("13800001111, 1380000, 4008001234, plain, 1").Should().Be("[secret], [secret], [secret], plain, 1");
    }

    private static PropertyValue Carry(PropertyValue given, PropertyValue value) => Secrecy.Carry(PropertyMap.Of(("it", given)), PropertyMap.Of(("it", value)))["it"];
}
