using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba;

/// <summary>Vectors of the alibaba-openapi sheet, 8.2.</summary>
public sealed class Acs3SignatureTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly KeyValuePair<string, string>[] Query =
    [
        new("InstanceId", "d278629c-c687-4aa3-b044-4fe9b012e7ef"),
        new("PhoneNumber.1", "02160664656"),
        new("PhoneNumber.2", "010 86394552*"),
        new("Usage", "Bidirection"),
        new("ContactFlowId", "中~+*/ a"),
        new("SkillGroupId.1", "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"),
    ];

    [Theory]
    [InlineData("GET", "x-acs-credentials-provider:static_ak", "4e4e51f15f21cde1301c44554298278830f84ec0c954a8768622aa07f5449a98", "634b88961b9dd76f0a726cb89ba398c741f6e2e3203b7608e0efb4d046ee4980")]
    [InlineData("POST", "", "ca37df33acc8abe4209092e5d92186d7dd7737323d23a3ee6a0f1537b5e75f7d", "a32dde0069f6a1398f73312224bb8bd69699b87504920d1a76667714a918b40e")]
    [InlineData("GET", "", "558523234461db234cf334ec4a72d85ae34ca0116c737f32ad3d76e9b2499230", "95ce595d03869bf7d6d75fcaa62dd9783063ea0a2aacb01535d3570f60c226a5")]
    [InlineData("POST", "x-acs-credentials-provider:static_ak", "2391b47fc2393a532c61ef02adbba355be50210359c4ad1332a55d19243c31d0", "7b354f693710e2f5b990d22250811579e353b5140bbaf8cbb678141d4ca05e49")]
    [InlineData("POST", "x-acs-credentials-provider:static_sts,x-acs-accesskey-id:testAccessKeyId,x-acs-security-token:testSecurityToken+/=", "62fa8aaa757542b1e34e848555cd1cdae00bd2cea7ff1db947da7f20278da3fe", "fea1cc676bc8e3fcb614b8b3c067ccb4a2528a606a28831b14233164fdf80004")]
    public void A_request_with_its_parameters_in_the_query_is_signed_as_the_vendor_s_client_signs_it(string method, string extra, string hash, string signature)
    {
        var canonical = Acs3Signature.CanonicalRequest(method, "/", Query, Headers(EmptyHash, extra), EmptyHash);
        Acs3Signature.Hash(canonical).Should().Be(hash);
        Acs3Signature.Sign("testAccessKeySecret", canonical).Should().Be(signature);
    }

    [Fact]
    public void A_request_with_a_form_body_is_signed_as_the_vendor_s_client_signs_it()
    {
        const string form = "InstanceId=d278629c-c687-4aa3-b044-4fe9b012e7ef&PhoneNumber.1=02160664656&PhoneNumber.2=010%2086394552*&Usage=Bidirection"
            + "&ContactFlowId=%E4%B8%AD~%2B*%2F%20a&SkillGroupId.1=3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0";
        var bodyHash = Acs3Signature.Hash(form);
        bodyHash.Should().Be("86df2f6b79216d6175e4391174efa596adb23667bc80094e51b2c6734656e223");
        var headers = Headers(bodyHash, "x-acs-credentials-provider:static_ak,content-type:application/x-www-form-urlencoded");
        var canonical = Acs3Signature.CanonicalRequest("POST", "/", [], headers, bodyHash);
        Acs3Signature.Hash(canonical).Should().Be("3aac41c4b11902a84d2966848b736b7b509f58cdcc1fcd2918d03a96628da093");
        Acs3Signature.Sign("testAccessKeySecret", canonical).Should().Be("8b2dd01de44fa5c3c78d84d0d5f1cf49a2aabe52bd0e8085997969265a14a3c4");
    }

    [Fact]
    public void The_vendor_s_published_example_is_reproduced()
    {
        var headers = new Dictionary<string, string>
        {
            ["host"] = "ecs.cn-shanghai.aliyuncs.com",
            ["x-acs-action"] = "RunInstances",
            ["x-acs-content-sha256"] = EmptyHash,
            ["x-acs-date"] = "2023-10-26T10:22:32Z",
            ["x-acs-signature-nonce"] = "3156853299f313e23d1673dc12e1703d",
            ["x-acs-version"] = "2014-05-26",
        };
        KeyValuePair<string, string>[] query = [new("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"), new("RegionId", "cn-shanghai")];
        var canonical = Acs3Signature.CanonicalRequest("POST", "/", query, headers, EmptyHash);
        Acs3Signature.Sign("YourAccessKeySecret", canonical).Should().Be("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    private static Dictionary<string, string> Headers(string bodyHash, string extra)
    {
        var headers = new Dictionary<string, string>
        {
            ["host"] = "ccc.cn-hangzhou.aliyuncs.com",
            ["x-acs-action"] = "AddBulkPhoneNumbers",
            ["x-acs-content-sha256"] = bodyHash,
            ["x-acs-date"] = "2026-01-02T03:04:05Z",
            ["x-acs-signature-nonce"] = "00112233445566778899aabbccddeeff",
            ["x-acs-version"] = "2017-07-05",
        };
        foreach (var header in extra.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            headers.Add(header.Split(':', 2)[0], header.Split(':', 2)[1]);
        }

        return headers;
    }
}
