using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba;

public sealed class EndpointsTests
{
    [Theory]
    [InlineData(null, "cn-shanghai", "https://ccc.cn-shanghai.aliyuncs.com/")]
    [InlineData("", "cn-hangzhou", "https://ccc.cn-hangzhou.aliyuncs.com/")]
    [InlineData(null, "cn-beijing", "https://ccc.aliyuncs.com/")]
    [InlineData("ccc.example.test", "cn-shanghai", "https://ccc.example.test/")]
    [InlineData("http://127.0.0.1:8080", "", "http://127.0.0.1:8080/")]
    public void The_call_center_answers_in_its_region_or_where_the_user_says(string? endpoint, string region, string expected) =>
        Endpoints.Ccc(endpoint, region).Should().Be(new Uri(expected));

    [Fact]
    public void The_call_center_needs_a_region_or_an_endpoint() =>
        FluentActions.Invoking(() => Endpoints.Ccc(null, " ")).Should().Throw<ArgumentException>().WithParameterName("regionId");

    [Theory]
    [InlineData(null, "https://dyplsapi.aliyuncs.com/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    public void Number_privacy_answers_in_one_place_or_where_the_user_says(string? endpoint, string expected) => Endpoints.Dypls(endpoint).Should().Be(new Uri(expected));
}
