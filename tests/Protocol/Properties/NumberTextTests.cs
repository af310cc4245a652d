using System.Globalization;
using FsCheck.Xunit;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(12345678901, "12345678901")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-298019246, "-298019246")]
    public void Json_has_an_exponent_only_for_the_very_small_and_the_very_large(double value, string text) =>
        NumberText.ToJson(value).Should().Be(text);

    [Theory]
    [InlineData(999999.5, "999999.5")]
    [InlineData(1e6, "1e+06")]
    [InlineData(-1e6, "-1e+06")]
    [InlineData(1234567, "1.234567e+06")]
    [InlineData(13800001111, "1.3800001111e+10")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(298019246, "2.98019246e+08")]
    [InlineData(42, "42")]
    [InlineData(1e100, "1e+100")]
    public void Text_has_an_exponent_from_a_million_on(double value, string text) => NumberText.ToText(value).Should().Be(text);

    [Property]
    public bool Every_finite_number_is_read_back_the_same(double value) =>
        !double.IsFinite(value)
        || (double.Parse(NumberText.ToJson(value), CultureInfo.InvariantCulture) == value && double.Parse(NumberText.ToText(value), CultureInfo.InvariantCulture) == value);
}
