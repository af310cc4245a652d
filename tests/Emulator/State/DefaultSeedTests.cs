using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.State;

/// <summary>The built-in seed, from which the demo starts.</summary>
public sealed class DefaultSeedTests : EmulatorTest
{
    protected override EmulatorOptions Options => new();

    [Fact(Timeout = TimeLimit)]
    public async Task It_has_unassigned_numbers_for_a_whole_call_center_some_of_them_400_numbers()
    {
        var answer = await CallAsync(Ccc2020, "ListUnassignedNumbers", ("PageNumber", "1"), ("PageSize", "100"));

        answer.Numbers().Should().HaveCountGreaterThan(24).And.OnlyHaveUniqueItems();
        answer.Numbers().Should().Contain(number => number!.StartsWith("400", StringComparison.Ordinal));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task All_that_it_names_exists()
    {
        var names = Emulator.Names;

        (await CallAsync(Ccc2020, "GetInstance", ("InstanceId", names.InstanceId!))).Data.Text("Status").Should().Be("RUNNING");
        (await CallAsync(Ccc2020, "ListSkillGroups", ("InstanceId", names.InstanceId!), ("PageNumber", "1"), ("PageSize", "10"))).Items.Should().HaveCountGreaterOrEqualTo(3);
        (await CallAsync(Ccc2020, "ListContactFlows", ("InstanceId", names.InstanceId!), ("PageNumber", "1"), ("PageSize", "10"))).Items.Should().NotBeEmpty();
        (await CallAsync(Dypls, "BindAxnExtension", ("PoolKey", names.PoolKey!), ("PhoneNoA", "13900000001"), ("Expiration", "2099-12-31 23:59:59"))).ShouldBeOk();
        var campaign = await SendAsync(new AuthV2Request(HttpMethod.Get, $"/rest/isales/v1/openapi/campaigns/{names.VdnId}/{names.CampaignId}"));
        campaign.Body.At("returnObject", "callerNo").GetArrayLength().Should().BePositive();
        (await CallAsync(Ccc2017, "ListInstancesOfUser")).Body.At("Instances", "CallCenterInstance").GetArrayLength().Should().BePositive();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Its_switches_stand_at_their_defaults_and_no_fault_is_armed()
    {
        var switches = (await AskAsync("switches")).Body;

        foreach (var definition in NumberProvider.Emulator.Switches.SwitchCatalog.All)
        {
            switches.Text(definition.Name).Should().Be(definition.Default);
        }

        (await AskAsync("faults")).Body.GetArrayLength().Should().Be(0);
    }
}
