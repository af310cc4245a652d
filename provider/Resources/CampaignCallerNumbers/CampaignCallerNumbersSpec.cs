using System.Text.RegularExpressions;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>What users write for the calling numbers of a campaign.</summary>
internal static partial class CampaignCallerNumbersSpec
{
    public const string RetainLast = "retainLast";
    public const string Abandon = "abandon";
    public const string Fail = "fail";

    public static TextSpec VdnId { get; } = new() { Pattern = VdnIdForm(), Form = "a number from 1 to 9999 in quotes" };

    public static TextSpec CampaignId { get; } = new() { Pattern = CampaignIdForm(), Form = "digits in quotes" };

    public static ResourceSpec Spec { get; } = new(
        "CampaignCallerNumbers",
        [
            new("vdnId", VdnId, "The virtual call center (VDN).") { Required = true, Replaces = true },
            new("campaignId", CampaignId, "The campaign.") { Required = true, Replaces = true },
            new("callerNumbers", new SetSpec(
                new ObjectSpec("CallerNumber", "A calling number of a campaign.",
                [
                    new("accessCode", new TextSpec { Pattern = AccessCode(), Form = "1 to 24 digits in quotes" }, "The number.") { Required = true },
                    new("priority", new IntegerSpec(1, 5), "1 is preferred, 5 comes last.") { Required = true },
                ]),
                KeyProperty: "accessCode",
                Fewest: 1), "The calling numbers, told apart by `accessCode`. Their order says nothing.") { Required = true },
            new("exclusive", new BoolSpec(), "Whether numbers that are not listed are removed from the campaign.") { Default = true },
            new("onDestroy", new TextSpec
            {
                EnumName = "OnDestroy",
                Values =
                [
                    new(RetainLast, "Removes all but one number, which the vendor demands; the one left is named in a warning."),
                    new(Abandon, "Removes nothing and forgets the numbers."),
                    new(Fail, "Refuses, unless the campaign is gone."),
                ],
            }, "What destroying does.") { Default = RetainLast },
        ],
        [
            new("revealed", new TextSpec
            {
                EnumName = "RevealedCallerNumbers",
                Values =
                [
                    new("complete", "All numbers with their priorities."),
                    new("numbersOnly", "All numbers without their priorities: a changed priority stays unseen."),
                    new("firstOnly", "One number, which may be the first of several: what became of the others stays unseen."),
                    new("nothing", "No number: drift stays unseen."),
                ],
            }, "How much the campaign's details told of its calling numbers when they were last read. What they do not tell counts as it was last set."),
        ])
    {
        System = VendorSystem.OutboundCampaigns,
        ListInputs =
        [
            new("vdnId", VdnId, "The virtual call center (VDN).") { Required = true },
            new("campaignId", CampaignId, "Only this campaign; all campaigns of the VDN by default."),
        ],
    };

    /// <summary>The value of <c>revealed</c>.</summary>
    public static string Revealed(ReadingCompleteness completeness) => completeness switch
    {
        ReadingCompleteness.Complete => "complete",
        ReadingCompleteness.NumbersOnly => "numbersOnly",
        ReadingCompleteness.FirstOnly => "firstOnly",
        _ => "nothing",
    };

    [GeneratedRegex("^[1-9][0-9]{0,3}$")]
    private static partial Regex VdnIdForm();

    [GeneratedRegex("^[0-9]{1,30}$")]
    private static partial Regex CampaignIdForm();

    [GeneratedRegex("^[0-9]{1,24}$")]
    private static partial Regex AccessCode();
}
