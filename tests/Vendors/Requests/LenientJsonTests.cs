using System.Text;
using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Tests.Requests;

public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("""{"v":200}""", 200L)]
    [InlineData("""{"v":"200"}""", 200L)]
    [InlineData("""{"v":"two"}""", null)]
    [InlineData("""{"v":null}""", null)]
    [InlineData("{}", null)]
    public void Numbers_may_come_as_texts(string json, long? value) => Read(json).Whole("v").Should().Be(value);

    [Theory]
    [InlineData("""{"v":true}""", true)]
    [InlineData("""{"v":"true"}""", true)]
    [InlineData("""{"v":"False"}""", false)]
    [InlineData("""{"v":1}""", null)]
    [InlineData("{}", null)]
    public void Truth_values_may_come_as_texts(string json, bool? value) => Read(json).Flag("v").Should().Be(value);

    [Theory]
    [InlineData("""{"v":"02160664656"}""", "02160664656")]
    [InlineData("""{"v":4008001234}""", "4008001234")]
    [InlineData("""{"v":9223372036854775807}""", "9223372036854775807")]
    [InlineData("""{"v":{}}""", null)]
    public void Texts_may_come_as_numbers(string json, string? value) => Read(json).Text("v").Should().Be(value);

    [Theory]
    [InlineData("""{"Data":["021","010"]}""", "021,010")]
    [InlineData("""{"Data":"[\"021\", \"010\"]"}""", "021,010")]
    [InlineData("""{"Data":"无"}""", "")]
    [InlineData("""{"Data":"[not json"}""", "")]
    [InlineData("""{"Data":" [\"021\"] "}""", "021")]
    [InlineData("""{"Data":"021"}""", "021")]
    [InlineData("""{"Data":4008001234}""", "4008001234")]
    [InlineData("""{"Data":null}""", "")]
    [InlineData("{}", "")]
    public void A_list_of_failures_may_come_in_several_forms(string json, string expected) => string.Join(',', Read(json).Texts("Data")).Should().Be(expected);

    [Theory]
    [InlineData("""{"A":{"B":[{"n":"1"},{"n":"2"}]}}""", "1,2")]
    [InlineData("""{"A":{"B":{"n":"1"}}}""", "1")]
    [InlineData("""{"A":[{"n":"1"}]}""", "1")]
    [InlineData("""{"A":{"B":null}}""", "")]
    [InlineData("""{"A":"text"}""", "")]
    public void A_list_of_one_may_come_as_its_only_element(string json, string expected) =>
        string.Join(',', Read(json).Items("A", "B").Select(item => item.Text("n"))).Should().Be(expected);

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("[1]")]
    [InlineData("")]
    public void What_is_not_an_object_is_no_answer(string body) => LenientJson.ParseObject(Encoding.UTF8.GetBytes(body)).Should().BeNull();

    [Fact]
    public void What_is_no_text_is_replaced_and_a_mark_of_the_byte_order_is_passed_over() =>
        LenientJson.ParseObject([0xEF, 0xBB, 0xBF, .. """{"v":"a\ud800"""u8, 0xFF, .. "\"}"u8])!.Value.Text("v").Should().Be("a\uFFFD\uFFFD");

    private static JsonElement Read(string json) => LenientJson.ParseObject(Encoding.UTF8.GetBytes(json))!.Value;
}
