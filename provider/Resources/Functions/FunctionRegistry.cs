using NumberProvider.Resources.Lifecycle;

namespace NumberProvider.Resources.Functions;

/// <summary>All functions of the package.</summary>
public static class FunctionRegistry
{
    /// <summary>The functions in the order of the documentation.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        new GetInstanceFunction(),
        new GetSkillGroupFunction(),
        new GetContactFlowFunction(),
        new GetPhoneNumbersFunction(),
        new GetUnassignedNumbersFunction(),
        new GetSkillGroupNumbersFunction(),
        new GetCampaignFunction(),
        new GetAxnBindingFunction(),
    ];

    /// <summary>Finds a function by its token; null when there is none.</summary>
    public static Function? Find(string token) => All.FirstOrDefault(function => function.Spec.Token == token);
}
