using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Tests.Requests;

public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("AZaz09-_.~", "AZaz09-_.~")]
    [InlineData("a b", "a%20b")]
    [InlineData("*+/:@!'()", "%2A%2B%2F%3A%40%21%27%28%29")]
    [InlineData("中", "%E4%B8%AD")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("", "")]
    public void Only_unreserved_characters_stay(string text, string encoded) => PercentEncoding.Encode(text).Should().Be(encoded);

    [Fact]
    public void Parameters_are_sorted_by_the_bytes_of_their_names() =>
        PercentEncoding.EncodeSorted([new("PhoneNumber.2", "b"), new("a", ""), new("PhoneNumber.10", "c d"), new("Z", "1")])
            .Should().Be("PhoneNumber.10=c%20d&PhoneNumber.2=b&Z=1&a=");
}
