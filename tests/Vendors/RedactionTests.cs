namespace NumberProvider.Vendors.Tests;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("13800001111", "138******11")]
    [InlineData("0216066", "021**66")]
    [InlineData("12345", "*****")]
    public void A_number_keeps_its_first_three_and_last_two_digits(string number, string masked) => Redaction.MaskNumber(number).Should().Be(masked);

    [Theory]
    [InlineData("The number 13800001111 is used.", "The number 138******11 is used.")]
    [InlineData("号码13800001111不存在", "号码138******11不存在")]
    [InlineData("+8613800001111", "+861********11")]
    [InlineData("021-60664656", "021-606***56")]
    [InlineData("""{"PhoneNoA":"13800001111"}""", """{"PhoneNoA":"138******11"}""")]
    [InlineData("138 0000 1111 and 138-0000-1111", "138********11 and 138********11")]
    [InlineData("PhoneNoA%3D13800001111%26", "PhoneNoA%3D138******11%26")]
    [InlineData("%5B%2202160664656%22%5D", "%5B%22021******56%22%5D")]
    public void Numbers_in_a_text_are_masked(string text, string masked) => Redaction.Mask(text).Should().Be(masked);

    [Theory]
    [InlineData("RequestId 12345678-1234-1234-1234-123456789012")]
    [InlineData("pool FC100000000000000 at 2026-01-02T03:04:05Z, binding 1000000000000001")]
    public void Identifiers_and_times_stay(string text) => Redaction.Mask(text).Should().Be(text);

    [Theory]
    [InlineData("/?Action=A&Signature=abc%3D&Version=1", "/?Action=A&Signature=***&Version=1")]
    [InlineData("SecurityToken=a+b/c=&x=1", "SecurityToken=***&x=1")]
    [InlineData("x-acs-security-token: abc", "x-acs-security-token: ***")]
    [InlineData("""{"accessKeySecret":"s3cret","regionId":"cn-shanghai"}""", """{"accessKeySecret":"***","regionId":"cn-shanghai"}""")]
    [InlineData("secretKey = s3cret", "secretKey = ***")]
    [InlineData("OIDCToken=ey.a.b&x=1", "OIDCToken=***&x=1")]
    [InlineData("not matched. server string to sign is:POST&%2F&PhoneNoA%3D13800001111\nnext", "not matched. server string to sign is:***")]
    [InlineData("Authorization: ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host,Signature=abc", "Authorization: ***")]
    [InlineData("Authorization: auth-v2/ak/2026-01-02T03:04:05Z/host/abc\nlocale: en_US", "Authorization: ***\nlocale: en_US")]
    public void Secrets_in_a_text_are_masked(string text, string masked) => Redaction.Mask(text).Should().Be(masked);
}
