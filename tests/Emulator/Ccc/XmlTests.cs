using System.Xml.Linq;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc;

/// <summary>Answers in XML (alibaba-openapi sheet, 3.1 and 5.1; alibaba-ccc sheet, 1.4).</summary>
public sealed class XmlTests : EmulatorTest
{
    private static readonly HttpClient Http = new();

    private async Task<XElement> AskXmlAsync(string version, string action, params (string Name, string Value)[] parameters)
    {
        var request = new RpcRequest(version, action, parameters);
        request.Parameters["Format"] = "xml";
        using var response = await Http.SendAsync(request.For(Emulator.Url));
        response.Content.Headers.NonValidated["Content-Type"].ToString().Should().Be("text/xml;charset=utf-8");
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    private Task<XElement> ListAsync(string action = "ListPhoneNumbers") =>
        AskXmlAsync(Ccc2020, action, ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "100"));

    [Fact(Timeout = TimeLimit)]
    public async Task Items_of_a_list_are_named()
    {
        var root = await ListAsync();

        root.Name.LocalName.Should().Be("ListPhoneNumbersResponse");
        root.Element("Data")!.Element("List")!.Elements("PhoneNumber").Should().HaveCount(4);
        root.Descendants("SkillGroups").Elements("SkillGroup").Elements("SkillGroupId").Single().Value.Should().Be("sales@ccc-a");
        (root.Element("HttpStatusCode")!.Value, root.Descendants("Active").First().Value).Should().Be(("200", "true"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Failed_numbers_are_named()
    {
        var root = await AskXmlAsync(Ccc2020, "RemovePhoneNumbers", ("InstanceId", "ccc-a"), ("NumberList", """["02160660001"]"""));

        root.Element("Data")!.Elements("Number").Single().Value.Should().Be("02160660001");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Lists_of_the_older_version_repeat_the_inner_name()
    {
        var root = await AskXmlAsync(Ccc2017, "ListPhoneNumbers", ("InstanceId", "d278629c-0000-4000-8000-000000000001"), ("OutboundOnly", "false"));

        root.Element("PhoneNumbers")!.Elements("PhoneNumber").Should().HaveCount(2);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_refusal_is_an_error_element()
    {
        var root = await AskXmlAsync(Ccc2020, "GetInstance", ("InstanceId", "none"));

        root.Name.LocalName.Should().Be("Error");
        root.Element("Code")!.Value.Should().Be("NotExists.InstanceId");
        root.Element("HostId")!.Value.Should().NotBeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_business_error_of_number_privacy_keeps_the_operations_element() =>
        (await AskXmlAsync(Dypls, "QuerySubsId", ("PoolKey", "FC100000000000001"), ("PhoneNoX", "1"))).Name.LocalName.Should().Be("QuerySubsIdResponse");

    [Fact(Timeout = TimeLimit)]
    public async Task A_character_that_XML_cannot_hold_is_left_out()
    {
        await AskXmlAsync(Ccc2020, "ModifyInstance", ("InstanceId", "ccc-a"), ("Description", "a\u0001b"));

        (await AskXmlAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-a"))).Element("Data")!.Element("Description")!.Value.Should().Be("ab");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Throttling_is_XML_too()
    {
        await ArmAsync("ListPhoneNumbers", "Throttle");

        (await ListAsync()).Element("Code")!.Value.Should().Be("Throttling.User");
    }
}
