using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba;

public sealed class EndpointsTests
{
    [Theory]
    [InlineData(null, "cn-shanghai", false, "https://ccc.cn-shanghai.aliyuncs.com/")]
    [InlineData("", "cn-hangzhou", false, "https://ccc.cn-hangzhou.aliyuncs.com/")]
    [InlineData(null, "cn-nowhere", false, "https://ccc.cn-nowhere.aliyuncs.com/")]
    [InlineData(null, "cn-beijing", false, "https://ccc.aliyuncs.com/")]
    [InlineData(null, "cn-shanghai", true, "https://ccc-vpc.cn-shanghai.aliyuncs.com/")]
    [InlineData(null, "cn-beijing", true, "https://ccc-vpc.cn-beijing.aliyuncs.com/")]
    [InlineData("ccc.example.test", "cn-shanghai", true, "https://ccc.example.test/")]
    [InlineData("ccc.example.test:8443", "cn-shanghai", false, "https://ccc.example.test:8443/")]
    [InlineData(" http://127.0.0.1:8080 ", "", false, "http://127.0.0.1:8080/")]
    public void The_call_center_answers_in_its_region_or_where_the_user_says(string? endpoint, string region, bool isVpc, string expected) =>
        Endpoints.Ccc(endpoint, region, isVpc).Should().Be(new Uri(expected));

    [Theory]
    [InlineData(null, false, "https://dyplsapi.aliyuncs.com/")]
    [InlineData(null, true, "https://dyplsapi-vpc.aliyuncs.com/")]
    [InlineData("http://127.0.0.1:8080", true, "http://127.0.0.1:8080/")]
    public void Number_privacy_answers_in_one_place_or_where_the_user_says(string? endpoint, bool isVpc, string expected) =>
        Endpoints.Dypls(endpoint, isVpc).Should().Be(new Uri(expected));

    [Theory]
    [InlineData(null, null, false, "https://sts.aliyuncs.com/")]
    [InlineData(null, "cn-shanghai", false, "https://sts.cn-shanghai.aliyuncs.com/")]
    [InlineData(null, "cn-shanghai", true, "https://sts-vpc.cn-shanghai.aliyuncs.com/")]
    [InlineData("sts.example.test", "cn-shanghai", true, "https://sts.example.test/")]
    public void Temporary_keys_come_from_the_region_or_from_where_the_user_says(string? endpoint, string? region, bool isVpc, string expected) =>
        Endpoints.Sts(endpoint, region, isVpc).Should().Be(new Uri(expected));

    [Theory]
    [InlineData(null, " ", "*region is empty*")]
    [InlineData("ftp://ccc.example.test", "cn-shanghai", "*'ftp://ccc.example.test' is no address*")]
    [InlineData("http://", "cn-shanghai", "*'http://' is no address*")]
    [InlineData("ccc.example.test/path", "cn-shanghai", "*'ccc.example.test/path' is no address*")]
    [InlineData("two words", "cn-shanghai", "*'two words' is no address*")]
    public void What_is_no_address_is_refused_before_anything_is_sent(string? endpoint, string region, string expected)
    {
        var failure = FluentActions.Invoking(() => Endpoints.Ccc(endpoint, region)).Should().Throw<VendorException>().WithMessage(expected).Which.Failure;
        (failure.Code, failure.IsTransient, failure.MayHaveHappened).Should().Be((VendorFailure.InvalidEndpoint, false, false));
    }
}
