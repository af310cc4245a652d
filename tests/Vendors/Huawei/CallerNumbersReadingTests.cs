using System.Text.Json;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Vendors.Tests.Huawei;

/// <summary>How several numbers appear in a campaign is not documented: every shape of the huawei-isales sheet, 5.3.</summary>
public sealed class CallerNumbersReadingTests
{
    [Theory]
    [InlineData("""[{"accessCode":"021","priority":1},{"accessCode":"010","priority":"2"}]""", ReadingCompleteness.Complete, "021:1 010:2")]
    [InlineData("""[{"accessCode":"021","priority":1},{"accessCode":"010"}]""", ReadingCompleteness.NumbersOnly, "021:1 010:")]
    [InlineData("""["021","010"]""", ReadingCompleteness.NumbersOnly, "021: 010:")]
    [InlineData("""[10086,"010"]""", ReadingCompleteness.NumbersOnly, "10086: 010:")]
    [InlineData(""" "[{\"accessCode\":\"021\",\"priority\":3}]" """, ReadingCompleteness.Complete, "021:3")]
    [InlineData(""" "[\"021\",\"010\"]" """, ReadingCompleteness.NumbersOnly, "021: 010:")]
    [InlineData(""" "021,010;022" """, ReadingCompleteness.NumbersOnly, "021: 010: 022:")]
    [InlineData(""" "10086" """, ReadingCompleteness.FirstOnly, "10086:")]
    [InlineData("10086", ReadingCompleteness.FirstOnly, "10086:")]
    [InlineData(""" "" """, ReadingCompleteness.Unknown, "")]
    [InlineData("[]", ReadingCompleteness.Unknown, "")]
    [InlineData("""[{"number":"021"}]""", ReadingCompleteness.Unknown, "")]
    [InlineData(""" "[broken" """, ReadingCompleteness.Unknown, "")]
    [InlineData("null", ReadingCompleteness.Unknown, "")]
    [InlineData("{}", ReadingCompleteness.Unknown, "")]
    public void Every_shape_says_how_much_it_reveals(string callerNo, ReadingCompleteness completeness, string numbers)
    {
        using var document = JsonDocument.Parse(callerNo);
        var reading = CallerNumbersReading.From(document.RootElement);
        reading.Completeness.Should().Be(completeness);
        string.Join(' ', reading.Numbers.Select(number => $"{number.AccessCode}:{number.Priority}")).Should().Be(numbers);
    }

    [Fact]
    public void A_missing_member_reveals_nothing() => CallerNumbersReading.From(null).Completeness.Should().Be(ReadingCompleteness.Unknown);
}
