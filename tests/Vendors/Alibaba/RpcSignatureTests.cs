using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba;

/// <summary>Vectors of the alibaba-openapi (8.1), alibaba-ccc (1.2) and alibaba-dypls (2) sheets, computed with the vendor's own clients.</summary>
public sealed class RpcSignatureTests
{
    private const string AddBulk =
        "AccessKeyId=testAccessKeyId&Action=AddBulkPhoneNumbers&ContactFlowId=%E4%B8%AD~%2B%2A%2F%20a&Format=JSON"
        + "&InstanceId=d278629c-c687-4aa3-b044-4fe9b012e7ef&PhoneNumber.1=02160664656&PhoneNumber.2=010%2086394552%2A&SignatureMethod=HMAC-SHA1"
        + "&SignatureNonce=00112233445566778899aabbccddeeff&SignatureVersion=1.0&SkillGroupId.1=3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"
        + "&Timestamp=2026-01-02T03%3A04%3A05Z&Usage=Bidirection&Version=2017-07-05";

    [Theory]
    [InlineData("GET", AddBulk, "6PKMHaGlpksEVcJYLblPq5GR9Vk=")]
    [InlineData("POST", AddBulk, "fhMvMcWlxu3/Qla9gLahuaAYk+s=")]
    [InlineData("GET", AddBulk + "&SecurityToken=testSecurityToken%2B%2F%3D", "8FzZ1Qu8usb5KB8dzHfOhtla5zU=")]
    [InlineData("POST", AddBulk + "&Signature=ignored", "fhMvMcWlxu3/Qla9gLahuaAYk+s=")]
    [InlineData("POST", AddBulk + "&RegionId=cn-hangzhou&SignatureType=", "PvlKHCKMCVTs9GSA5zAf7CYiKs4=")]
    [InlineData(
        "POST",
        "AccessKeyId=testAccessKeyId&Action=AddPhoneNumbers&Format=JSON&InstanceId=ccc-test&NumberList=%5B%2202160664656%22%2C+%2202160664657%22%5D&RegionId=cn-shanghai"
        + "&SignatureMethod=HMAC-SHA1&SignatureNonce=00112233445566778899aabbccddeeff&SignatureType=&SignatureVersion=1.0&Timestamp=2026-01-02T03%3A04%3A05Z"
        + "&Usage=Bidirection&Version=2020-07-01&Signature=ignored",
        "LtiQNYX9yQ10Py1fPwf3oXILYTE=")]
    [InlineData(
        "POST",
        "AccessKeyId=testAccessKeyId&Action=UpdateSubscription&Expiration=2099-02-03+04%3A05%3A06&Format=JSON&OperateType=updateExpire&PhoneNoX=17000000000"
        + "&PoolKey=FC100000000000000&RegionId=cn-hangzhou&SignatureMethod=HMAC-SHA1&SignatureNonce=00112233445566778899aabbccddeeff&SignatureType=&SignatureVersion=1.0"
        + "&SubsId=1000000000000001&Timestamp=2026-01-02T03%3A04%3A05Z&Version=2017-05-25",
        "R5/RpxcwrtZoh4Absxvz9gYx6nU=")]
    public void A_request_is_signed_as_the_vendor_s_clients_sign_it(string method, string query, string signature) =>
        RpcSignature.Sign("testAccessKeySecret", RpcSignature.StringToSign(method, Decode(query))).Should().Be(signature);

    [Fact]
    public void The_format_counts_as_it_is_written() =>
        RpcSignature.Sign("testAccessKeySecret", RpcSignature.StringToSign("POST", Decode(AddBulk.Replace("Format=JSON", "Format=json", StringComparison.Ordinal))))
            .Should().Be("bQRhWDKgHkKe3lyzdQ8FMu3PGkE=");

    [Fact]
    public void The_text_that_is_signed_has_its_values_encoded_twice() =>
        RpcSignature.StringToSign("GET", Decode(AddBulk)).Should().Be(
            "GET&%2F&AccessKeyId%3DtestAccessKeyId%26Action%3DAddBulkPhoneNumbers%26ContactFlowId%3D%25E4%25B8%25AD~%252B%252A%252F%2520a%26Format%3DJSON"
            + "%26InstanceId%3Dd278629c-c687-4aa3-b044-4fe9b012e7ef%26PhoneNumber.1%3D02160664656%26PhoneNumber.2%3D010%252086394552%252A%26SignatureMethod%3DHMAC-SHA1"
            + "%26SignatureNonce%3D00112233445566778899aabbccddeeff%26SignatureVersion%3D1.0%26SkillGroupId.1%3D3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"
            + "%26Timestamp%3D2026-01-02T03%253A04%253A05Z%26Usage%3DBidirection%26Version%3D2017-07-05");

    [Fact]
    public void A_small_request_is_signed_as_published() =>
        RpcSignature.Sign("testsecret", RpcSignature.StringToSign("GET", Decode(
            "AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0"
            + "&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26"))).Should().Be("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");

    private static IEnumerable<KeyValuePair<string, string>> Decode(string query) =>
        query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))));
}
