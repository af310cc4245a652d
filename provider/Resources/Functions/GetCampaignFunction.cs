using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CampaignCallerNumbers;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds an outbound campaign and its calling numbers.</summary>
internal sealed class GetCampaignFunction : Function
{
    public override FunctionSpec Spec { get; } = new(
        "getCampaign",
        [
            new("vdnId", CampaignCallerNumbersSpec.VdnId, "The virtual call center (VDN).") { Required = true },
            new("campaignId", CampaignCallerNumbersSpec.CampaignId, "The campaign; or give its `name`."),
            new("name", new TextSpec(), "The campaign's name; or give its `campaignId`."),
        ],
        [
            new("campaignId", new TextSpec(), "The campaign.") { Required = true },
            new("name", new TextSpec(), "Its name; absent where the vendor does not say."),
            new("status", new IntegerSpec(0, int.MaxValue), "2 running, done or not yet started; 3 suspended; 4 expired."),
            new("callerNumbers", new SetSpec(
                new ObjectSpec("KnownCallerNumber", "A calling number of a campaign, as far as the vendor reveals it.",
                [
                    new("accessCode", new TextSpec(), "The number.") { Required = true },
                    new("priority", new IntegerSpec(1, 5), "1 is preferred, 5 comes last; absent where the vendor does not reveal it."),
                ]),
                KeyProperty: "accessCode"), "The calling numbers that the vendor reveals.") { Required = true },
            new("isComplete", new BoolSpec(), "Whether the vendor reveals all calling numbers with their priorities.") { Required = true },
        ]);

    public override void CheckTogether(PropertyMap arguments, CheckReport report)
    {
        if (arguments.ContainsKey("campaignId") == arguments.ContainsKey("name"))
        {
            report.Add(PropertyPath.To("name"), "Give either name or campaignId.");
        }
    }

    public override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context)
    {
        var client = context.Vendors.ISales;
        var vdnId = arguments.RequiredText("vdnId");
        var id = arguments.Text("campaignId")
            ?? ByName.Single(await client.ListCampaignsAsync(vdnId, context.CancellationToken), arguments.RequiredText("name"), found => found.Name, found => found.Id, "campaign").Id;
        var campaign = await client.GetCampaignAsync(vdnId, id, context.CancellationToken)
            ?? throw new ArgumentFailureException(
                "campaignId", $"There is no campaign {id} in VDN {vdnId}; there {ByName.Exist((await client.ListCampaignsAsync(vdnId, context.CancellationToken)).Select(found => found.Id))}.");
        var result = PropertyMap.Of(
            ("campaignId", campaign.Id),
            ("callerNumbers", new PropertyList(campaign.CallerNumbers.Numbers.OrderBy(number => number.AccessCode, StringComparer.Ordinal).Select(Of))),
            ("isComplete", campaign.CallerNumbers.Completeness == ReadingCompleteness.Complete)).WithOptional("name", campaign.Name);
        return campaign.Status is { } status ? result.With("status", status) : result;
    }

    private static PropertyMap Of(CallerNumber number) => number.Priority is { } priority
        ? PropertyMap.Of(("accessCode", number.AccessCode), ("priority", priority))
        : PropertyMap.Of(("accessCode", number.AccessCode));
}
