using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>What became of one number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Live">The number as it is bound; null when it is not.</param>
/// <param name="Problems">What is not as wanted.</param>
/// <param name="IsKnown">Whether it is known that the number is not bound, where it is said to be so.</param>
internal sealed record NumberOutcome(string Number, CccNumber? Live, IReadOnlyList<string> Problems, bool IsKnown = true)
{
    /// <summary>Does something about one number; a failure becomes its outcome, so that the other numbers go on.</summary>
    public static async Task<NumberOutcome> OfAsync(string number, Func<Task<NumberOutcome>> work)
    {
        try
        {
            return await work();
        }
        catch (ResourceException exception)
        {
            return new NumberOutcome(number, Live: null, [exception.Message]);
        }
        catch (Exception exception) when (exception is VendorException or OperationCanceledException)
        {
            var reason = exception is VendorException ? exception.Message : PartialFailureException.GivenUp;
            return new NumberOutcome(number, Live: null, [reason], IsKnown: false);
        }
    }

    /// <summary>All problems; what is said of many numbers is said once.</summary>
    public static IReadOnlyList<string> Reasons(IEnumerable<NumberOutcome> outcomes) =>
    [
        .. outcomes
            .SelectMany(outcome => outcome.Problems.Select(problem => (outcome.Number, Problem: problem)))
            .GroupBy(entry => entry.Problem.Replace(entry.Number, "…", StringComparison.Ordinal))
            .Select(group => group.Count() == 1 ? $"{group.First().Number}: {group.First().Problem}" : $"{string.Join(", ", group.Select(entry => entry.Number))}: {group.Key}"),
    ];
}
