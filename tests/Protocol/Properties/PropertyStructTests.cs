using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

public sealed class PropertyStructTests
{
    [Property(MaxTest = 300)]
    public Property Every_value_survives_the_wire() =>
        Prop.ForAll(Arb.From(PropertyValueGenerator.Any(depth: 3)), value => value.ToWire().ToProperty().Equals(value));

    [Fact]
    public void A_list_may_as_a_whole_be_unknown() =>
        PropertyMap.Of(("numbers", PropertyUnknown.Instance)).ToStruct().Fields["numbers"].StringValue
            .Should().Be("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    [Fact]
    public void An_unknown_signature_is_refused()
    {
        var wire = new Struct { Fields = { [Signatures.Key] = Value.ForString("not-a-signature") } };
        var reading = () => Value.ForStruct(wire).ToProperty();
        reading.Should().Throw<FormatException>().WithMessage("*not-a-signature*");
    }

    [Fact]
    public void A_secret_without_a_value_is_refused()
    {
        var wire = new Struct { Fields = { [Signatures.Key] = Value.ForString(Signatures.Secret) } };
        var reading = () => Value.ForStruct(wire).ToProperty();
        reading.Should().Throw<FormatException>();
    }

    [Fact]
    public void A_secret_never_prints_its_value() =>
        PropertyMap.Of(("phoneNoA", new PropertySecret("13800001111"))).Values.Single().ToString().Should().NotContain("13800001111");

    [Fact]
    public void Secrets_and_unknowns_are_found_at_any_depth()
    {
        PropertyList nested = [PropertyMap.Of(("a", new PropertySecret(PropertyUnknown.Instance)))];
        nested.ContainsSecrets.Should().BeTrue();
        nested.ContainsUnknowns.Should().BeTrue();
        nested.WithoutSecrets().ContainsSecrets.Should().BeFalse();
    }
}
