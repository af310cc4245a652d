using NumberProvider.Protocol.Properties;

namespace NumberProvider.Protocol.Tests.Properties;

public sealed class PropertyValueTests
{
    [Fact]
    public void A_value_can_be_printed_and_a_secret_is_not()
    {
        new PropertyText("line").ToString().Should().Be("PropertyText { Value = line }");
        new PropertySecret("13800001111").ToString().Should().Be("[secret]");
    }
}
