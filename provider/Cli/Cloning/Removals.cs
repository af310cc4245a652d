using NumberProvider.Cli.Inventory;
using NumberProvider.Engine.Deployment;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>What an environment would lose: numbers that its groups and campaigns hold, and an exclusive list of the program does not.</summary>
internal static class Removals
{
    /// <summary>Compares a program's exclusive lists with what is there.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<ResourceRegistration> resources, LiveInventory live) =>
        [.. resources.Where(resource => resource.Inputs.GetValueOrDefault("exclusive") is not PropertyBool { Value: false }).SelectMany(resource => Lost(resource, live))];

    private static IEnumerable<string> Lost(ResourceRegistration resource, LiveInventory live)
    {
        string? Text(string name) => resource.Inputs.Text(name);
        HashSet<string> Texts(string list, string? member) => [.. (resource.Inputs.GetValueOrDefault(list)?.As<PropertyList>() ?? PropertyList.Empty)
            .Select(item => member is null ? item.As<PropertyText>()?.Value : item.As<PropertyMap>()?.Text(member)).OfType<string>()];
        if (Text("skillGroupId") is { } group && live.Instances.FirstOrDefault(instance => instance.InstanceId == Text("instanceId")) is { } instance)
        {
            var wanted = Texts("numbers", member: null);
            return instance.NumbersOf(group).Where(number => !wanted.Contains(number.Number)).Select(number => $"{number.Number} from the skill group {group} ({resource.Name})");
        }

        if (live.Campaigns.FirstOrDefault(campaign => campaign.VdnId == Text("vdnId") && campaign.Campaign.Id == Text("campaignId")) is { } campaign)
        {
            var wanted = Texts("callerNumbers", "accessCode");
            return campaign.Campaign.CallerNumbers.Numbers.Where(number => !wanted.Contains(number.AccessCode)).Select(number => $"{number.AccessCode} from the campaign {campaign.Campaign.Id} ({resource.Name})");
        }

        return [];
    }
}
