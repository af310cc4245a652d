using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Tests.Model;

public sealed class CheckTests
{
    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var problems = Checked.Problems("PhoneNumberBinding", """{"phoneNumber": "12ab", "usage": "Sideways", "colour": "red", "skillGroupIds": ["a", 7]}""");
        problems.Should().HaveCount(5);
        problems.Should().Contain(problem => problem.StartsWith("instanceId "))
            .And.Contain(problem => problem.StartsWith("phoneNumber "))
            .And.Contain(problem => problem.StartsWith("usage ") && problem.Contains("Inbound") && problem.Contains("Outbound") && problem.Contains("Bidirection") && problem.Contains("Sideways"))
            .And.Contain(problem => problem.StartsWith("colour ") && problem.Contains("phoneNumber"))
            .And.Contain(problem => problem.StartsWith("skillGroupIds[1] "));
    }

    [Fact]
    public void An_octal_number_is_refused_with_both_remedies()
    {
        var problem = Checked.Problems("PhoneNumberBinding", """{"instanceId": "ccc-demo", "phoneNumber": 298019246, "usage": "Inbound"}""").Should().ContainSingle().Subject;
        problem.Should().StartWith("phoneNumber ").And.Contain("298019246").And.Contain("quotes").And.Contain("pulumi config set");
    }

    [Fact]
    public void Inside_a_list_the_place_is_named()
    {
        var numbers = new PropertyList(Enumerable.Range(0, 20).Select(i => i == 17 ? (PropertyValue)298019246d : $"0216066465{i}"));
        var problem = Checked.Problems("SkillGroupNumberSet", PropertyMap.Of(("instanceId", "ccc-demo"), ("skillGroupId", "sales@ccc-demo"), ("numbers", numbers))).Should().ContainSingle().Subject;
        problem.Should().StartWith("numbers[17] ").And.Contain("298019246");
    }

    [Theory]
    [InlineData(4008001234d)]
    [InlineData(2160664656d)]
    [InlineData(8613800001111d)]
    [InlineData(13800001111.5)]
    [InlineData(146d)]
    public void No_other_number_passes_for_text(double number) =>
        Checked.Problems("PhoneNumberBinding", PropertyMap.Of(("instanceId", "ccc-demo"), ("phoneNumber", number), ("usage", "Inbound"))).Should().ContainSingle().Which.Should().StartWith("phoneNumber ");

    [Fact]
    public void A_mobile_number_that_came_as_a_number_is_taken_as_text()
    {
        Checked.Report(ResourceRegistry.Find("number:index:AxnExtensionBinding")!, PropertyMap.Of(("poolKey", "FC1"), ("phoneNoA", 13800001111d), ("expiration", "2035-12-31 23:59:59")), out var inputs)
            .Problems.Should().BeEmpty();
        inputs.Text("phoneNoA").Should().Be("13800001111");
        inputs.ContainsSecrets.Should().BeTrue("a private number is a secret, however it came");
    }

    [Fact]
    public void An_identifier_that_came_as_a_number_is_refused() =>
        Checked.Problems("CampaignCallerNumbers", """{"vdnId": 170, "campaignId": "146", "callerNumbers": [{"accessCode": "02160664656", "priority": 1}]}""").Should().ContainSingle().Which.Should().StartWith("vdnId ");

    [Fact]
    public void A_refused_secret_is_not_shown()
    {
        var report = Checked.Report(ResourceRegistry.Find("number:index:AxnExtensionBinding")!, PropertyMap.Of(("poolKey", "FC1"), ("phoneNoA", "tell-nobody"), ("expiration", "2035-12-31 23:59:59")), out _);
        var problem = report.Problems.Should().ContainSingle().Subject;
        problem.IsSecret.Should().BeTrue();
        problem.Reason.Should().NotContain("tell-nobody");
    }

    [Fact]
    public void Unknowns_pass_and_secrets_stay()
    {
        var report = Checked.Report(
            ResourceRegistry.Find("number:index:SkillGroupNumberSet")!,
            PropertyMap.Of(("instanceId", PropertyUnknown.Instance), ("skillGroupId", new PropertySecret("sales@ccc-demo")), ("numbers", new PropertyList(["02160664656", PropertyUnknown.Instance]))),
            out var inputs);
        report.Problems.Should().BeEmpty();
        inputs["instanceId"].Should().Be(PropertyUnknown.Instance);
        inputs["skillGroupId"].Should().BeOfType<PropertySecret>();
        inputs["numbers"].ContainsUnknowns.Should().BeTrue();
    }

    [Fact]
    public void Nulls_are_dropped_and_defaults_filled_in()
    {
        Checked.Report(
            ResourceRegistry.Find("number:index:SkillGroupNumberSet")!,
            PropertyMap.Of(("instanceId", "ccc-demo"), ("skillGroupId", "sales@ccc-demo"), ("numbers", new PropertyList([])), ("exclusive", PropertyNull.Instance)),
            out var inputs).Problems.Should().BeEmpty();
        inputs["exclusive"].Should().Be((PropertyValue)true);
    }

    [Theory]
    [InlineData("""{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664656", "priority": 6}]}""", "callerNumbers[0].priority")]
    [InlineData("""{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664656", "priority": 1}, {"accessCode": "02160664656", "priority": 2}]}""", "callerNumbers[1]")]
    [InlineData("""{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"priority": 1}]}""", "callerNumbers[0].accessCode")]
    [InlineData("""{"vdnId": "170", "campaignId": "146", "callerNumbers": []}""", "callerNumbers")]
    public void A_mistake_in_a_calling_number_is_named_at_its_place(string program, string path) =>
        Checked.Problems("CampaignCallerNumbers", program).Should().ContainSingle().Which.Should().StartWith(path + " ");

    [Fact]
    public void A_number_twice_in_a_set_is_named() =>
        Checked.Problems("SkillGroupNumberSet", """{"instanceId": "i", "skillGroupId": "g", "numbers": ["02160664656", "02160664657", "02160664656"]}""")
            .Should().ContainSingle().Which.Should().StartWith("numbers[2] ").And.Contain("02160664656");

    [Theory]
    [InlineData("Outbound")]
    [InlineData("Bidirection")]
    public void A_400_number_only_takes_calls(string usage) =>
        Checked.Problems("PhoneNumberBinding", $$"""{"instanceId": "i", "phoneNumber": "4008001234", "usage": "{{usage}}"}""").Should().ContainSingle().Which.Should().StartWith("usage ");

    [Fact]
    public void Checking_what_was_checked_changes_nothing()
    {
        foreach (var (type, program) in Programs.One)
        {
            var resource = ResourceRegistry.Find($"number:index:{type}")!;
            var once = Checked.Inputs(resource, program);
            Checked.Report(resource, once, out var twice).Problems.Should().BeEmpty();
            (twice == once).Should().BeTrue(type);
        }
    }
}
