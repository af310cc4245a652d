using System.Text;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Vendors.Tests.Huawei;

/// <summary>Vectors of the huawei-isales sheet, 8.5.</summary>
public sealed class AuthV2SignatureTests
{
    private const string Add = """{"callerNo":[{"accessCode":"12345678901234","priority":1},{"accessCode":"525245","priority":2}]}""";
    private const string Numbers = "/rest/isales/v1/openapi/campaigns/170/callerNo/146";

    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly KeyValuePair<string, string>[] ListQuery =
        [new("name", "中~+*/ a"), new("status", "0"), new("deviceType", "0"), new("curPage", "1"), new("rowsPerPage", "100")];

    public static TheoryData<string, string, string, bool, bool, string> Vectors => new()
    {
        { "POST", Numbers, Add, false, false, "89a6d3162ee69a96ec4b2b5b3dfe3478afd217a3946b921117c191208ab64182" },
        { "POST", Numbers, Add, false, true, "f98da9a23502a1d745758bdff816efe0c5e00c374efb1adaa0c56982148166e9" },
        { "GET", "/rest/isales/v1/openapi/campaigns/170/146", "", false, false, "6176add6e788549f7ff054172d1ebac0bd052180545d9c8068a7bc6af7a6ce82" },
        { "GET", "/rest/isales/v1/openapi/campaigns/170/146", "", false, true, "9c90fd2194b5bf46b5e5c685073e961a736b99f1520d0793c3f459f10324cc69" },
        { "GET", "/rest/isales/v1/openapi/campaigns/170", "", true, false, "1102a668882499ebba0faf757580a0dd6b18bee75198dce4f3d9b2f68d6573ef" },
        { "DELETE", Numbers, """{"callerNo":[{"accessCode":"525245"}]}""", false, false, "eb22edd18663f13367df78d07d4f0ea95f4985e7d1b12fe4968ae1d210f54994" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_request_is_signed_as_the_scheme_says(string method, string path, string body, bool hasQuery, bool emptyQueryLine, string signature)
    {
        var headers = new Dictionary<string, string> { ["host"] = "isales.example.test:8443" };
        new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine)
            .Authorization(Time, method, path, hasQuery ? ListQuery : [], headers, body)
            .Should().Be($"auth-v2/testAccessKeyId/2026-01-02T03:04:05Z/host/{signature}");
    }

    [Theory]
    [InlineData(false, "89ed70451a4184db4c01244929f20fbd1f8bd03c66fb2b87d0f125cbbe25b9f4")]
    [InlineData(true, "fff5df727cc90718040ec8ee436264956edb7bc648670ffd89499e9672f0b391")]
    public void More_headers_can_be_signed(bool emptyQueryLine, string signature)
    {
        var headers = new Dictionary<string, string>
        {
            ["content-length"] = $"{Encoding.UTF8.GetByteCount(Add)}",
            ["content-type"] = "application/json; charset=UTF-8",
            ["host"] = "isales.example.test:8443",
        };
        new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine).Authorization(Time, "POST", Numbers, [], headers, Add)
            .Should().EndWith($"/content-length;content-type;host/{signature}");
    }
}
