using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

public sealed class PropertyPathTests
{
    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData("a[\"b.c\"]", "a[\"b.c\"]")]
    [InlineData("a[0].b", "a[0].b")]
    [InlineData("[\"odd key\"][2]", "[\"odd key\"][2]")]
    [InlineData("a[*].b", "a[*].b")]
    [InlineData("a.*.b", "a[*].b")]
    [InlineData("a[\"say \\\"hi\\\"\"]", "a[\"say \\\"hi\\\"\"]")]
    [InlineData("with-dash", "[\"with-dash\"]")]
    public void A_path_is_read_and_written_in_the_engine_s_form(string text, string canonical)
    {
        PropertyPath.Parse(text).ToString().Should().Be(canonical);
        PropertyPath.Parse(canonical).Should().Be(PropertyPath.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("numbers[")]
    [InlineData("numbers[x]")]
    [InlineData("label.")]
    [InlineData(".x")]
    [InlineData("a..b")]
    public void What_is_not_a_path_is_refused(string text)
    {
        var reading = () => PropertyPath.Parse(text);
        reading.Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("a[*]", "a[0].b", true)]
    [InlineData("a", "a[0].b", true)]
    [InlineData("a[0].b", "a[0]", false)]
    [InlineData("a[1]", "a[0]", false)]
    [InlineData("*", "anything.at.all", true)]
    public void A_path_contains_what_lies_below_it(string outer, string inner, bool contains) =>
        PropertyPath.Parse(outer).Contains(PropertyPath.Parse(inner)).Should().Be(contains);

    [Fact]
    public void A_value_is_found_below_secret_marks()
    {
        var root = PropertyMap.Of(("numbers", new PropertySecret(new PropertyList(["1", "2"]))));
        PropertyPath.Parse("numbers[1]").Get(root).Should().Be((PropertyValue)"2");
        PropertyPath.Parse("numbers[2]").Get(root).Should().BeNull();
    }
}
