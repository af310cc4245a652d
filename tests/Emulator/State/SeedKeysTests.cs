using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.State;

/// <summary>A seed with keys of its own, one of them with a token (alibaba-openapi sheet, 4.1 and part 10).</summary>
public sealed class SeedKeysTests : EmulatorTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;

    protected override EmulatorOptions Options
    {
        get
        {
            var file = Path.Combine(_folder, "keys.json");
            File.WriteAllText(file, """{"keys":{"accessKeyId":"own-id","accessKeySecret":"own-secret","securityToken":"own+token/=","iSalesAccessKey":"ak","iSalesSecretKey":"sk"}}""");
            return new() { SeedFile = file };
        }
    }

    private static Acs3Request List(string? token)
    {
        var request = new Acs3Request(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1")) { KeyId = "own-id", Secret = "own-secret" };
        if (token is not null)
        {
            request.MoreHeaders["x-acs-security-token"] = token;
        }

        return request;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_right_token_is_accepted_under_both_signatures()
    {
        (await SendAsync(List("own+token/="))).ShouldBeOk();
        var rpc = new RpcRequest(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1")) { Secret = "own-secret" };
        (rpc.Parameters["AccessKeyId"], rpc.Parameters["SecurityToken"]) = ("own-id", "own+token/=");
        (await SendAsync(rpc)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(null, "InvalidSecurityToken.MismatchWithAccessKey")]
    [InlineData("another", "InvalidSecurityToken.Malformed")]
    public async Task A_missing_or_wrong_token_is_refused(string? token, string code) => (await SendAsync(List(token))).ShouldFail(HttpStatusCode.BadRequest, code);

    [Fact(Timeout = TimeLimit)]
    public async Task The_built_in_keys_are_not_accepted_beside_them()
    {
        (await CallAsync(Ccc2020, "ListInstances")).ShouldFail(HttpStatusCode.NotFound, "InvalidAccessKeyId.NotFound");
        var isales = new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170?status=0&deviceType=0&curPage=1&rowsPerPage=10");
        (await SendAsync(isales)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (isales.AccessKey, isales.SecretKey) = ("ak", "sk");
        (await SendAsync(isales)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void The_emulator_tells_its_keys() => (Emulator.Keys.AccessKeyId, Emulator.Keys.ISalesSecretKey).Should().Be(("own-id", "sk"));
}
