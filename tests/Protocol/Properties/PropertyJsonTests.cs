using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

public sealed class PropertyJsonTests
{
    [Fact]
    public void Keys_are_sorted_and_html_characters_escaped()
    {
        var value = PropertyMap.Of(("z", 1), ("a", new PropertyList([true, PropertyNull.Instance, 1.5, "<&>"])));
        PropertyJson.ToJson(value).Should().Be("""{"a":[true,null,1.5,"\u003c\u0026\u003e"],"z":1}""");
    }

    [Fact]
    public void Text_with_control_characters_is_read_back_the_same()
    {
        PropertyValue value = "a\"b\\c\n\r\t\b\f\u0001\u2028é☎";
        PropertyJson.Parse(PropertyJson.ToJson(value)).Should().Be(value);
    }

    [Fact]
    public void An_unknown_has_no_json_form()
    {
        var writing = () => PropertyJson.ToJson(new PropertyList([PropertyUnknown.Instance]));
        writing.Should().Throw<ArgumentException>();
    }
}
