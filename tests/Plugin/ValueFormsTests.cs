using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests;

/// <summary>
/// Engines put unknowns, secrets and nulls in place of any value and inside any value (pulumi-provider-protocol sheet, 8.2 number 9). Each answer must
/// obey what the engine does with it, whatever the form.
/// </summary>
public sealed class ValueFormsTests(PluginFixture fixture) : IClassFixture<PluginFixture>
{
    private static readonly Dictionary<string, string> Programs = new()
    {
        ["PhoneNumberBinding"] = """{"instanceId": "ccc-demo", "phoneNumber": "02160664656", "usage": "Inbound", "contactFlowId": "flow-welcome", "skillGroupIds": ["sales@ccc-demo"]}""",
        ["PhoneNumberBindingSet"] =
            """{"instanceId": "ccc-demo", "setName": "lines", "phoneNumbers": ["02160664656", "02160664657"], "usage": "Inbound", "contactFlowId": "flow-welcome", "skillGroupIds": []}""",
        ["SkillGroupNumberSet"] = """{"instanceId": "ccc-demo", "skillGroupId": "sales@ccc-demo", "numbers": ["02160664656", "02160664657"], "exclusive": false}""",
        ["CampaignCallerNumbers"] =
            """{"vdnId": "170", "campaignId": "146", "callerNumbers": [{"accessCode": "02160664656", "priority": 1}, {"accessCode": "02160664657", "priority": 2}], "onDestroy": "abandon"}""",
        ["AxnExtensionBinding"] =
            """{"poolKey": "FC1", "phoneNoA": "13800001111", "phoneNoB": "13900002222", "phoneNoX": "17050000001", "extension": "321", "expiration": "2035-12-31 23:59:59", "isRecordingEnabled": true}""",
    };

    /// <summary>What may be left to the vendor from now on, without a change.</summary>
    private static readonly string[] LeftOutAtWill = ["PhoneNumberBinding.skillGroupIds", "AxnExtensionBinding.phoneNoX", "AxnExtensionBinding.extension"];

    private static readonly Dictionary<string, Func<PropertyValue, PropertyValue>> Forms = new()
    {
        ["unknown"] = _ => PropertyUnknown.Instance,
        ["secret"] = value => new PropertySecret(value),
        ["secret unknown"] = _ => new PropertySecret(PropertyUnknown.Instance),
        ["secret in secret"] = value => new PropertySecret(new PropertySecret(value)),
        ["null"] = _ => PropertyNull.Instance,
        ["secret null"] = _ => new PropertySecret(PropertyNull.Instance),
        ["unknown inside"] = value => Inside(value, _ => PropertyUnknown.Instance),
        ["secret inside"] = value => Inside(value, element => new PropertySecret(element)),
        ["null inside"] = value => Inside(value, _ => PropertyNull.Instance),
    };

    public static IEnumerable<object[]> Cases => Programs.Keys.SelectMany(resource => Forms.Keys.Select(form => new object[] { resource, form }));

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Cases))]
    public async Task Each_answer_obeys(string resource, string form)
    {
        var program = (PropertyMap)PropertyJson.Parse(Programs[resource]);
        var inputs = (await CheckAsync(resource, program)).Inputs.ToProperties();
        foreach (var name in program.Keys)
        {
            var asked = program.With(name, Forms[form](program[name]));
            var check = await CheckAsync(resource, asked);
            check.Inputs.Should().NotBeNull("the engine ends when it gets neither inputs nor failures");
            (await CheckAsync(resource, asked)).Should().Be(check, "the same question has the same answer");
            if (check.Failures.Count > 0)
            {
                check.Failures.Should().OnlyContain(failure => failure.Reason.Contains(name) || failure.Property.StartsWith(name, StringComparison.Ordinal));
                form.Should().Contain("null", "a value in another form is as good as before");
                continue;
            }

            var news = check.Inputs.ToProperties();
            news.ContainsUnknowns.Should().Be(asked.ContainsUnknowns);
            news.ContainsSecrets.Should().Be(asked.ContainsSecrets && !form.Contains("null", StringComparison.Ordinal) || resource == "AxnExtensionBinding");
            (await CheckAsync(resource, news)).Inputs.ToProperties().Equals(news).Should().BeTrue("what was checked passes unchanged");
            await ComparesAsync(resource, name, inputs, news);
            await ForeseesAsync(resource, inputs, news);
        }
    }

    private async Task ComparesAsync(string resource, string name, PropertyMap olds, PropertyMap news)
    {
        var diff = await fixture.Client.Diff(new DiffRequest { Urn = Urns.Of(resource), Id = "a/b/c", Olds = olds.ToStruct(), OldInputs = olds.ToStruct(), News = news.ToStruct() });
        var isSame = (!news.ContainsUnknowns && news.WithoutSecrets().Equals(olds.WithoutSecrets())) || (!news.ContainsKey(name) && LeftOutAtWill.Contains($"{resource}.{name}"));
        diff.Changes.Should().Be(isSame ? DiffChanges.DiffNone : DiffChanges.DiffSome);
        diff.HasDetailedDiff.Should().BeTrue();
        diff.DetailedDiff.Keys.Select(PropertyPath.Parse).Should().NotContain(path => !Equals(path.Segments[0], name));
        diff.Diffs.Should().Equal(isSame ? [] : [name]);
        diff.DetailedDiff.Values.Should().NotContain(entry => !entry.InputDiff);

        var ignoring = await fixture.Client.Diff(
            new DiffRequest { Urn = Urns.Of(resource), Id = "a/b/c", Olds = olds.ToStruct(), OldInputs = olds.ToStruct(), News = news.ToStruct(), IgnoreChanges = { name } });
        ignoring.Changes.Should().Be(DiffChanges.DiffNone);
    }

    private async Task ForeseesAsync(string resource, PropertyMap olds, PropertyMap news)
    {
        var created = await fixture.Client.Create(new CreateRequest { Urn = Urns.Of(resource), Properties = news.ToStruct(), Preview = true });
        var updated = await fixture.Client.Update(
            new UpdateRequest { Urn = Urns.Of(resource), Id = "a/b/c", Olds = olds.ToStruct(), OldInputs = olds.ToStruct(), News = news.ToStruct(), Preview = true });
        foreach (var outputs in new[] { created.Properties.ToProperties(), updated.Properties.ToProperties() })
        {
            foreach (var (name, value) in news)
            {
                outputs[name].WithoutSecrets().Should().Be(value.WithoutSecrets());
                (outputs[name].ContainsSecrets || !value.ContainsSecrets).Should().BeTrue("a secret stays one");
            }
        }
    }

    private static PropertyValue Inside(PropertyValue value, Func<PropertyValue, PropertyValue> form) => value switch
    {
        PropertyList list => new PropertyList(list.Select((element, index) => index == 0 ? form(element) : element)),
        _ => value,
    };

    private Task<CheckResponse> CheckAsync(string resource, PropertyMap program) =>
        fixture.Client.Check(new CheckRequest { Urn = Urns.Of(resource), Olds = PropertyMap.Empty.ToStruct(), News = program.ToStruct() });
}
